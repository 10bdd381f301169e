package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months that a projection reports.
 *
 * @param from first month
 * @param to   last month, not before the first
 */
public record Horizon(YearMonth from, YearMonth to) {
    /** Checks the order. */
    public Horizon {
        Check.notNull(from, "from");
        Check.notNull(to, "to");
        Check.that(!to.isBefore(from), "The horizon ends (" + to + ") before it starts (" + from + ").");
    }

    /** Number of months. */
    public int months() {
        return (int) from.until(to, ChronoUnit.MONTHS) + 1;
    }
}
