package io.tradewind.core.measure;

import io.tradewind.core.base.Check;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Months in a row, as targets, facts and pages write them: {@code 2025-09}, {@code 2025-Q3}, {@code 2025-H1}, {@code 2025}, or two of these with a stroke
 * between.
 *
 * @param first first month
 * @param last  last month
 */
public record MonthRange(YearMonth first, YearMonth last) {
    /** What months may look like, for messages. */
    public static final String FORMS = "2025-09, 2025-01/2025-07, 2025-Q3, 2025-H1 or 2025";

    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int YEAR = 12;
    private static final int PART = "2025-Q".length();

    /** Checks the order of the months. */
    public MonthRange {
        Check.that(!last.isBefore(first), "The period (" + first + "/" + last + ") ends before it starts.");
    }

    /** The months that a text stands for; empty if it stands for none. */
    public static Optional<MonthRange> parse(String text) {
        int stroke = text.indexOf('/');
        Optional<MonthRange> from = single(stroke < 0 ? text : text.substring(0, stroke));
        Optional<MonthRange> to = stroke < 0 ? from : single(text.substring(stroke + 1));
        return from.flatMap(start ->
                to.filter(end -> !end.last.isBefore(start.first)).map(end -> new MonthRange(start.first, end.last)));
    }

    private static Optional<MonthRange> single(String text) {
        try {
            if (text.length() == "2025".length()) {
                return of(text, 1, YEAR);
            }
            if (text.startsWith("-Q", "2025".length()) && text.length() == PART + 1) {
                return of(text, part(text, YEAR / QUARTER) * QUARTER + 1, QUARTER);
            }
            if (text.startsWith("-H", "2025".length()) && text.length() == PART + 1) {
                return of(text, part(text, 2) * HALF + 1, HALF);
            }
            YearMonth month = YearMonth.parse(text);
            return Optional.of(new MonthRange(month, month));
        } catch (DateTimeException | NumberFormatException noMonth) {
            return Optional.empty();
        }
    }

    /** Which quarter or half, from 0. */
    private static int part(String text, int most) {
        int part = text.charAt(PART) - '1';
        if (part < 0 || part >= most) {
            throw new NumberFormatException(text);
        }
        return part;
    }

    private static Optional<MonthRange> of(String text, int month, int count) {
        String year = text.substring(0, "2025".length());
        if (!Character.isDigit(year.charAt(0))) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.of(Integer.parseInt(year), month);
        return Optional.of(new MonthRange(first, first.plusMonths(count - 1L)));
    }

    /** Its shortest form. */
    @Override
    public String toString() {
        int start = first.getMonthValue() - 1;
        int count = (last.getYear() - first.getYear()) * YEAR + last.getMonthValue() - start;
        if (count == 1) {
            return first.toString();
        }
        if (count == YEAR && start == 0) {
            return String.valueOf(first.getYear());
        }
        if (count == HALF && start % HALF == 0) {
            return first.getYear() + "-H" + (start / HALF + 1);
        }
        return count == QUARTER && start % QUARTER == 0
                ? first.getYear() + "-Q" + (start / QUARTER + 1)
                : first + "/" + last;
    }
}
