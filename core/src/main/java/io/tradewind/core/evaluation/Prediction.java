package io.tradewind.core.evaluation;

/**
 * What a forecaster said of a target, and the score of its distribution. NaN where it has none.
 *
 * @param value the number it names
 * @param low   lower end of its band, P10
 * @param high  upper end, P90
 * @param crps  continuous ranked probability score of its distribution
 * @param pit   where in its distribution the observation fell, 0 to 1
 * @unit  as the target; {@code pit} is a share
 */
public record Prediction(double value, double low, double high, double crps, double pit) {
    /** Nothing was said. */
    public static final Prediction NONE = new Prediction(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** A number without a distribution. */
    public static Prediction of(double value) {
        return new Prediction(value, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Whether a number was named. */
    public boolean isThere() {
        return Double.isFinite(value);
    }

    /** Whether there is a band. */
    public boolean hasBand() {
        return isThere() && Double.isFinite(low) && Double.isFinite(high);
    }

    /** Whether the band holds the number. */
    public boolean covers(double observed) {
        return hasBand() && low <= observed && observed <= high;
    }
}
