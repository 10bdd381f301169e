package io.tradewind.core.evaluation.rival;

import io.tradewind.core.base.Check;
import java.time.YearMonth;

/**
 * Consecutive months whose sum is forecast: a month, a quarter, January to July.
 *
 * @param first first month
 * @param last  last month, not before the first
 */
public record MonthSpan(YearMonth first, YearMonth last) {
    /** Checks the order. */
    public MonthSpan {
        Check.that(!last.isBefore(first), "The months from " + first + " to " + last + " run backwards.");
    }

    /** A single month. */
    public static MonthSpan of(YearMonth month) {
        return new MonthSpan(month, month);
    }

    /** The span that many months earlier. */
    public MonthSpan minusMonths(int months) {
        return new MonthSpan(first.minusMonths(months), last.minusMonths(months));
    }
}
