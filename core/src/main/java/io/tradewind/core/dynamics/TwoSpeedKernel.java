package io.tradewind.core.dynamics;

import java.util.Arrays;

/**
 * Turns the wedge on a flow into the price that buyers act on: part at once, part fast, part slowly, the latter two as far as buyers expect it
 * to last. Holds the state of several flows; one object serves one thread.
 *
 * @source MODEL (2.1) to (2.5)
 */
public final class TwoSpeedKernel {
    private final double committed;
    private final double fastRate;
    private final double slowRate;
    private final double impactWeight;
    private final double fastWeight;
    private final double slowWeight;
    private final double[] lastWedge;
    private final double[] lastExpected;
    private final double[] fast;
    private final double[] slow;

    /** A kernel for that many flows, at rest. */
    public TwoSpeedKernel(KernelWeights weights, int flows) {
        committed = weights.committed();
        fastRate = weights.fastRate();
        slowRate = weights.slowRate();
        impactWeight = weights.impact() / weights.longRun();
        fastWeight = (weights.plateau() - weights.impact()) / weights.longRun();
        slowWeight = (weights.longRun() - weights.plateau()) / weights.longRun();
        lastWedge = new double[flows];
        lastExpected = new double[flows];
        fast = new double[flows];
        slow = new double[flows];
    }

    /** Puts the first flows back to rest. */
    public void reset(int flows) {
        Arrays.fill(lastWedge, 0, flows, 0.0);
        Arrays.fill(lastExpected, 0, flows, 0.0);
        Arrays.fill(fast, 0, flows, 0.0);
        Arrays.fill(slow, 0, flows, 0.0);
    }

    /**
     * Moves one flow by a month.
     *
     * @param flow     which flow
     * @param wedge    log wedge of the month
     * @param expected the wedge that buyers expect to last
     * @return perceived log change of the relative price; equal to the wedge in the long run
     */
    public double step(int flow, double wedge, double expected) {
        double effective = (1 - committed) * wedge + committed * lastWedge[flow]; // (2.1)
        double effectiveExpected = (1 - committed) * expected + committed * lastExpected[flow];
        double f = fast[flow] + fastRate * (effectiveExpected - fast[flow]); // (2.2)
        double g = slow[flow] + slowRate * (expected - slow[flow]); // (2.3)
        lastWedge[flow] = wedge;
        lastExpected[flow] = expected;
        fast[flow] = f;
        slow[flow] = g;
        return impactWeight * effective + fastWeight * f + slowWeight * g; // (2.4)
    }

    /**
     * Moves a flow from rest through a whole path; as {@link #step} month by month, and leaves the flows of this object where they are.
     *
     * @param wedge     log wedge by month
     * @param expected  the wedge that buyers expect to last, by month
     * @param months    number of months
     * @param perceived takes the perceived log changes of the relative price
     * @param from      where in it they start
     */
    public void path(double[] wedge, double[] expected, int months, double[] perceived, int from) {
        double wedgeBefore = 0.0;
        double expectedBefore = 0.0;
        double f = 0.0;
        double g = 0.0;
        for (int t = 0; t < months; t++) {
            double effective = (1 - committed) * wedge[t] + committed * wedgeBefore; // (2.1)
            double effectiveExpected = (1 - committed) * expected[t] + committed * expectedBefore;
            f += fastRate * (effectiveExpected - f); // (2.2)
            g += slowRate * (expected[t] - g); // (2.3)
            wedgeBefore = wedge[t];
            expectedBefore = expected[t];
            perceived[from + t] = impactWeight * effective + fastWeight * f + slowWeight * g; // (2.4)
        }
    }
}
