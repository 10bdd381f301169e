package io.tradewind.benchmarks.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.SolverSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The yardstick and the solver measured by it give the same answers. */
@Tag("slow")
class TextbookSolverBenchmarkTest {
    private static final double AGREEMENT = 1e-9;
    private static final EquilibriumSolver SOLVER =
            StandardSolvers.equilibrium(SolverSettings.DEFAULT.withResidualTolerance(1e-12));

    private static double[] textbook(EquilibriumProblem problem) {
        return TextbookSolver.realIncomeHat(
                problem, TextbookSolverBenchmark.DAMPING, 1e-12, TextbookSolverBenchmark.MAX_ITERATIONS);
    }

    @Test
    void hundredWorlds_bothSolversAgree() {
        for (int k = 0; k < 100; k++) {
            EquilibriumProblem problem = GeneratedWorlds.problem((2 + k % 5) + "x" + (1 + k / 5));
            assertThat(SOLVER.solve(problem).orThrow().realIncomeHat().toArray())
                    .as("world %s", problem.economy().id())
                    .containsExactly(textbook(problem), within(AGREEMENT));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DeficitClosure.class,
            names = {"ZERO", "FIXED"})
    void largerWorld_bothSolversAgree(DeficitClosure closure) {
        EquilibriumProblem problem = GeneratedWorlds.problem("12x8").withClosure(closure);
        assertThat(SOLVER.solve(problem).orThrow().realIncomeHat().toArray())
                .containsExactly(textbook(problem), within(AGREEMENT));
    }

    @Test
    void tooFewIterations_giveNothing() {
        EquilibriumProblem problem = GeneratedWorlds.problem("4x3");
        assertThat(TextbookSolver.realIncomeHat(problem, 0.3, 1e-12, 2)).isNull();
        assertThat(TextbookSolver.iterations(problem, 0.3, 1e-12, 2)).isEqualTo(-1);
    }
}
