package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;

/**
 * A part of a change by month.
 *
 * @param code  id of whose part it is
 * @param name  its name for people
 * @param usdMn the part in each month of the horizon, million dollars
 */
public record SharePath(String code, String name, Vector usdMn) {
    /** Checks that the parts are there. */
    public SharePath {
        Check.present("code, name, usdMn", code, name, usdMn);
    }
}
