package io.tradewind.core.equilibrium;

import io.tradewind.core.StandardSolvers;

class WageMapSolverTest extends EquilibriumSolverContract {
    @Override
    protected EquilibriumSolver solver(SolverSettings settings) {
        return StandardSolvers.equilibrium(settings);
    }
}
