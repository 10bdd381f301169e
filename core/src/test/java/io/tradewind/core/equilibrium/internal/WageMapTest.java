package io.tradewind.core.equilibrium.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.equilibrium.kernel.PlainKernels;
import io.tradewind.core.model.Economy;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class WageMapTest {
    /** PERFORMANCE.md, section 4, target 3. */
    private static final int MOST_SWEEPS = 60;

    @Test
    void costsFollowWages_throughValueAddedAndInputsBoughtAtHome() {
        EquilibriumProblem problem = EquilibriumProblem.of(ToyWorlds.random(3, 4, 5));
        WorldTables world = new WorldTables(problem, PlainKernels.INSTANCE);
        WageMap map = new WageMap(world);
        for (int region = 0; region < 4; region++) {
            RealVector exact = answers(problem, world, region);
            for (int s = 0; s < 5; s++) {
                // eight rounds, each of which leaves at most the input share 0.45 of the error
                assertThat(map.costAnswer[s][region]).isCloseTo(exact.getEntry(s), within(2e-3));
            }
        }
    }

    /** (1 − G·h)·e = va, with h the share of spending that stays at home. */
    private static RealVector answers(EquilibriumProblem problem, WorldTables world, int region) {
        RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(5);
        RealVector valueAdded = new ArrayRealVector(5);
        for (int s = 0; s < 5; s++) {
            valueAdded.setEntry(s, problem.accounts().valueAddedShares().get(region, s));
            for (int k = 0; k < 5; k++) {
                double home = world.spendingShare[(k * 4 + region) * 4 + region];
                matrix.addToEntry(s, k, -problem.accounts().inputShares().get(region, s, k) * home);
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(matrix.getData()))
                .getSolver()
                .solve(valueAdded);
    }

    @Test
    void tariffWarsWithAnyClosure_takeFewSweeps() {
        for (int seed = 0; seed < 12; seed++) {
            Economy economy = ToyWorlds.random(seed, 6, 5);
            for (DeficitClosure closure : DeficitClosure.values()) {
                Shocks war = ToyWorlds.tariffsAbroad(economy, rate -> rate + 1.45);
                SolveOutcome outcome = new WageMapSolver(SolverSettings.DEFAULT, PlainKernels.INSTANCE)
                        .solve(EquilibriumProblem.of(economy)
                                .withClosure(closure)
                                .withShocks(war));
                assertThat(outcome).isInstanceOf(SolveOutcome.Converged.class);
                assertThat(outcome.diagnostics().iterations()).isLessThanOrEqualTo(MOST_SWEEPS);
            }
        }
    }
}
