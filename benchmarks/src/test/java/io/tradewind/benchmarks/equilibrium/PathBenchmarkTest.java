package io.tradewind.benchmarks.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.SolveOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathBenchmarkTest {
    private static final double MOST_SWEEPS_A_MONTH = 15;

    @Test
    void sixtyMonths_needFewSweepsEachAndEndAtTheDirectAnswer() {
        PathBenchmark benchmark = new PathBenchmark();
        benchmark.shape = "31x40";
        benchmark.prepare();
        List<SolveOutcome> outcomes = benchmark.solve();
        assertThat(outcomes.stream()
                        .mapToInt(o -> o.diagnostics().iterations())
                        .average()
                        .orElseThrow())
                .isLessThanOrEqualTo(MOST_SWEEPS_A_MONTH);
        EquilibriumProblem problem = GeneratedWorlds.problem("31x40");
        double[] direct = StandardSolvers.equilibrium()
                .solve(problem)
                .orThrow()
                .realIncomeHat()
                .toArray();
        assertThat(outcomes.get(59).orThrow().realIncomeHat().toArray()).containsExactly(direct, within(1e-8));
    }
}
