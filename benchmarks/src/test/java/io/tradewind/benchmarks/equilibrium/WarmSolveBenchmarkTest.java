package io.tradewind.benchmarks.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.equilibrium.SolveOutcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The work that is timed gives equilibria that pass the audit, within the sweeps that PERFORMANCE.md allows. */
@Tag("slow")
class WarmSolveBenchmarkTest {
    private static final int MOST_SWEEPS = 60;

    @ParameterizedTest
    @CsvSource({
        "world-2023,plain",
        "world-2023,vector",
        "31x40,plain",
        "31x40,vector",
        "77x45,plain",
        "77x45,vector",
        "194x1,plain",
        "194x1,vector"
    })
    void warmSolve_passesTheAudit(String shape, String loops) {
        WarmSolveBenchmark benchmark = new WarmSolveBenchmark();
        benchmark.shape = shape;
        benchmark.loops = loops;
        benchmark.prepare();
        SolveOutcome outcome = benchmark.solve();
        assertThat(EquilibriumAudit.standard().check(outcome.orThrow()).failures())
                .isEmpty();
        assertThat(outcome.diagnostics().iterations()).isLessThanOrEqualTo(MOST_SWEEPS);
        benchmark.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"world-2023", "31x40"})
    void coldSolve_isTheSameEquilibrium(String shape) {
        WarmSolveBenchmark warm = new WarmSolveBenchmark();
        warm.shape = shape;
        warm.loops = "plain";
        warm.prepare();
        ColdSolveBenchmark cold = new ColdSolveBenchmark();
        cold.shape = shape;
        cold.prepare();
        assertThat(cold.solve().orThrow().counterfactual())
                .isEqualTo(warm.solve().orThrow().counterfactual());
        warm.end();
    }
}
