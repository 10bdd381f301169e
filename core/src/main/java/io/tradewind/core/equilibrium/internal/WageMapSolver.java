package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.Equilibrium;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.IterationListener;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.SolverDiagnostics;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.WorldState;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves each wage by its trade balance over the elasticity-weighted trade that would answer, and prices, revenues and sales along
 * with it, accelerated by Anderson's method. Holds settings only.
 */
public final class WageMapSolver implements EquilibriumSolver {
    /** Regions from which on helper threads pay for being woken in each sweep. */
    private static final int LARGE_WORLD = 64;

    private final SolverSettings settings;

    /** A solver with those settings. */
    public WageMapSolver(SolverSettings settings) {
        this.settings = Check.notNull(settings, "settings");
    }

    @Override
    public SolveOutcome solve(EquilibriumProblem problem, IterationListener listener) {
        try (SectorCrew crew = crew(problem)) {
            Workbench bench = new Workbench(problem, settings, listener, crew, settings.historyLength());
            if (!bench.solve(Shocks.none(), false)) {
                return new SolveOutcome.NotConverged(baselineFailed(bench));
            }
            WorldState baseline = bench.state();
            int baselineIterations = bench.iterations();
            bench.iteration.forget();
            return outcome(bench, bench.solve(problem.shocks(), true), problem, baseline, baselineIterations);
        }
    }

    private SectorCrew crew(EquilibriumProblem problem) {
        boolean worthwhile = problem.economy().regions().size() >= LARGE_WORLD;
        return settings.threads() > 1 && worthwhile ? new SectorThreads(settings.threads()) : SectorCrew.alone();
    }

    private static SolveOutcome outcome(
            Workbench bench, boolean solved, EquilibriumProblem problem, WorldState baseline, int baselineIterations) {
        SolverDiagnostics diagnostics = bench.diagnostics(baselineIterations);
        return solved
                ? new SolveOutcome.Converged(new Equilibrium(problem, baseline, bench.state()), diagnostics)
                : new SolveOutcome.NotConverged(diagnostics);
    }

    private static SolverDiagnostics baselineFailed(Workbench bench) {
        SolverDiagnostics d = bench.diagnostics(bench.iterations());
        return new SolverDiagnostics(
                d.status(),
                0,
                d.baselineIterations(),
                d.stages(),
                d.residual(),
                d.step(),
                d.worstEquation(),
                "This happened in the baseline, before any shock. " + d.reason());
    }

    @Override
    public List<SolveOutcome> solvePath(EquilibriumProblem problem, List<Shocks> path) {
        try (SectorCrew crew = crew(problem)) {
            Workbench bench =
                    new Workbench(problem, settings, IterationListener.NONE, crew, settings.pathHistoryLength());
            if (!bench.solve(Shocks.none(), false)) {
                SolveOutcome failed = new SolveOutcome.NotConverged(baselineFailed(bench));
                return path.stream().map(step -> failed).toList();
            }
            WorldState baseline = bench.state();
            int baselineIterations = bench.iterations();
            PathPredictor predictor = bench.predictor();
            List<SolveOutcome> outcomes = new ArrayList<>();
            for (Shocks shocks : path) {
                boolean solved = bench.solveFrom(predictor, shocks);
                outcomes.add(outcome(bench, solved, problem.withShocks(shocks), baseline, baselineIterations));
            }
            return List.copyOf(outcomes);
        }
    }
}
