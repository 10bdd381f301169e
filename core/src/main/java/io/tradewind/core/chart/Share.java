package io.tradewind.core.chart;

import io.tradewind.core.base.Check;

/**
 * A part of a change.
 *
 * @param code  id of whose part it is
 * @param name  its name for people
 * @param value the part
 */
public record Share(String code, String name, double value) {
    /** Checks that the parts are there. */
    public Share {
        Check.present("code, name", code, name);
    }
}
