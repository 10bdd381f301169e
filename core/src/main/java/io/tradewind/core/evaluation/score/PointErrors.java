package io.tradewind.core.evaluation.score;

import io.tradewind.core.array.Vector;
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
    public static Vector absolute(Vector forecast, Vector observed) {
        checkPairs(forecast, observed);
        double[] errors = new double[forecast.length()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.abs(forecast.get(i) - observed.get(i));
        }
        return Vector.of(errors);
    }

    /**
     * The mean absolute error; NaN without pairs.
     *
     * @unit as the arguments: pp for growth rates in percent
     */
    public static double meanAbsolute(Vector forecast, Vector observed) {
        return mean(absolute(forecast, observed));
    }

    /** The mean of finite numbers, added in order; NaN of none. */
    public static double mean(Vector values) {
        double sum = 0;
        for (int i = 0; i < values.length(); i++) {
            sum += Check.finite(values.get(i), "value");
        }
        return sum / values.length();
    }

    static void checkPairs(Vector forecast, Vector observed) {
        Check.that(
                forecast.length() == observed.length(),
                "There are " + forecast.length() + " forecasts for " + observed.length() + " observations.");
        for (int i = 0; i < forecast.length(); i++) {
            Check.finite(forecast.get(i), "forecast");
            Check.finite(observed.get(i), "observation");
        }
    }
}
