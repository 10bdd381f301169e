package io.tradewind.core.chart;

import io.tradewind.core.base.Check;

/**
 * The main result of a view in words.
 *
 * @param text  the result
 * @param range how far draws are apart; empty without draws
 */
public record Sentence(String text, String range) {
    /** Checks that the parts are there. */
    public Sentence {
        Check.present("text, range", text, range);
    }

    /** Both together. */
    public String whole() {
        return range.isEmpty() ? text : text + " " + range;
    }
}
