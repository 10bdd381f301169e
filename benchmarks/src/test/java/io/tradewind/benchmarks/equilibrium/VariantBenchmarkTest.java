package io.tradewind.benchmarks.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.SolveOutcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The equilibrium that is timed is the published one. */
@Tag("slow")
class VariantBenchmarkTest {
    private static final int MOST_SWEEPS = 60;

    @Test
    void variant_isThePapers() {
        VariantBenchmark benchmark = new VariantBenchmark();
        benchmark.prepare();
        SolveOutcome outcome = benchmark.solve();
        Counterfactual answer = outcome.orThrow();
        int usa = answer.problem().economy().regionsOf("USA").get(0);
        assertThat(100 * (answer.realIncomeHat().get(usa) - 1)).isCloseTo(1.13, within(0.005));
        assertThat(100 * (answer.employment().get(usa) - 1)).isCloseTo(0.32, within(0.005));
        assertThat(outcome.diagnostics().iterations()).isLessThanOrEqualTo(MOST_SWEEPS);
    }
}
