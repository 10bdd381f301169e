package io.tradewind.core.evaluation.score;

import io.tradewind.core.base.Check;

/** Errors of forecasts that are single numbers. */
public final class PointErrors {
    private PointErrors() {}

    /**
     * The absolute errors {@code |forecast - observed|}, which are also the losses for {@link DieboldMariano}.
     *
     * @shape as the arguments, which must be of one length
     * @unit  as the arguments
     */
    public static double[] absolute(double[] forecast, double[] observed) {
        checkPairs(forecast, observed);
        double[] errors = new double[forecast.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.abs(forecast[i] - observed[i]);
        }
        return errors;
    }

    /**
     * The mean absolute error; NaN without pairs.
     *
     * @unit as the arguments: pp for growth rates in percent
     */
    public static double meanAbsolute(double[] forecast, double[] observed) {
        return mean(absolute(forecast, observed));
    }

    /** The mean of finite numbers, added in order; NaN of none. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Check.finite(value, "value");
        }
        return sum / values.length;
    }

    static void checkPairs(double[] forecast, double[] observed) {
        Check.that(
                forecast.length == observed.length,
                "There are " + forecast.length + " forecasts for " + observed.length + " observations.");
        for (int i = 0; i < forecast.length; i++) {
            Check.finite(forecast[i], "forecast");
            Check.finite(observed[i], "observation");
        }
    }
}
