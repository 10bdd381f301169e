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
import io.tradewind.core.model.Economy;
import java.util.Arrays;
import java.util.Locale;

/** All memory of one solve: tables, workspaces, state. Solves one shock after another, each from where the last one ended. */
final class Workbench {
    private final Economy economy;
    private final SolverSettings settings;
    private final IterationListener listener;
    private final WorldTables world;
    private final ShockTables tables;
    final Sweep sweep;
    final FixedPoint iteration;
    private final double[] safe;
    private final int[] oneWayTrade;
    private final boolean negativeShares;
    private int iterations;
    private int stages;
    private SolverStatus status;
    private String reason;
    private WorldState baseline;
    private double[] baselinePoint;
    private int baselineIterations;

    Workbench(
            EquilibriumProblem problem,
            SolverSettings settings,
            Kernels kernels,
            IterationListener listener,
            Cancellation cancellation,
            SectorCrew crew,
            int history) {
        this.economy = problem.economy();
        this.settings = settings;
        this.listener = listener;
        this.world = new WorldTables(problem, kernels);
        this.tables = new ShockTables(world);
        this.sweep = new Sweep(world, tables, crew);
        this.iteration = new FixedPoint(settings, sweep, history, cancellation);
        this.safe = new double[iteration.z.length];
        this.negativeShares = problem.accounts().inputShares().hasNegativeShares();
        this.oneWayTrade =
                world.closure == DeficitClosure.ZERO ? TradeGraph.of(world).oneWayTrade() : null;
        sweep.start(iteration.z);
        sweep.run(iteration.z, new double[safe.length]);
    }

    /** Solves for the world without shocks under the closure; true if every equation holds. */
    boolean solveBaseline() {
        if (!solve(Shocks.none(), false)) {
            return false;
        }
        baseline = StateReader.read(sweep);
        baselineIterations = iterations;
        baselinePoint = iteration.z.clone();
        return true;
    }

    /** Solves for the shocks, whatever was solved before. */
    boolean solveFromBaseline(Shocks shocks) {
        System.arraycopy(baselinePoint, 0, iteration.z, 0, baselinePoint.length);
        iteration.forget();
        return solve(shocks, true);
    }

    /** Solves for the shocks, at once or in stages; true if every equation holds. */
    boolean solve(Shocks shocks, boolean mayDivide) {
        iterations = 0;
        stages = 1;
        reason = "";
        System.arraycopy(iteration.z, 0, safe, 0, safe.length);
        if (attempt(shocks)) {
            return checkFeasible();
        }
        if (mayDivide && status == SolverStatus.STALLED && divide(shocks)) {
            return checkFeasible();
        }
        if (status == SolverStatus.CANCELLED) {
            reason = "It was cancelled.";
        } else if (status != SolverStatus.INFEASIBLE) {
            checkFeasible();
            explainFailure();
        }
        return false;
    }

    /** A predictor for a path that starts at the state and the shocks of now. */
    PathPredictor predictor() {
        return new PathPredictor(iteration.z, tables.position());
    }

    /** Solves the next step of a path, starting where the steps before it point to. */
    boolean solveFrom(PathPredictor predictor, Shocks shocks) {
        tables.load(shocks);
        double[] position = tables.position();
        predictor.guess(iteration.z, position);
        boolean solved = solve(shocks, true);
        if (solved) {
            predictor.remember(iteration.z, position);
        } else {
            iteration.forget();
        }
        return solved;
    }

    private boolean attempt(Shocks shocks) {
        if (!isClosed()) {
            return false;
        }
        tables.load(shocks);
        int market = tables.marketWithoutOrigin();
        if (market >= 0) {
            status = SolverStatus.INFEASIBLE;
            reason = String.format(
                    Locale.ROOT,
                    "No origin can deliver %s to %s at a finite price: it makes none itself and every trade cost is out of reach.",
                    economy.sectors().get(market / world.regions).code(),
                    economy.regions().get(market % world.regions).code());
            return false;
        }
        iterate();
        if (status == SolverStatus.STALLED && regionWithoutSpending() < 0) {
            System.arraycopy(safe, 0, iteration.z, 0, safe.length);
            iteration.setCareful(true);
            iterate();
            iteration.setCareful(false);
        }
        return status == SolverStatus.CONVERGED;
    }

    private void iterate() {
        status = iteration.run(settings.maxIterations() - iterations, listener, iterations);
        iterations += iteration.iterations;
    }

    /** Takes the shock in parts, from the state before it: a part that fails is halved, one that succeeds is followed by a longer one. */
    private boolean divide(Shocks shocks) {
        System.arraycopy(safe, 0, iteration.z, 0, safe.length);
        double done = 0;
        double part = 0.5;
        while (done < 1) {
            double target = Math.min(1, done + part);
            iteration.forget();
            if (attempt(shocks.partWay(target, economy.trade().tariffs()))) {
                System.arraycopy(iteration.z, 0, safe, 0, safe.length);
                stages++;
                done = target;
                part *= 2;
            } else {
                if (status != SolverStatus.STALLED || part / 2 < settings.smallestStage()) {
                    return false;
                }
                System.arraycopy(safe, 0, iteration.z, 0, safe.length);
                part /= 2;
            }
        }
        return true;
    }

    /** Whether trade can balance at all; if not, status and reason say so. */
    private boolean isClosed() {
        if (oneWayTrade == null) {
            return true;
        }
        status = SolverStatus.INFEASIBLE;
        reason = String.format(
                Locale.ROOT,
                "Trade cannot balance: %s sells to %s, and nothing ever comes back, not even through others (flows that are zero"
                        + " stay zero). Maybe use the closure fixed or proportional.",
                economy.regions().get(oneWayTrade[0]).code(),
                economy.regions().get(oneWayTrade[1]).code());
        return false;
    }

    /** Position of a region whose final spending is at its floor: a deficit or revenue asks for more than there is; or -1. */
    private int regionWithoutSpending() {
        for (int i = 0; i < world.regions; i++) {
            double spending = sweep.labour[i] + sweep.newRevenue[i] + sweep.deficit[i];
            if (!(spending > Sweep.SPENDING_FLOOR * sweep.labour[i])) {
                return i;
            }
        }
        return -1;
    }

    private boolean checkFeasible() {
        int region = regionWithoutSpending();
        if (region < 0) {
            return !negativeShares || spendingIsPositive();
        }
        status = SolverStatus.INFEASIBLE;
        double[] sizes = {-sweep.deficit[region], sweep.newRevenue[region], sweep.labour[region]};
        reason = "Final spending of " + economy.regions().get(region).code() + " would not be positive"
                + (Arrays.stream(sizes).allMatch(Double::isFinite)
                        ? String.format(
                                Locale.ROOT,
                                ": its surplus and tariff revenue (%.4g and %.4g) leave nothing of its value added (%.4g).",
                                sizes[0],
                                sizes[1],
                                sizes[2])
                        : ": the numbers of the solve outgrew all bounds.")
                + otherClosure();
        return false;
    }

    /** The closures that could help: never the one in use. */
    private String otherClosure() {
        return switch (world.closure) {
            case FIXED -> " Maybe use the closure proportional or zero.";
            case PROPORTIONAL -> " Maybe use the closure zero, or a smaller shock.";
            case ZERO -> " Maybe use the closure proportional, or a smaller shock.";
        };
    }

    /** By-products that negative input shares supply may exceed all use of them; no market can clear then. */
    private boolean spendingIsPositive() {
        for (int s = 0; s < world.sectors; s++) {
            for (int i = 0; i < world.regions; i++) {
                if (sweep.market[s].rows.spending[i] < -settings.residualTolerance() * sweep.labour[i]) {
                    status = SolverStatus.INFEASIBLE;
                    reason = String.format(
                            Locale.ROOT,
                            "Spending of %s on %s would be negative: by-products (negative input shares) exceed all that is used"
                                    + " there. Maybe set these shares to zero.",
                            economy.regions().get(i).code(),
                            economy.sectors().get(s).code());
                    return false;
                }
            }
        }
        return true;
    }

    private void explainFailure() {
        if (status == SolverStatus.MAX_ITERATIONS_REACHED) {
            reason = "The iterations were used up (" + settings.maxIterations() + "). Maybe allow more.";
        } else if (status == SolverStatus.STALLED) {
            reason =
                    "Errors stopped falling, also with the shock taken in parts. Maybe the shock is out of all proportion.";
        }
    }

    /** The outcome of the last solve. */
    SolveOutcome outcome(boolean solved, EquilibriumProblem problem) {
        SolverDiagnostics diagnostics = diagnostics(iterations, baselineIterations, reason);
        return solved
                ? new SolveOutcome.Converged(
                        new Counterfactual(problem, baseline, StateReader.read(sweep)), diagnostics)
                : new SolveOutcome.NotConverged(diagnostics);
    }

    /** The outcome where there is no baseline to start from. */
    SolveOutcome baselineFailed() {
        String where = "This happened in the baseline, before any shock. ";
        return new SolveOutcome.NotConverged(diagnostics(0, iterations, where + reason));
    }

    private SolverDiagnostics diagnostics(int sweeps, int baselineSweeps, String why) {
        return new SolverDiagnostics(
                status,
                sweeps,
                baselineSweeps,
                stages,
                iteration.error,
                iteration.stepLength,
                EquationNames.worst(economy, sweep),
                why);
    }
}
