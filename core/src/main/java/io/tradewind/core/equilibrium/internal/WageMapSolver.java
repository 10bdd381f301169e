package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.base.Cancellation;
import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSession;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.IterationListener;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.kernel.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Moves each wage by its trade balance over the elasticity-weighted trade that would answer, and prices, revenues and sales along
 * with it, accelerated by Anderson's method. Holds settings only.
 */
public final class WageMapSolver implements EquilibriumSolver {
    /** Regions from which on helper threads pay for being woken in each sweep. */
    private static final int LARGE_WORLD = 64;

    private final SolverSettings settings;
    private final Kernels kernels;
    private final Cancellation cancellation;

    /** A solver with those settings and inner loops. */
    public WageMapSolver(SolverSettings settings, Kernels kernels) {
        this(settings, kernels, Cancellation.NEVER);
    }

    private WageMapSolver(SolverSettings settings, Kernels kernels, Cancellation cancellation) {
        this.cancellation = Check.notNull(cancellation, "cancellation");
        this.kernels = Check.notNull(kernels, "kernels");
        this.settings = Check.notNull(settings, "settings");
    }

    @Override
    public EquilibriumSolver withCancellation(Cancellation newCancellation) {
        return new WageMapSolver(settings, kernels, newCancellation);
    }

    @Override
    public SolveOutcome solve(EquilibriumProblem problem, IterationListener listener) {
        if (!problem.variant().isNone()) {
            return new VariantSolver(settings, kernels, cancellation, -1).solve(problem, listener);
        }
        try (EquilibriumSession session = open(problem, listener)) {
            return session.solve(problem.shocks());
        }
    }

    @Override
    public EquilibriumSession open(EquilibriumProblem problem) {
        return open(problem, IterationListener.NONE);
    }

    private EquilibriumSession open(EquilibriumProblem problem, IterationListener listener) {
        if (!problem.variant().isNone()) {
            return new VariantSession(shocks -> solve(problem.withShocks(shocks), listener));
        }
        SectorCrew crew = crew(problem);
        Workbench bench =
                new Workbench(problem, settings, kernels, listener, cancellation, crew, settings.historyLength());
        return new WageMapSession(problem, bench, crew);
    }

    /** A variant is solved anew for each shock: it has no workbench to keep. */
    private record VariantSession(Function<Shocks, SolveOutcome> each) implements EquilibriumSession {
        @Override
        public SolveOutcome solve(Shocks shocks) {
            return each.apply(shocks);
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    private SectorCrew crew(EquilibriumProblem problem) {
        boolean worthwhile = problem.economy().regions().size() >= LARGE_WORLD;
        return settings.threads() > 1 && worthwhile ? new SectorThreads(settings.threads()) : SectorCrew.alone();
    }

    @Override
    public List<SolveOutcome> solvePath(EquilibriumProblem problem, List<Shocks> path) {
        if (!problem.variant().isNone()) {
            return path.stream()
                    .map(shocks -> solve(problem.withShocks(shocks)))
                    .toList();
        }
        try (SectorCrew crew = crew(problem)) {
            Workbench bench = new Workbench(
                    problem,
                    settings,
                    kernels,
                    IterationListener.NONE,
                    cancellation,
                    crew,
                    settings.pathHistoryLength());
            List<SolveOutcome> outcomes = new ArrayList<>();
            if (!bench.solveBaseline()) {
                path.forEach(shocks -> outcomes.add(bench.baselineFailed()));
                return List.copyOf(outcomes);
            }
            PathPredictor predictor = bench.predictor();
            for (Shocks shocks : path) {
                boolean solved = bench.solveFrom(predictor, shocks);
                outcomes.add(bench.outcome(solved, problem.withShocks(shocks)));
            }
            return List.copyOf(outcomes);
        }
    }
}
