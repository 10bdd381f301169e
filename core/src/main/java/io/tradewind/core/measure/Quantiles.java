package io.tradewind.core.measure;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.util.Arrays;
import java.util.List;

/**
 * Quantiles of a number over draws; NaN without draws, or where a draw does not know the number.
 *
 * @param p05 a twentieth of the draws lies below
 * @param p10 a tenth
 * @param p25 a quarter
 * @param p50 half of them
 * @param p75 three quarters
 * @param p90 nine tenths
 * @param p95 all but a twentieth
 */
public record Quantiles(double p05, double p10, double p25, double p50, double p75, double p90, double p95) {
    /** The shares of the draws that lie below. */
    public static final List<Double> SHARES = List.of(0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95);

    /** No draws. */
    public static final Quantiles NONE = of(0, at -> Double.NaN);

    /** A number by its position in an order. */
    @FunctionalInterface
    public interface Order {
        /** The number at the position. */
        double at(int position);
    }

    /** Those of a sample, by linear interpolation between order statistics. */
    public static Quantiles of(Vector sample) {
        double[] sorted = sample.toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])
                ? NONE
                : of(sorted.length, position -> sorted[position]);
    }

    /** The same of numbers that are in order already. */
    public static Quantiles of(int size, Order sorted) {
        double[] q = new double[SHARES.size()];
        for (int i = 0; i < q.length; i++) {
            double position = SHARES.get(i) * Math.max(0, size - 1);
            int below = (int) Math.floor(position);
            double low = sorted.at(below);
            double high = sorted.at(Math.min(below + 1, Math.max(0, size - 1)));
            q[i] = low + (position - below) * (high - low);
        }
        return of(q, 0);
    }

    /** Those values, in the order of {@link #SHARES}. */
    private static Quantiles of(double[] values, int from) {
        Check.that(values.length - from >= SHARES.size(), "There are too few quantiles.");
        return new Quantiles(
                values[from],
                values[from + 1],
                values[from + 2],
                values[from + 3],
                values[from + 4],
                values[from + 5],
                values[from + 6]);
    }
}
