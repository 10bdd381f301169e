package io.tradewind.core.study;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;

/**
 * Shares of the variance of a result that its factors make, alone and with all others. The factors are independent and each lies evenly between 0 and 1.
 *
 * @source Saltelli et al. (2010): radial design of two Sobol samples; first order by their (b), total by Jansen (1999)
 */
public final class SobolIndices {
    private static final double TAIL = 0.025;

    private final int factors;
    private static final long POINTS = 20250401L;

    private final ScrambledSobol points = new ScrambledSobol(POINTS);
    private final int size;

    /**
     * The share of one factor.
     *
     * @param first     what it makes by itself
     * @param firstLow  lower end of its 95 % interval
     * @param firstHigh upper end
     * @param total     what it makes together with all that it acts with
     * @param totalLow  lower end of its 95 % interval
     * @param totalHigh upper end
     */
    public record Index(
            double first, double firstLow, double firstHigh, double total, double totalLow, double totalHigh) {}

    /**
     * A design.
     *
     * @param size number of base points, each of which takes a run for each factor and two more; a power of two fills the cube evenly
     */
    public SobolIndices(int factors, int size) {
        Check.that(factors >= 1, "Indices need a factor.");
        Check.that(size >= 2, "Indices need at least 2 base points; there are " + size + ".");
        this.factors = factors;
        this.size = size;
    }

    /** How many runs it takes. */
    public int runs() {
        return size * (factors + 2);
    }

    /** Where a run is made. */
    public Vector point(int run) {
        int base = run / (factors + 2);
        int which = run % (factors + 2);
        double[] point = new double[factors];
        Arrays.setAll(point, i -> points.at(base, which == 1 || which == i + 2 ? factors + i : i));
        return Vector.of(point);
    }

    /**
     * The indices of each factor. Base points one of whose runs has no result are left out; if nothing varies, nothing has a share and indices are NaN.
     *
     * @param results   of the runs in their order; NaN where there is none
     * @param resamples how many samples the intervals are read from
     * @param seed      of these samples
     */
    public List<Index> of(Vector results, int resamples, long seed) {
        Check.that(results.length() == runs(), "There are " + results.length() + " results of " + runs() + " runs.");
        double[] known = results.toArray();
        int[] bases = IntStream.range(0, size)
                .filter(n ->
                        IntStream.range(0, factors + 2).allMatch(k -> Double.isFinite(known[n * (factors + 2) + k])))
                .toArray();
        double[][] estimate = indices(known, bases);
        double[][][] samples = new double[resamples][][];
        Well19937c random = new Well19937c(seed);
        for (int b = 0; b < resamples; b++) {
            samples[b] = indices(
                    known,
                    IntStream.range(0, bases.length)
                            .map(n -> bases[random.nextInt(bases.length)])
                            .toArray());
        }
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            double[] first = sorted(samples, i, 0);
            double[] total = sorted(samples, i, 1);
            indices.add(new Index(
                    estimate[i][0],
                    at(first, TAIL),
                    at(first, 1 - TAIL),
                    estimate[i][1],
                    at(total, TAIL),
                    at(total, 1 - TAIL)));
        }
        return indices;
    }

    /** First and total index of each factor over those base points. */
    private double[][] indices(double[] results, int[] bases) {
        int width = factors + 2;
        double mean = 0.0;
        for (int n : bases) {
            mean += (results[n * width] + results[n * width + 1]) / (2.0 * bases.length);
        }
        double variance = 0.0;
        double[][] indices = new double[factors][2];
        for (int n : bases) {
            double a = results[n * width] - mean;
            double b = results[n * width + 1] - mean;
            variance += (a * a + b * b) / 2;
            for (int i = 0; i < factors; i++) {
                double mixed = results[n * width + 2 + i] - mean;
                indices[i][0] += b * (mixed - a);
                indices[i][1] += (a - mixed) * (a - mixed) / 2;
            }
        }
        for (double[] index : indices) {
            index[0] /= variance;
            index[1] /= variance;
        }
        return indices;
    }

    private static double[] sorted(double[][][] samples, int factor, int which) {
        return Arrays.stream(samples)
                .mapToDouble(sample -> sample[factor][which])
                .sorted()
                .toArray();
    }

    private static double at(double[] sorted, double p) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(p * (sorted.length - 1))];
    }
}
