package io.tradewind.core.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.model.Economy;
import org.junit.jupiter.api.Test;

/** What negative input shares can do to a solve. */
class ByProductTest {
    /** Processing of s0 in r0, small in the data, gives 20 % of its sales in s1 besides; s1 stays at home. */
    private static Economy processing() {
        double[][] home = {{1, 1, 97}, {1000, 100, 1000}};
        double[] inputs = new double[2 * 9];
        inputs[0] = 0.9;
        inputs[1] = -0.2;
        return Economy.builder("processing")
                .regions(ToyWorlds.regions(2))
                .sectors(ToyWorlds.sectors(4, 4, 4))
                .flows(ToyWorlds.cube(2, 3, (o, d, s) -> o == d ? home[o][s] : s == 1 ? 0 : 0.5))
                .valueAdded(Matrix.of(2, 3, new double[] {0.3, 1, 1, 1, 1, 1}))
                .inputOutput(InputOutputTable.withNegativeShares(2, 3, inputs))
                .build();
    }

    private static SolveOutcome withProductivity(double factor) {
        return StandardSolvers.equilibrium()
                .solve(EquilibriumProblem.of(processing())
                        .withClosure(DeficitClosure.ZERO)
                        .withShocks(Shocks.none()
                                .withProductivityFactors(Matrix.of(2, 3, new double[] {factor, 1, 1, 1, 1, 1}))));
    }

    @Test
    void littleMoreProcessing_lowersSpendingOnTheByProduct() {
        Counterfactual equilibrium = withProductivity(1.1).orThrow();
        assertThat(equilibrium.counterfactual().spending().get(0, 1))
                .isPositive()
                .isLessThan(equilibrium.baseline().spending().get(0, 1));
    }

    @Test
    void moreByProductThanAllUse_isInfeasibleAndNamesTheMarket() {
        SolveOutcome outcome = withProductivity(3);
        assertThat(outcome.diagnostics().status()).isEqualTo(SolverStatus.INFEASIBLE);
        assertThat(outcome.diagnostics().reason()).contains("r0 on s1").contains("by-products");
    }
}
