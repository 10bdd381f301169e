package io.tradewind.core.equilibrium;

import io.tradewind.core.base.Check;

/**
 * How to solve.
 *
 * @param residualTolerance    largest relative error an equation may keep. 1e-10: four digits beyond what any table prints, and
 *                             two above where rounding floors the residual of the largest worlds
 * @param stepTolerance        steps below this while equations do not hold are a stall. 1e-15: a few times the rounding of a logarithm
 * @param maxIterations        sweeps for the baseline, and again for the counterfactual. 2,000: ten times the hardest case measured
 * @param historyLength        pairs the acceleration remembers. 8: with 6, 72 shocks of four worlds took 2 % more sweeps, with 12 or 16 as
 *                             many as with 8, and each pair costs time in every sweep
 * @param accelerationInterval every how many sweeps the acceleration steps in while errors exceed 1 %; below, in each. 5: plain steps
 *                             between keep the history well spread
 * @param pathHistoryLength    pairs remembered along a path of shocks, where the history of one step serves the next. 40: against
 *                             20, 4 to 16 % fewer sweeps on twelve paths measured; 80 saves another 1 to 6 % at twice the cost
 * @param smallestStage        smallest part of the shock to try where the whole is too much. 1/64: below it the cause is elsewhere
 * @param threads              threads for one solve; bits do not depend on it. 1: two help from about 77 regions on
 */
public record SolverSettings(
        double residualTolerance,
        double stepTolerance,
        int maxIterations,
        int historyLength,
        int accelerationInterval,
        int pathHistoryLength,
        double smallestStage,
        int threads) {
    /** The settings to use unless there is a reason for others. */
    public static final SolverSettings DEFAULT = new SolverSettings(1e-10, 1e-15, 2_000, 8, 5, 40, 1.0 / 64, 1);

    /** Checks the ranges. */
    public SolverSettings {
        Check.positive(residualTolerance, "residual tolerance");
        Check.positive(stepTolerance, "step tolerance");
        Check.inRange(maxIterations, 1, Integer.MAX_VALUE, "maximum of iterations");
        Check.inRange(historyLength, 1, 100, "history length");
        Check.inRange(accelerationInterval, 1, 100, "acceleration interval");
        Check.inRange(pathHistoryLength, 1, 100, "path history length");
        Check.inRange(smallestStage, 1e-6, 1, "smallest stage");
        Check.inRange(threads, 1, 1024, "number of threads");
    }

    /** The same settings with another residual tolerance. */
    public SolverSettings withResidualTolerance(double tolerance) {
        return with(tolerance, maxIterations, threads);
    }

    /** The same settings with another maximum of iterations. */
    public SolverSettings withMaxIterations(int iterations) {
        return with(residualTolerance, iterations, threads);
    }

    /** The same settings with another acceleration. */
    public SolverSettings withAcceleration(int length, int interval, int pathLength) {
        return new SolverSettings(
                residualTolerance, stepTolerance, maxIterations, length, interval, pathLength, smallestStage, threads);
    }

    /** The same settings with another number of threads. */
    public SolverSettings withThreads(int count) {
        return with(residualTolerance, maxIterations, count);
    }

    private SolverSettings with(double tolerance, int iterations, int count) {
        return new SolverSettings(
                tolerance,
                stepTolerance,
                iterations,
                historyLength,
                accelerationInterval,
                pathHistoryLength,
                smallestStage,
                count);
    }
}
