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
    /** Most months of one: half a century is enough, and a slip such as 20260-01 does not fill the memory. */
    public static final int MAX_MONTHS = 600;

    /** Checks the order. */
    public Horizon {
        Check.present("from, to", from, to);
        Check.that(!to.isBefore(from), "The horizon ends (" + to + ") before it starts (" + from + ").");
    }

    /** Number of months. */
    public int months() {
        return (int) from.until(to, ChronoUnit.MONTHS) + 1;
    }
}
