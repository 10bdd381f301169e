package io.tradewind.core.evaluation.nowcast;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * A bridge regression, shrunk: the joint normal of a forecast's error and of indicators, from past months of which recent ones weigh more. Its expected
 * error given those indicators that are out is what they add to the forecast; its variance given them is the band. Both come from one covariance, so an
 * indicator that is missing can only widen the band, whichever it is.
 *
 * <p>The variance of each indicator is {@code 1 + ridge / n} times what it was, n the months that the weights are worth: that is ridge regression on
 * standardised indicators. Errors are not centred: a forecast's bias is not carried on, it counts as spread.
 *
 * @source MODEL §13, nowcast
 */
public final class Bridge {
    private final double[] means;
    private final double[][] covariance;
    private final double[] withError;
    private final double errorVariance;
    private final double months;

    /**
     * A past month.
     *
     * @param error      outcome less forecast
     * @param indicators what they said, all of them
     * @param age        months before the one to come
     */
    public record Past(double error, Vector indicators, int age) {
        /** Checks the numbers. */
        public Past {
            Check.finite(error, "error of a past month");
            Check.that(age >= 0, "A past month is not in the future.");
        }
    }

    /**
     * What indicators say of a forecast's error.
     *
     * @param parts             what each adds; 0 for those that are missing
     * @param standardDeviation of what remains
     */
    public record Said(Vector parts, double standardDeviation) {
        /** All parts together. */
        public double sum() {
            double sum = 0.0;
            for (int i = 0; i < parts.length(); i++) {
                sum += parts.get(i);
            }
            return sum;
        }
    }

    /**
     * Learns from past months.
     *
     * @param past     at least one more than there are indicators
     * @param discount weight of a month against that of the next one, at most 1
     * @param ridge    as many months' worth of nothing
     */
    public Bridge(List<Past> past, double discount, double ridge) {
        int n = past.get(0).indicators().length();
        Check.that(past.size() > n, "A bridge of " + n + " indicators needs more than " + n + " months.");
        means = new double[n];
        covariance = new double[n][n];
        withError = new double[n];
        double sum =
                past.stream().mapToDouble(one -> Math.pow(discount, one.age())).sum();
        double squares = 0.0;
        double variance = 0.0;
        for (Past one : past) {
            double weight = Math.pow(discount, one.age()) / sum;
            squares += weight * weight;
            variance += weight * one.error() * one.error();
            for (int i = 0; i < n; i++) {
                means[i] += weight * one.indicators().get(i);
            }
        }
        months = 1.0 / squares;
        errorVariance = variance;
        for (Past one : past) {
            double weight = Math.pow(discount, one.age()) / sum;
            for (int i = 0; i < n; i++) {
                double from = one.indicators().get(i) - means[i];
                withError[i] += weight * from * one.error();
                for (int k = 0; k < n; k++) {
                    covariance[i][k] += weight * from * (one.indicators().get(k) - means[k]);
                }
            }
        }
        for (int i = 0; i < n; i++) {
            covariance[i][i] *= 1.0 + ridge / months;
        }
    }

    /**
     * What the indicators that are out say.
     *
     * @param indicators NaN for those that are missing
     * @param noise      variance of what was measured around the indicator that was learned from, such as of an early part of a month; 0 if it is the same
     */
    public Said given(Vector indicators, Vector noise) {
        int[] out = java.util.stream.IntStream.range(0, means.length)
                .filter(i -> !Double.isNaN(indicators.get(i)))
                .toArray();
        double[] parts = new double[means.length];
        double variance = errorVariance;
        if (out.length > 0) {
            double[][] block = new double[out.length][out.length];
            double[] side = new double[out.length];
            for (int i = 0; i < out.length; i++) {
                side[i] = withError[out[i]];
                for (int k = 0; k < out.length; k++) {
                    block[i][k] = covariance[out[i]][out[k]] + (i == k ? noise.get(out[i]) : 0.0);
                }
            }
            double[] slopes = new CholeskyDecomposition(new Array2DRowRealMatrix(block, false))
                    .getSolver()
                    .solve(new ArrayRealVector(side, false))
                    .toArray();
            for (int i = 0; i < out.length; i++) {
                parts[out[i]] = slopes[i] * (indicators.get(out[i]) - means[out[i]]);
                variance -= slopes[i] * side[i];
            }
        }
        double learned = 1.0 + (means.length + 1) / months;
        return new Said(Vector.of(parts), Math.sqrt(Math.max(0.0, variance) * learned));
    }
}
