package io.tradewind.benchmarks.nash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashOutcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The work that is timed gives rates that meet the exact condition where they should, and the welfare of the equilibrium solver. */
@Tag("slow")
class NashBenchmarkTest {
    /** Rounds that the literature's worlds take at most. */
    private static final int MOST_ROUNDS = 40;

    @ParameterizedTest
    @CsvSource({"44x16,simple", "44x16,exact", "44x16,partner", "81x28,simple", "81x28,exact", "81x28,partner"})
    void rates_giveTheWelfareOfTheEquilibrium(String shape, String rule) {
        NashBenchmark benchmark = new NashBenchmark();
        benchmark.shape = shape;
        benchmark.rule = rule;
        benchmark.prepare();
        NashOutcome outcome = benchmark.solve();
        NashEquilibrium answer = outcome.orThrow();
        assertThat(outcome.diagnostics().iterations()).isLessThanOrEqualTo(MOST_ROUNDS);
        assertThat(answer.rates()).allSatisfy(rate -> assertThat(rate.rate()).isPositive());
        if (!rule.equals("simple")) {
            assertThat(answer.largestGap()).isLessThan(1e-9);
        }
        Counterfactual world = StandardSolvers.equilibrium()
                .solve(EquilibriumProblem.of(answer.problem().economy())
                        .withClosure(DeficitClosure.ZERO)
                        .withShocks(Shocks.ofTariffs(answer.tariffs())))
                .orThrow();
        for (int r = 0; r < answer.regions().size(); r++) {
            assertThat(answer.regions().get(r).realIncomePct())
                    .isCloseTo(100 * (world.realIncomeHat().get(r) - 1), within(1e-6));
        }
    }
}
