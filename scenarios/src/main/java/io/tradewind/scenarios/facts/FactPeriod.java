package io.tradewind.scenarios.facts;

import io.tradewind.core.base.Check;
import io.tradewind.core.measure.MonthRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time that a fact is about.
 *
 * @param text        as it is written: {@code 2025-09}, {@code 2025-01/2025-07}, {@code 2025-Q3}, {@code 2025-H1}, {@code 2025}, or days
 * @param first       its first month
 * @param last        its last month
 * @param wholeMonths false for days, which lie inside these months
 */
public record FactPeriod(String text, YearMonth first, YearMonth last, boolean wholeMonths) {
    /** What a period may look like, for messages. */
    static final String FORMS = MonthRange.FORMS;

    /** First and last year that a fact can be about. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2199;

    /** Checks the order of the months. */
    public FactPeriod {
        Check.notBlank(text, "period");
        Check.that(!last.isBefore(first), "The period (" + text + ") ends before it starts.");
    }

    /** One month. */
    public static FactPeriod of(YearMonth month) {
        return new FactPeriod(month.toString(), month, month, true);
    }

    /** The period that a text stands for; empty if it stands for none. */
    public static Optional<FactPeriod> parse(String text) {
        try {
            int slash = text.indexOf('/');
            FactPeriod from = single(slash < 0 ? text : text.substring(0, slash));
            FactPeriod to = slash < 0 ? from : single(text.substring(slash + 1));
            boolean order = !to.last.isBefore(from.first)
                    && from.first.getYear() >= FIRST_YEAR
                    && to.last.getYear() <= LAST_YEAR;
            return order
                    ? Optional.of(new FactPeriod(text, from.first, to.last, from.wholeMonths && to.wholeMonths))
                    : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static FactPeriod single(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            YearMonth month = YearMonth.from(LocalDate.parse(text));
            return new FactPeriod(text, month, month, false);
        }
        MonthRange months = MonthRange.parse(text).orElseThrow(() -> new DateTimeException(text));
        return new FactPeriod(text, months.first(), months.last(), true);
    }

    /** Its months in order. */
    public List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** Whether the other period lies inside this one. */
    public boolean contains(FactPeriod other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    @Override
    public String toString() {
        return text;
    }
}
