package io.tradewind.core.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.model.Economy;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundred random worlds, solved by an algorithm that shares nothing with the one that ships. */
class NewtonAgreementTest {
    private static final double AGREEMENT = 1e-9;

    static IntStream tens() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("tens")
    void randomWorlds_agreeWithNewton(int ten) {
        EquilibriumSolver solver = StandardSolvers.equilibrium(SolverSettings.DEFAULT.withResidualTolerance(1e-12));
        for (int seed = 10 * ten; seed < 10 * ten + 10; seed++) {
            Economy economy = ToyWorlds.random(1000 + seed, 3 + seed % 3, 1 + seed % 3);
            EquilibriumProblem problem = EquilibriumProblem.of(economy)
                    .withClosure(seed % 2 == 0 ? DeficitClosure.ZERO : DeficitClosure.FIXED)
                    .withShocks(ToyWorlds.randomTariffs(seed, economy));
            double[] newton = NewtonSolver.realIncomeHat(problem);
            assertThat(solver.solve(problem).orThrow().realIncomeHat().toArray())
                    .as("world %d", seed)
                    .containsExactly(newton, within(AGREEMENT));
        }
    }
}
