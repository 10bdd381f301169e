package io.tradewind.core.chart;

import java.util.Arrays;

/**
 * Numbers without and with what is looked at, million dollars.
 *
 * @param before without
 * @param now    with
 */
record Change(double[] before, double[] now) {
    private static final double PERCENT = 100;

    /** With less without. */
    double[] effects() {
        double[] effects = new double[now.length];
        Arrays.setAll(effects, this::effect);
        return effects;
    }

    double effect(int k) {
        return now[k] - before[k];
    }

    /** The effect in percent; NaN where nothing was there. */
    double pct(int k) {
        return before[k] > 0 ? PERCENT * effect(k) / before[k] : Double.NaN;
    }
}
