package io.tradewind.core.chart;

import io.tradewind.core.base.Check;

/**
 * One number of a view.
 *
 * @param code   its code
 * @param name   what it is
 * @param value  the number; NaN if it is not known
 * @param unit   its unit
 * @param before what it would be without what is looked at; NaN where that means nothing
 */
public record Tile(String code, String name, double value, String unit, double before) {
    /** Checks that the parts are there. */
    public Tile {
        Check.present("code, name, unit", code, name, unit);
    }
}
