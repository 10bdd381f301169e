package io.tradewind.vector;

import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.EquilibriumSolverContract;
import io.tradewind.core.equilibrium.SolverSettings;

class VectorSolverContractTest extends EquilibriumSolverContract {
    @Override
    protected EquilibriumSolver solver(SolverSettings settings) {
        return VectorSolvers.equilibrium(settings);
    }
}
