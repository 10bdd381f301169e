package io.tradewind.core.evaluation.residual;

import io.tradewind.core.base.Check;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How wide to draw a residual by the distance from the origin, from what was believed and the errors that were made over that distance:
 * {@code s²(h) = max(s0² / 4, (n0 (c(h) s0)² + Σ e²) / (n0 + n / h) − v(h))}. Errors over a distance overlap, so that n of them are worth n / h.
 *
 * @unit   pp of growth over a year before
 * @source MODEL §13, bands (b)
 */
public final class ResidualWidth {
    /** n0: errors that the belief is worth. */
    private static final double BELIEF = 6;

    private static final double LEAST_SHARE = 0.25;

    private ResidualWidth() {}

    /**
     * Errors of one target over one distance.
     *
     * @param count      n, how many
     * @param sumSquares their squares added up
     */
    public record Errors(int count, double sumSquares) {
        /** No error. */
        public static final Errors NONE = new Errors(0, 0.0);

        /** Checks the numbers. */
        public Errors {
            Check.that(count >= 0, "The number of errors must not be negative.");
            Check.notNegative(sumSquares, "sum of squared errors");
        }

        /** The same and one more. */
        public Errors and(double error) {
            return new Errors(count + 1, sumSquares + error * error);
        }

        /** Both together. */
        public Errors and(Errors other) {
            return new Errors(count + other.count, sumSquares + other.sumSquares);
        }
    }

    /**
     * The squared ratio of errors to what was believed, by distance, pooled over targets: c². Where there are no errors it is that of the next shorter distance,
     * and 1 before the first.
     *
     * @param ratios by distance, errors divided by the s0 of their target
     * @param months longest distance
     */
    public static SortedMap<Integer, Double> growth(SortedMap<Integer, Errors> ratios, int months) {
        SortedMap<Integer, Double> growth = new TreeMap<>();
        double last = 1.0;
        for (int h = 1; h <= months; h++) {
            Errors here = ratios.getOrDefault(h, Errors.NONE);
            last = here.count > 0 ? here.sumSquares / here.count : last;
            growth.put(h, last);
        }
        return growth;
    }

    /**
     * The standard deviation to draw with.
     *
     * @param believed s0, what was believed
     * @param ratio    c² at this distance
     * @param errors   those of this target over this distance
     * @param distance h, months from the origin
     * @param known    v, variance that drawn parameters bring by themselves
     */
    public static double standardDeviation(double believed, double ratio, Errors errors, int distance, double known) {
        double before = believed * believed;
        double seen = (BELIEF * ratio * before + errors.sumSquares) / (BELIEF + (double) errors.count / distance);
        return Math.sqrt(Math.max(LEAST_SHARE * before, seen - known));
    }
}
