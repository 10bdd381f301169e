package io.tradewind.core.measure;

import io.tradewind.core.measure.FlowPanel.Level;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** Levels of a cell or of a sum of cells by month, each worked out when it is first asked for and kept. Not thread-safe. */
public final class FlowLevels {
    private final int first;
    private final int months;
    private final Function<Level, double[]> source;
    private final Map<Level, double[]> known = new IdentityHashMap<>();

    /** Levels of that many months from the first on, a position in the simulation. */
    FlowLevels(int first, int months, Function<Level, double[]> source) {
        this.first = first;
        this.months = months;
        this.source = source;
    }

    /**
     * The weighted sum of several; unknown if there are none.
     *
     * @param weights weight of each
     */
    static FlowLevels sum(int first, int months, List<FlowLevels> parts, double[] weights) {
        if (weights.length == 1 && weights[0] == 1.0) {
            return parts.get(0);
        }
        return new FlowLevels(first, months, level -> {
            double[] sum = new double[months];
            Arrays.fill(sum, parts.isEmpty() ? Double.NaN : 0.0);
            for (int k = 0; k < weights.length; k++) {
                double[] part = parts.get(k).path(level);
                for (int t = 0; t < months; t++) {
                    sum[t] += weights[k] * part[t];
                }
            }
            return sum;
        });
    }

    /** The two together. */
    public FlowLevels plus(FlowLevels other) {
        return sum(first, months, List.of(this, other), new double[] {1.0, 1.0});
    }

    /** The same, each month multiplied by its factor, a number of the simulation's month. */
    FlowLevels times(IntToDoubleFunction factor) {
        return new FlowLevels(first, months, level -> {
            double[] path = path(level).clone();
            for (int t = 0; t < months; t++) {
                path[t] *= factor.applyAsDouble(first + t);
            }
            return path;
        });
    }

    /** The months of a level, not to be changed. */
    double[] path(Level level) {
        double[] path = known.get(level);
        if (path == null) {
            path = source.apply(level);
            known.put(level, path);
        }
        return path;
    }

    /** A level in a month of the simulation; NaN before the first. */
    public double at(Level level, int month) {
        return sum(level, month, month);
    }

    /** A level summed over months, both included; NaN where they begin before the first. */
    public double sum(Level level, int from, int to) {
        if (from < first) {
            return Double.NaN;
        }
        double[] path = path(level);
        double sum = 0.0;
        for (int t = from; t <= to; t++) {
            sum += path[t - first];
        }
        return sum;
    }
}
