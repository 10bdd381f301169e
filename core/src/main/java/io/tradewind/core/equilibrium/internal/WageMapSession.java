package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSession;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;

/** One workbench, its baseline solved with the first shock and every shock taken from there. */
final class WageMapSession implements EquilibriumSession {
    private final EquilibriumProblem problem;
    private final Workbench bench;
    private final SectorCrew crew;
    private boolean tried;
    private boolean hasBaseline;

    WageMapSession(EquilibriumProblem problem, Workbench bench, SectorCrew crew) {
        this.problem = problem;
        this.bench = bench;
        this.crew = crew;
    }

    @Override
    public SolveOutcome solve(Shocks shocks) {
        if (!tried) {
            hasBaseline = bench.solveBaseline();
            tried = true;
        }
        if (!hasBaseline) {
            return bench.baselineFailed();
        }
        return bench.outcome(bench.solveFromBaseline(shocks), problem.withShocks(shocks));
    }

    @Override
    public void close() {
        crew.close();
    }
}
