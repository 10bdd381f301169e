package io.tradewind.core.chart;

import io.tradewind.core.base.Check;

/**
 * A place on the axis of a chart.
 *
 * @param code its code, such as {@code 2025-01} or {@code USA}
 * @param name its name for people
 */
public record Category(String code, String name) {
    /** Checks that the parts are there. */
    public Category {
        Check.present("code, name", code, name);
    }
}
