package io.tradewind.core.evaluation;

import io.tradewind.core.base.Check;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * When a forecast is made: a day, with what was printed and announced by it, or a month, which is short for the data of the day on which its figures were
 * out and for what was announced by its own last day.
 *
 * @param announced last day whose announcements count
 * @param isMonth   whether the month of that day is meant, not the day
 */
public record Origin(LocalDate announced, boolean isMonth) implements Comparable<Origin> {
    private static final int LONGEST_MONTH = 7;

    /** Checks that the day is there. */
    public Origin {
        Check.notNull(announced, "day");
    }

    /** A month. */
    public static Origin of(YearMonth month) {
        return new Origin(month.atEndOfMonth(), true);
    }

    /** A day. */
    public static Origin on(LocalDate day) {
        return new Origin(day, false);
    }

    /**
     * Reads {@code 2025-06} or {@code 2025-07-20}.
     *
     * @throws DateTimeException if the text is neither
     */
    public static Origin parse(String text) {
        return text.length() > LONGEST_MONTH ? on(LocalDate.parse(text)) : of(YearMonth.parse(text));
    }

    /** The month; empty for a day. */
    public Optional<YearMonth> month() {
        return isMonth ? Optional.of(YearMonth.from(announced)) : Optional.empty();
    }

    /** Months from the last one that may be known to that one: of a month itself, of a day the second month before it, whose figures were out in any case. */
    public long ahead(YearMonth month) {
        YearMonth own = YearMonth.from(announced);
        return (isMonth ? own : own.minusMonths(2)).until(month, ChronoUnit.MONTHS);
    }

    @Override
    public int compareTo(Origin other) {
        return Comparator.comparing(Origin::announced)
                .thenComparing(Origin::isMonth)
                .compare(this, other);
    }

    /** As it is written. */
    @Override
    public String toString() {
        return isMonth ? YearMonth.from(announced).toString() : announced.toString();
    }
}
