package io.tradewind.core;

import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.internal.WageMapSolver;

/** The ready-made solvers. */
public final class StandardSolvers {
    private StandardSolvers() {}

    /** The equilibrium solver with the default settings. */
    public static EquilibriumSolver equilibrium() {
        return equilibrium(SolverSettings.DEFAULT);
    }

    /** The equilibrium solver with those settings. */
    public static EquilibriumSolver equilibrium(SolverSettings settings) {
        return new WageMapSolver(settings);
    }
}
