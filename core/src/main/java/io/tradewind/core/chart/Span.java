package io.tradewind.core.chart;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.measure.MonthRange;
import io.tradewind.core.scenario.Horizon;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Months that a number is of.
 *
 * @param from first month
 * @param to   last month
 */
record Span(YearMonth from, YearMonth to) {
    private static final int YEAR = 12;

    /** The months that the text means, as far as they lie within the horizon. */
    static Span of(String text, Horizon horizon) {
        Span asked = text.isBlank() ? new Span(horizon.from(), horizon.to()) : parsed(text.strip());
        Span within = new Span(
                asked.from.isBefore(horizon.from()) ? horizon.from() : asked.from,
                asked.to.isAfter(horizon.to()) ? horizon.to() : asked.to);
        if (within.to.isBefore(within.from)) {
            throw problem(
                    "The period '" + text + "' does not lie between " + horizon.from() + " and " + horizon.to() + ".",
                    "Maybe use '" + (asked.to.isBefore(horizon.from()) ? horizon.from() : horizon.to()) + "'.");
        }
        return within;
    }

    private static Span parsed(String text) {
        return MonthRange.parse(text)
                .map(months -> new Span(months.first(), months.last()))
                .orElseThrow(() -> problem(
                        "'" + text + "' is no period.",
                        "Maybe use a year (2026), quarter (2026-Q1) or month (2026-03)."));
    }

    private static InvalidInputException problem(String message, String hint) {
        return new InvalidInputException("view", List.of(new Problem("period", message, hint)));
    }

    /** Number of months. */
    int months() {
        return (int) from.until(to, ChronoUnit.MONTHS) + 1;
    }

    /** When that is, as the end of a sentence: {@code in 2026}, {@code in Jan–Mar 2026}. */
    String when() {
        if (from.equals(to)) {
            return "in " + Words.month(from);
        }
        if (months() == YEAR && from.getMonthValue() == 1) {
            return "in " + from.getYear();
        }
        boolean oneYear = from.getYear() == to.getYear();
        return "in " + (oneYear ? Words.monthName(from) : Words.month(from)) + "–" + Words.month(to);
    }
}
