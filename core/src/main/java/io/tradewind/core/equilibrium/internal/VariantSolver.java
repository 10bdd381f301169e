package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.base.Cancellation;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.IterationListener;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.SolverStatus;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.equilibrium.kernel.Kernels;

/** Solves a variant of the long run: all its unknowns as one fixed point, accelerated by Anderson's method. */
final class VariantSolver {
    /** Results are to be the same whatever the numeraire: two digits below the tolerance of the default long run. */
    private static final double SHARPER = 0.01;

    private static final int MOST_PAIRS = 20;
    private static final double LONGEST_STEP = 0.5;
    /** An error this much above the best one is a history gone wrong. */
    private static final double BLOW_UP = 1e3;

    private final SolverSettings settings;
    private final Kernels kernels;
    private final Cancellation cancellation;
    private final int pinned;

    private int iterations;
    private SolverStatus status = SolverStatus.MAX_ITERATIONS_REACHED;
    private double stepLength;
    private double[] z;

    /** @param pinned region whose wage is the numeraire and whose labour market goes unlooked at; -1: world value added */
    VariantSolver(SolverSettings settings, Kernels kernels, Cancellation cancellation, int pinned) {
        this.settings = settings;
        this.kernels = kernels;
        this.cancellation = cancellation;
        this.pinned = pinned;
    }

    SolveOutcome solve(EquilibriumProblem problem, IterationListener listener) {
        VariantTables world = new VariantTables(problem, VariantTables.cells(problem.economy(), false));
        int baselineIterations = 0;
        if (problem.closure() == DeficitClosure.ZERO) {
            VariantSweep balance = new VariantSweep(world, Shocks.none(), DeficitClosure.ZERO, pinned);
            if (!converges(balance, listener, 0)) {
                return new SolveOutcome.NotConverged(diagnostics(problem, balance, iterations, 0));
            }
            baselineIterations = iterations;
            WorldState balanced = balance.state(z);
            world = new VariantTables(problem, balanced.flows().toArray());
        }
        VariantSweep sweep = new VariantSweep(world, problem.shocks(), problem.closure(), pinned);
        boolean solved = converges(sweep, listener, baselineIterations);
        SolverDiagnostics diagnostics = diagnostics(problem, sweep, iterations, baselineIterations);
        return solved
                ? new SolveOutcome.Converged(
                        new Counterfactual(problem, world.state(), sweep.state(z), sweep.employment(z)), diagnostics)
                : new SolveOutcome.NotConverged(diagnostics);
    }

    private boolean converges(VariantSweep sweep, IterationListener listener, int before) {
        int size = sweep.dimension();
        Anderson anderson = new Anderson(kernels, Math.min(MOST_PAIRS, Math.max(1, size / 3)), size, size);
        z = new double[size];
        double[] f = new double[size];
        double[] last = new double[size];
        double[] step = new double[size];
        double best = Double.POSITIVE_INFINITY;
        double[] bestPoint = z.clone();
        status = SolverStatus.MAX_ITERATIONS_REACHED;
        for (iterations = 1; iterations <= settings.maxIterations(); iterations++) {
            sweep.run(z, f);
            listener.iterated(before + iterations, sweep.error);
            if (sweep.error <= settings.residualTolerance() * SHARPER) {
                status = SolverStatus.CONVERGED;
                return true;
            }
            if (cancellation.isCancelled()) {
                status = SolverStatus.CANCELLED;
                return false;
            }
            if (!(sweep.error <= BLOW_UP * best)) {
                if (!Double.isFinite(best)) {
                    status = SolverStatus.STALLED;
                    return false;
                }
                System.arraycopy(bestPoint, 0, z, 0, size);
                anderson.reset();
                best = Double.POSITIVE_INFINITY;
                continue;
            }
            if (sweep.error < best) {
                best = sweep.error;
                System.arraycopy(z, 0, bestPoint, 0, size);
            }
            anderson.push(z, f, last);
            if (!anderson.ready() || !anderson.extrapolate(f, step)) {
                System.arraycopy(f, 0, step, 0, size);
            }
            move(step);
            double[] answer = f;
            f = last;
            last = answer;
        }
        iterations = settings.maxIterations();
        return false;
    }

    private void move(double[] step) {
        double longest = 0;
        for (double part : step) {
            longest = Math.max(longest, Math.abs(part));
        }
        double factor = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        stepLength = factor * longest;
        for (int i = 0; i < z.length; i++) {
            z[i] += factor * step[i];
        }
    }

    private SolverDiagnostics diagnostics(
            EquilibriumProblem problem, VariantSweep sweep, int sweeps, int baselineSweeps) {
        int space = sweep.worst.lastIndexOf(' ');
        String worst = space < 0
                ? "no equation"
                : sweep.worst.substring(0, space) + " of "
                        + problem.economy()
                                .regions()
                                .get(Integer.parseInt(sweep.worst.substring(space + 1)))
                                .code();
        String reason = switch (status) {
            case CONVERGED -> "";
            case CANCELLED -> "It was told to stop.";
            default ->
                "The errors stopped falling: with this labour supply and these economies of scale the world may have no"
                        + " equilibrium near today's, or several.";
        };
        return new SolverDiagnostics(status, sweeps, baselineSweeps, 1, sweep.error, stepLength, worst, reason);
    }
}
