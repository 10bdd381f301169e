package io.tradewind.core.calibration;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.dynamics.TwoSpeedKernel;

/**
 * How the log quantity of a flow, {@code −einf × T}, depends on the one-year elasticity {@code em} when {@code einf} keeps its ratio to it: the
 * kernel is linear, so {@code einf × T = known + em × exposure}.
 *
 * @param known    part that does not depend on em, by month; log
 * @param exposure part per unit of em, by month; log
 * @source MODEL (2.1) to (2.4)
 */
public record KernelExposure(Vector known, Vector exposure) {
    /** Checks the lengths. */
    public KernelExposure {
        Check.that(known.length() == exposure.length(), "Both parts must have the same months.");
    }

    /**
     * Runs the kernel twice from rest.
     *
     * @param weights constants of the kernel; the ratio of its long-run elasticity to its plateau is kept
     * @param wedge   log wedge by month
     * @param lasting the part of it that buyers expect to last, by month
     */
    public static KernelExposure of(KernelWeights weights, Vector wedge, Vector lasting) {
        double[] one = response(weights, 1.0, wedge, lasting);
        double[] two = response(weights, 2.0, wedge, lasting);
        double[] known = new double[one.length];
        double[] exposure = new double[one.length];
        for (int t = 0; t < one.length; t++) {
            exposure[t] = two[t] - one[t];
            known[t] = one[t] - exposure[t];
        }
        return new KernelExposure(Vector.of(known), Vector.of(exposure));
    }

    private static double[] response(KernelWeights weights, double plateau, Vector wedge, Vector lasting) {
        double longRun = plateau * weights.longRun() / weights.plateau();
        TwoSpeedKernel kernel = new TwoSpeedKernel(
                new KernelWeights(
                        weights.impact(),
                        plateau,
                        longRun,
                        weights.fastRate(),
                        weights.slowRate(),
                        weights.committed()),
                1);
        double[] response = new double[wedge.length()];
        for (int t = 0; t < response.length; t++) {
            response[t] = longRun * kernel.step(0, wedge.get(t), lasting.get(t));
        }
        return response;
    }
}
