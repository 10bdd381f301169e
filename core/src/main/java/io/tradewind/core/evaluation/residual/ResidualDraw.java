package io.tradewind.core.evaluation.residual;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.Hash;
import org.apache.commons.math3.random.Well512a;

/**
 * Draws paths of a stationary first-order residual: {@code r(1) = s z(1)}, {@code r(h) = ρ r(h-1) + √(1-ρ²) s z(h)}, so that every month has standard
 * deviation s and neighbours have correlation ρ. Draw k of a series has a generator of its own, seeded by (seed, k, series), so results are equal for
 * any number of threads, any order of series and any length; different series are independent. Immutable.
 *
 * @unit   pp of growth over a year before
 * @source MODEL §8
 */
public final class ResidualDraw {
    private final double autocorrelation;
    private final long seed;

    /**
     * @param autocorrelation ρ, within -1 and 1
     * @param seed            the master seed; may be that of the parameters' draws
     */
    public ResidualDraw(double autocorrelation, long seed) {
        Check.that(
                Math.abs(autocorrelation) < 1,
                "The autocorrelation (" + autocorrelation + ") must lie within -1 and 1.");
        this.autocorrelation = autocorrelation;
        this.seed = seed;
    }

    /**
     * The path of draw k.
     *
     * @param k                 number of the draw, from 0
     * @param series            name of the series, such as {@code exports/USA/all}; one name, one path
     * @param standardDeviation s, at least 0
     * @param months            length; a longer path begins with the shorter one
     * @return the residual of the first, second, ... month after the origin
     */
    public Vector path(int k, String series, double standardDeviation, int months) {
        Check.notNegative(standardDeviation, "standard deviation of the residual");
        Check.that(months >= 0, "A path cannot have " + months + " months.");
        Well512a random = new Well512a(seedOf(k, series));
        double innovation = Math.sqrt(1 - autocorrelation * autocorrelation);
        double[] path = new double[months];
        for (int h = 0; h < months; h++) {
            double z = standardDeviation * random.nextGaussian();
            path[h] = h == 0 ? z : autocorrelation * path[h - 1] + innovation * z;
        }
        return Vector.of(path);
    }

    /** A seed in which every bit of (seed, k, series) matters to every bit: the generator's own filling leaves near seeds near. */
    private long seedOf(int k, String series) {
        return Hash.of(Hash.of(seed, k), series);
    }
}
