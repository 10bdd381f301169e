package io.tradewind.scenarios.calibration;

import io.tradewind.core.array.Vector;
import io.tradewind.core.calibration.KernelExposure;
import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.parameter.Parameters;

/**
 * US imports of a sector from an origin by month, and what the duty collected on them does to demand. The base is the mean duty of the first twelve
 * months; at it the kernel is at rest.
 */
final class ImportCell {
    private static final int YEAR = 12;

    private final double[] value;
    private final double[] duty;

    ImportCell(int months) {
        value = new double[months];
        duty = new double[months];
    }

    void add(int month, double valueUsd, double dutyUsd) {
        value[month] += valueUsd;
        duty[month] += dutyUsd;
    }

    /** Customs value of the month, USD; 0 where nothing was imported. */
    double value(int month) {
        return value[month];
    }

    /** Collected duty as a share of the customs value, above the base; a month without imports keeps the one before. */
    private double[] addedRate() {
        double base = baseRate();
        double[] rates = new double[value.length];
        for (int t = 0; t < rates.length; t++) {
            if (value[t] > 0.0) {
                rates[t] = duty[t] / value[t] - base;
            } else {
                rates[t] = t == 0 ? 0.0 : rates[t - 1];
            }
        }
        return rates;
    }

    private double baseRate() {
        double baseValue = 0.0;
        double baseDuty = 0.0;
        for (int t = 0; t < YEAR; t++) {
            baseValue += value[t];
            baseDuty += duty[t];
        }
        return baseValue > 0.0 ? baseDuty / baseValue : 0.0;
    }

    /** Log duty change against the base, by month. */
    double[] wedge() {
        double base = baseRate();
        double[] rate = addedRate();
        double[] wedge = new double[rate.length];
        for (int t = 0; t < wedge.length; t++) {
            wedge[t] = Math.log1p(rate[t] / (1.0 + base));
        }
        return wedge;
    }

    /**
     * What the buyer pays of the wedge, run through the kernel; how much of it is expected to last depends on the rate, as for an event that says
     * nothing of its own.
     */
    KernelExposure exposure(Parameters p) {
        double[] rate = addedRate();
        double[] paid = wedge();
        double[] lasting = new double[rate.length];
        for (int t = 0; t < rate.length; t++) {
            paid[t] *= p.get("rho_initial");
            lasting[t] = paid[t] * p.get(rate[t] <= p.get("q_high_rate") ? "q_moderate" : "q_high");
        }
        return KernelExposure.of(KernelWeights.of(p), Vector.of(paid), Vector.of(lasting));
    }
}
