package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;

/**
 * Numbers of a chart, one for each category; NaN where one is not known.
 *
 * @param code   its code
 * @param name   its name for people
 * @param role   what it stands for
 * @param values its numbers; none where it is a band
 * @param low    lower ends of a band or of whiskers; none where it has neither
 * @param high   upper ends of them
 */
public record Series(String code, String name, SeriesRole role, Vector values, Vector low, Vector high) {
    private static final Vector NONE = Vector.of();

    /** Checks that the parts are there and fit. */
    public Series {
        Check.present("code, name, role, values, low, high", code, name, role, values, low, high);
        Check.that(low.length() == high.length(), "A band has two ends.");
        Check.that(
                values.length() == 0 || low.length() == 0 || values.length() == low.length(),
                "The ends of series " + code + " do not fit its values.");
    }

    /** Numbers. */
    public static Series of(String code, String name, SeriesRole role, Vector values) {
        return new Series(code, name, role, values, NONE, NONE);
    }

    /** A band. */
    public static Series band(String code, String name, SeriesRole role, Vector low, Vector high) {
        return new Series(code, name, role, NONE, low, high);
    }

    /** The same numbers with whiskers. */
    public Series withEnds(Vector newLow, Vector newHigh) {
        return new Series(code, name, role, values, newLow, newHigh);
    }

    /** Whether it has ends. */
    public boolean hasEnds() {
        return low.length() > 0;
    }

    /** Whether it has values. */
    public boolean hasValues() {
        return values.length() > 0;
    }

    /** How many categories it has numbers for. */
    int length() {
        return Math.max(values.length(), low.length());
    }
}
