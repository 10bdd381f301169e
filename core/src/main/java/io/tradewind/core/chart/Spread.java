package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Quantiles over the draws of a view, and the ways in which what is open ends; none without draws. */
final class Spread {
    private static final int FEWEST = 2;

    static final Spread NONE = new Spread(List.of(), List.of());

    private final List<ViewSample> draws;
    private final List<ViewBranch> branches;

    Spread(List<ViewSample> draws, List<ViewBranch> branches) {
        this.draws = List.copyOf(draws);
        this.branches = List.copyOf(branches);
    }

    List<ViewBranch> branches() {
        return branches;
    }

    boolean isKnown() {
        return draws.size() >= FEWEST;
    }

    int draws() {
        return draws.size();
    }

    /** A quantile of a number of each draw; NaN where a draw has none. */
    double quantile(ToDoubleFunction<ViewSample> number, double p) {
        double[] sorted = draws.stream().mapToDouble(number).sorted().toArray();
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            return Double.NaN;
        }
        double position = p * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** A quantile of each of several numbers. */
    Vector quantiles(List<ToDoubleFunction<ViewSample>> numbers, double p) {
        double[] ends = new double[numbers.size()];
        Arrays.setAll(ends, k -> quantile(numbers.get(k), p));
        return Vector.of(ends);
    }
}
