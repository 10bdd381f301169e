package io.tradewind.core.parameter;

import io.tradewind.core.base.Check;

/**
 * What is known about a parameter.
 *
 * @param id           its id, such as {@code em}
 * @param meaning      what it is, one line
 * @param unit         its unit
 * @param central      the value that a run uses unless told otherwise
 * @param low          lower end of the 80 % range (P10)
 * @param high         upper end of the 80 % range (P90)
 * @param distribution family of its uncertainty
 * @param min          lower hard bound
 * @param max          upper hard bound
 * @param source       where it comes from
 * @param status       verified, derived, recalled, prior or judgement
 */
public record ParameterDefinition(
        String id,
        String meaning,
        String unit,
        double central,
        double low,
        double high,
        Distribution distribution,
        double min,
        double max,
        String source,
        String status) {
    /** Checks that the numbers are in order. */
    public ParameterDefinition {
        Check.notBlank(id, "parameter id");
        Check.notBlank(meaning, "meaning of parameter " + id);
        Check.notBlank(source, "source of parameter " + id);
        Check.notBlank(status, "status of parameter " + id);
        Check.finite(min, "lower bound of parameter " + id);
        Check.finite(max, "upper bound of parameter " + id);
        Check.inRange(central, min, max, "central value of parameter " + id);
        Check.that(low <= high, "The range of parameter " + id + " is upside down.");
        Check.inRange(central, low, high, "central value of parameter " + id + " (range)");
    }

    /** The value below which the parameter lies with probability u. */
    public double quantile(double u) {
        return distribution.quantile(this, u);
    }
}
