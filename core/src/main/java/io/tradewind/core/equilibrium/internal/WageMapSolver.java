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
        return SectorCrew.alone();
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
        List<SolveOutcome> outcomes = new ArrayList<>();
        for (Shocks shocks : path) {
            outcomes.add(solve(problem.withShocks(shocks)));
        }
        return List.copyOf(outcomes);
    }
}
