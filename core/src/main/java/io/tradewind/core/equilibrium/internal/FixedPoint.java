package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.base.Cancellation;
import io.tradewind.core.equilibrium.IterationListener;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.SolverStatus;

/** Sweeps until every equation holds. Owns state and history; allocates nothing while it iterates. */
final class FixedPoint {
    /** An error this much above the best one is a history gone wrong. */
    private static final double BLOW_UP = 1e3;
    /** Logarithms move at most this much in a step. */
    private static final double LONGEST_STEP = 1;
    /** Sweeps within which the best error must halve. */
    private static final int PATIENCE = 100;

    /** Below this error the sweep is nearly linear, and every step is accelerated. */
    private static final double NEAR = 1e-2;

    /** Above this error the wage map learns and looks twice; below, both cost time and save no sweep. */
    private static final double FAR = 0.1;

    private static final int MOST_RESTARTS = 6;
    /** With fewer observed rows a pair, the memory explains any error away and learns nothing. */
    private static final int ROWS_PER_PAIR = 3;
    /** Sweeps from one accelerated step to the next when the usual pace has failed. */
    private static final int CAREFUL_INTERVAL = 10;

    private final SolverSettings settings;
    private final Sweep sweep;
    private final Anderson anderson;
    private final Cancellation cancellation;
    private final int logs;
    private final int firstSale;
    final double[] z;
    private final double[] best;
    private double[] f;
    /** The answer before, which the acceleration still compares with. */
    private double[] lastAnswer;

    private final double[] step;
    private double bestError;
    private int restarts;
    private boolean careful;
    int iterations;
    double error;
    double stepLength;

    FixedPoint(SolverSettings settings, Sweep sweep, int history, Cancellation cancellation) {
        this.cancellation = cancellation;
        this.settings = settings;
        this.sweep = sweep;
        int size = sweep.dimension();
        this.anderson = new Anderson(
                sweep.world.kernels,
                Math.max(1, Math.min(history, sweep.observed() / ROWS_PER_PAIR)),
                size,
                sweep.observed());
        this.logs = sweep.world.regions;
        this.firstSale = sweep.observed();
        this.z = new double[size];
        this.best = new double[size];
        this.f = new double[size];
        this.lastAnswer = new double[size];
        this.step = new double[size];
    }

    /** Forgets the history. */
    void forget() {
        anderson.reset();
    }

    /** From now on mostly plain sweeps, slower but harder to mislead; or back to the usual pace. */
    void setCareful(boolean nowCareful) {
        careful = nowCareful;
        forget();
    }

    /** Iterates from the state in {@link #z}; on success the sweep holds the answer. */
    SolverStatus run(int budget, IterationListener listener, int iterationsBefore) {
        anderson.breakChain();
        sweep.wageMap.start();
        bestError = Double.POSITIVE_INFINITY;
        restarts = 0;
        double milestone = Double.POSITIVE_INFINITY;
        int milestoneAt = 0;
        for (iterations = 1; iterations <= budget; iterations++) {
            sweep.far = iterations == 1 || !(error < FAR);
            sweep.run(z, f);
            error = strictError();
            listener.iterated(iterationsBefore + iterations, error);
            if (error <= settings.residualTolerance()) {
                return SolverStatus.CONVERGED;
            }
            if (cancellation.isCancelled()) {
                return SolverStatus.CANCELLED;
            }
            if (error < milestone / 2) {
                milestone = error;
                milestoneAt = iterations;
            } else if (iterations - milestoneAt > PATIENCE) {
                return SolverStatus.STALLED;
            }
            if (!advance()) {
                return SolverStatus.STALLED;
            }
        }
        iterations = budget;
        return SolverStatus.MAX_ITERATIONS_REACHED;
    }

    private double strictError() {
        double cheap = sweep.cheapError();
        return cheap <= settings.residualTolerance() ? Sweep.larger(cheap, sweep.spendingError()) : cheap;
    }

    /** Moves the state; false if it does not move any more or is beyond repair. */
    private boolean advance() {
        if (!(error <= BLOW_UP * bestError)) {
            if (++restarts > MOST_RESTARTS || bestError == Double.POSITIVE_INFINITY) {
                return false;
            }
            System.arraycopy(best, 0, z, 0, z.length);
            anderson.reset();
            bestError = Double.POSITIVE_INFINITY;
            sweep.run(z, f);
            error = strictError();
        }
        if (error < bestError) {
            bestError = error;
            System.arraycopy(z, 0, best, 0, z.length);
        }
        anderson.push(z, f, lastAnswer);
        boolean accelerated = accelerationIsDue() && anderson.ready() && anderson.extrapolate(f, step);
        if (!accelerated) {
            System.arraycopy(f, 0, step, 0, f.length);
        }
        applyStep();
        double[] answer = f;
        f = lastAnswer;
        lastAnswer = answer;
        return stepLength > settings.stepTolerance();
    }

    private boolean accelerationIsDue() {
        if (careful) {
            return iterations % CAREFUL_INTERVAL == 0;
        }
        return error < NEAR || iterations % settings.accelerationInterval() == 0;
    }

    private void applyStep() {
        double longest = longest(0, logs, longest(2 * logs, firstSale, 0));
        double factor = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        stepLength = factor * longest(logs, 2 * logs, longest(firstSale, step.length, longest));
        for (int i = 0; i < firstSale; i++) {
            z[i] += factor * step[i];
        }
        for (int i = firstSale; i < z.length; i++) {
            double moved = z[i] + factor * step[i];
            z[i] = moved > 0 ? moved : z[i] / 2;
        }
    }

    private double longest(int from, int to, double atLeast) {
        double longest = atLeast;
        for (int i = from; i < to; i++) {
            longest = Sweep.larger(longest, Math.abs(step[i]));
        }
        return longest;
    }
}
