package io.tradewind.core.chart;

import io.tradewind.core.base.Check;

/**
 * A numbered event on the axis of a chart.
 *
 * @param at     code of the category at which it stands
 * @param number what stands in its circle, from 1
 * @param label  what happened
 * @param code   id of the event, of the largest where there are several
 */
public record Mark(String at, int number, String label, String code) {
    /** Checks that the parts are there. */
    public Mark {
        Check.present("at, label, code", at, label, code);
    }
}
