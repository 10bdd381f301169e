package io.tradewind.core.calibration;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The factor between what the exporter's customs print and what the importer's print, {@code m_t = m exp(ν_t)}, with ν a random walk seen through
 * noise (timing, revisions). After the last month seen it stays where it was. Immutable.
 *
 * @source MODEL §1, bilateral consistency
 */
public final class MirrorFactor {
    /** Standard deviation of the walk's first value around the mean of what is seen, log: wide, so that it does not matter. */
    private static final double START_SD = 1.0;
    /** Range in which the noise is looked for, log. */
    private static final double LEAST_NOISE = 1e-3;

    private static final double MOST_NOISE = 1.0;

    private static final double TOLERANCE = 1e-9;
    private static final int MAX_EVALUATIONS = 500;

    private final double noiseSd;
    private final double centre;
    private final double[] mean;
    private final RealMatrix covariance;

    private MirrorFactor(double noiseSd, double centre, double[] mean, RealMatrix covariance) {
        this.noiseSd = noiseSd;
        this.centre = centre;
        this.mean = mean;
        this.covariance = covariance;
    }

    /**
     * Estimates the factor.
     *
     * @param logRatio log of exporter's over importer's print, one a month, without gaps; at least 2
     * @param months   months of the result, at least as many; those after the last ratio keep its factor and grow less sure
     * @param stepSd   standard deviation of the walk's monthly step, log
     */
    public static MirrorFactor estimate(Vector logRatio, int months, double stepSd) {
        Check.that(logRatio.length() >= 2, "A mirror factor needs at least two months.");
        Check.that(months >= logRatio.length(), "The result must cover the months that were seen.");
        Check.positive(stepSd, "step of the mirror factor");
        double[] seen = logRatio.toArray();
        double sum = 0.0;
        for (double value : seen) {
            sum += Check.finite(value, "log ratio") / seen.length;
        }
        double centre = sum;
        for (int t = 0; t < seen.length; t++) {
            seen[t] -= centre;
        }
        RealMatrix walk = walk(months, stepSd);
        double noise = Math.exp(new BrentOptimizer(TOLERANCE, TOLERANCE)
                .optimize(
                        new MaxEval(MAX_EVALUATIONS),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(log -> surprise(walk, seen, Math.exp(log))),
                        new SearchInterval(Math.log(LEAST_NOISE), Math.log(MOST_NOISE)))
                .getPoint());
        return given(walk, seen, centre, noise);
    }

    /** Covariance of a random walk that starts anywhere. */
    private static RealMatrix walk(int months, double stepSd) {
        RealMatrix walk = new Array2DRowRealMatrix(months, months);
        for (int i = 0; i < months; i++) {
            for (int j = 0; j < months; j++) {
                walk.setEntry(i, j, START_SD * START_SD + stepSd * stepSd * Math.min(i, j));
            }
        }
        return walk;
    }

    private static RealMatrix withNoise(RealMatrix walk, int n, double noise) {
        RealMatrix seen = walk.getSubMatrix(0, n - 1, 0, n - 1);
        for (int i = 0; i < n; i++) {
            seen.addToEntry(i, i, noise * noise);
        }
        return seen;
    }

    /** Minus twice the log likelihood, but for a constant. */
    private static double surprise(RealMatrix walk, double[] seen, double noise) {
        CholeskyDecomposition factor = new CholeskyDecomposition(withNoise(walk, seen.length, noise));
        Array2DRowRealMatrix y = new Array2DRowRealMatrix(seen);
        double quadratic = y.transpose().multiply(factor.getSolver().solve(y)).getEntry(0, 0);
        return quadratic + Math.log(factor.getDeterminant());
    }

    /** The walk given what was seen: mean and covariance of a normal conditioned on part of it. */
    private static MirrorFactor given(RealMatrix walk, double[] seen, double centre, double noise) {
        int months = walk.getRowDimension();
        RealMatrix gain = walk.getSubMatrix(0, months - 1, 0, seen.length - 1)
                .multiply(new CholeskyDecomposition(withNoise(walk, seen.length, noise))
                        .getSolver()
                        .getInverse());
        double[] mean = gain.operate(seen);
        RealMatrix covariance = walk.subtract(gain.multiply(walk.getSubMatrix(0, seen.length - 1, 0, months - 1)));
        return new MirrorFactor(noise, centre, mean, covariance);
    }

    /** Standard deviation of the noise, log, the value under which the ratios are most likely. */
    public double noiseSd() {
        return noiseSd;
    }

    /** Number of months. */
    public int months() {
        return mean.length;
    }

    /** Log of the factor in that month, {@code ln m + ν}. */
    public double log(int month) {
        return centre + mean[Check.index(month, mean.length, "month")];
    }

    /** Its standard error. */
    public double standardError(int month) {
        return Math.sqrt(covariance.getEntry(month, month));
    }

    /** Change of ν from one month to another. */
    public double change(int from, int to) {
        return log(to) - log(from);
    }

    /** Covariance of two such changes. */
    public double changeCovariance(int from, int to, int otherFrom, int otherTo) {
        return covariance.getEntry(to, otherTo)
                - covariance.getEntry(to, otherFrom)
                - covariance.getEntry(from, otherTo)
                + covariance.getEntry(from, otherFrom);
    }
}
