package io.tradewind.app.plot;

import io.tradewind.core.chart.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers on an axis.
 *
 * @param low    lower end
 * @param high   upper end
 * @param step   between two of them
 */
record Ticks(double low, double high, double step) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** About that many between two numbers, zero among them. */
    static Ticks of(double lowest, double highest, int about) {
        double low = Math.min(0, lowest);
        double high = Math.max(0, highest);
        if (high == low) {
            high = 1;
        }
        double raw = (high - low) / about;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (double round : ROUND) {
            if (round * power >= raw * 0.999) {
                step = round * power;
                break;
            }
        }
        return new Ticks(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    /** The numbers from low to high. */
    List<Double> all() {
        List<Double> ticks = new ArrayList<>();
        for (int k = 0; low + k * step <= high + step / 1000; k++) {
            double tick = low + k * step;
            ticks.add(Math.abs(tick) < step / 1000 ? 0.0 : tick);
        }
        return ticks;
    }

    /** A number as the axis shows it. */
    String label(double tick) {
        int decimals = 0;
        double scaled = step;
        while (decimals < 3 && Math.abs(scaled - Math.rint(scaled)) > 1e-6) {
            scaled *= 10;
            decimals++;
        }
        return tick == 0 ? "0" : Words.fixed(tick, decimals);
    }

    /** Where a number lies between a pixel for low and one for high. */
    double place(double value, double atLow, double atHigh) {
        return atLow + (value - low) / (high - low) * (atHigh - atLow);
    }
}
