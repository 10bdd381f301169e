package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.time.YearMonth;

/**
 * A way in which something open ends, as a line of its own.
 *
 * @param name what happens, with its odds: {@code expires, tariffs return (40 %)}
 * @param from month in which it is decided; before it all ways are one
 * @param path the flow by month, million dollars
 */
public record ViewBranch(String name, YearMonth from, Vector path) {
    /** Checks that the parts are there. */
    public ViewBranch {
        Check.present("name, from, path", name, from, path);
    }
}
