package io.tradewind.core.nash;

import io.tradewind.core.base.Check;

/**
 * How to solve.
 *
 * @param stepTolerance     largest change of a logarithm (of a wage, of one plus a rate) that an answer may still make. 1e-12: rates
 *                          are right to about 1e-11 where steps shrink by a tenth
 * @param residualTolerance largest relative error of a wage bill or of a rate's condition. 1e-10, as in the equilibrium solver
 * @param maxIterations     rounds before giving up. 1,000: slowest plain iterations of the literature's worlds take 250
 * @param historyLength     pairs the acceleration remembers. 12
 * @param threads           threads for one solve; bits do not depend on it. 1
 */
public record NashSettings(
        double stepTolerance, double residualTolerance, int maxIterations, int historyLength, int threads) {
    /** The settings to use unless there is a reason for others. */
    public static final NashSettings DEFAULT = new NashSettings(1e-12, 1e-10, 1_000, 12, 1);

    /** Checks the ranges. */
    public NashSettings {
        Check.positive(stepTolerance, "step tolerance");
        Check.positive(residualTolerance, "residual tolerance");
        Check.inRange(maxIterations, 1, Integer.MAX_VALUE, "maximum of iterations");
        Check.inRange(historyLength, 1, 100, "history length");
        Check.inRange(threads, 1, 1024, "number of threads");
    }

    /** The same settings with another maximum of iterations. */
    public NashSettings withMaxIterations(int iterations) {
        return new NashSettings(stepTolerance, residualTolerance, iterations, historyLength, threads);
    }

    /** The same settings with another number of threads. */
    public NashSettings withThreads(int count) {
        return new NashSettings(stepTolerance, residualTolerance, maxIterations, historyLength, count);
    }
}
