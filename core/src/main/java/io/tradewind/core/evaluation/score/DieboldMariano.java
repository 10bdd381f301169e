package io.tradewind.core.evaluation.score;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome.LagWeights;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome.NoVariance;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome.Tested;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome.TooFew;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Tests whether two forecasts are equally good, from the differences d of their losses (absolute errors, CRPS, ...) over time:
 * {@code S = d̄ / √(V/n)}, {@code V = γ(0) + 2 Σ w(k) γ(k)} for k below h, {@code γ(k) = (1/n) Σ (d(t) - d̄)(d(t-k) - d̄)};
 * with the small-sample correction {@code S √((n + 1 - 2h + h(h-1)/n) / n)} against Student's t with n - 1 degrees of freedom.
 *
 * <p>The differences must be in the order of time, one for each date: of many targets at one date, take the mean first, because targets of one date
 * are not independent.
 *
 * @source Diebold and Mariano (1995), Journal of Business and Economic Statistics 13(3); Harvey, Leybourne and Newbold (1997), International Journal
 *     of Forecasting 13(2)
 */
public final class DieboldMariano {
    /** Fewer differences are not tested: t has fat tails below, and a variance of four numbers means little. */
    public static final int FEWEST = 5;

    /** A standard deviation below this part of the largest difference is rounding. */
    private static final double ROUNDING = 1e-12;

    private DieboldMariano() {}

    /**
     * The test of a forecast's losses against a rival's.
     *
     * @shape two vectors of one length, in the order of time
     */
    public static DieboldMarianoOutcome compare(Vector losses, Vector lossesOfRival, int horizon) {
        PointErrors.checkPairs(losses, lossesOfRival);
        double[] differences = new double[losses.length()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = losses.get(i) - lossesOfRival.get(i);
        }
        return test(Vector.of(differences), horizon);
    }

    /**
     * The test of loss differences.
     *
     * @param losses      loss of the first forecast less loss of the second, in the order of time
     * @param horizon     h, months from origin to target, at least 1; forecasts h ahead have errors that overlap up to h - 1
     */
    public static DieboldMarianoOutcome test(Vector losses, int horizon) {
        Check.that(horizon >= 1, "The horizon (" + horizon + ") must be at least 1.");
        int n = losses.length();
        double mean = PointErrors.mean(losses);
        int needed = Math.max(FEWEST, 2 * horizon);
        if (n < needed) {
            return new TooFew(n, mean, needed);
        }
        double[] differences = losses.toArray();
        double[] covariances = covariances(differences, mean, horizon);
        double rounding = rounding(differences);
        LagWeights weights = LagWeights.EQUAL;
        if (variance(covariances, weights) <= rounding) {
            weights = LagWeights.BARTLETT;
        }
        double variance = variance(covariances, weights);
        if (covariances[0] <= rounding || variance <= rounding) {
            return new NoVariance(n, mean);
        }
        double h = horizon;
        double statistic = mean / Math.sqrt(variance / n) * Math.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n);
        double p = 2 * new TDistribution(null, n - 1).cumulativeProbability(-Math.abs(statistic));
        return new Tested(n, mean, horizon, weights, statistic, p);
    }

    /** A variance up to this comes from rounding. */
    private static double rounding(double[] differences) {
        double largest = 0;
        for (double difference : differences) {
            largest = Math.max(largest, Math.abs(difference));
        }
        return ROUNDING * largest * ROUNDING * largest;
    }

    private static double[] covariances(double[] d, double mean, int lags) {
        double[] result = new double[lags];
        for (int k = 0; k < lags; k++) {
            for (int t = k; t < d.length; t++) {
                result[k] += (d[t] - mean) * (d[t - k] - mean);
            }
            result[k] /= d.length;
        }
        return result;
    }

    private static double variance(double[] covariances, LagWeights weights) {
        double sum = covariances[0];
        for (int k = 1; k < covariances.length; k++) {
            double weight = weights == LagWeights.EQUAL ? 1 : 1 - (double) k / covariances.length;
            sum += 2 * weight * covariances[k];
        }
        return sum;
    }
}
