package io.tradewind.core.evaluation.rival;

import io.tradewind.core.base.Check;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A normal forecast of a growth rate.
 *
 * @param mean              its centre, in percent against a year before
 * @param standardDeviation its spread in pp; 0 is a single number, NaN means that nothing is known of its errors
 */
public record Forecast(double mean, double standardDeviation) {
    /** Checks the numbers. */
    public Forecast {
        Check.finite(mean, "mean of a forecast");
        Check.that(
                Double.isNaN(standardDeviation) || standardDeviation >= 0 && standardDeviation < Double.MAX_VALUE,
                "The standard deviation of a forecast (" + standardDeviation + ") must not be negative.");
    }

    /** Whether the spread is known. */
    public boolean hasSpread() {
        return !Double.isNaN(standardDeviation);
    }

    /** The value below which the outcome lies with probability p, within 0 and 1; NaN without a spread. */
    public double quantile(double p) {
        Check.that(p > 0 && p < 1, "The probability (" + p + ") must lie within 0 and 1.");
        return mean + standardDeviation * new NormalDistribution(null, 0, 1).inverseCumulativeProbability(p);
    }

    /** The same spread around another centre. */
    public Forecast withMean(double newMean) {
        return new Forecast(newMean, standardDeviation);
    }
}
