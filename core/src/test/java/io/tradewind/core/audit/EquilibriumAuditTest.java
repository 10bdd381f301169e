package io.tradewind.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.model.Economy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EquilibriumAuditTest {
    private static Counterfactual solved(DeficitClosure closure) {
        Economy economy = ToyWorlds.random(2, 4, 3);
        return StandardSolvers.equilibrium()
                .solve(EquilibriumProblem.of(economy)
                        .withClosure(closure)
                        .withShocks(ToyWorlds.randomTariffs(7, economy)))
                .orThrow();
    }

    private static Counterfactual withCounterfactual(Counterfactual e, WorldState state) {
        return new Counterfactual(e.problem(), e.baseline(), state);
    }

    private static Vector nudged(Vector vector, int index) {
        double[] values = vector.toArray();
        values[index] *= 1 + 1e-6;
        return Vector.of(values);
    }

    @ParameterizedTest
    @EnumSource(DeficitClosure.class)
    void solvedEquilibrium_passesEveryLawForBothWorlds(DeficitClosure closure) {
        AuditReport report = EquilibriumAudit.standard().check(solved(closure));
        assertThat(report.failures()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.findings()).hasSize(22);
    }

    @Test
    void wageOffByAMillionth_failsLabourMarketAndCosts() {
        Counterfactual e = solved(DeficitClosure.FIXED);
        WorldState s = e.counterfactual();
        AuditReport report = EquilibriumAudit.standard()
                .check(withCounterfactual(
                        e,
                        new WorldState(
                                nudged(s.wages(), 1),
                                s.prices(),
                                s.unitCosts(),
                                s.priceIndexes(),
                                s.spending(),
                                s.output(),
                                s.flows(),
                                s.tariffs(),
                                s.valueAdded(),
                                s.tariffRevenue(),
                                s.deficits(),
                                s.income())));
        assertThat(report.passed()).isFalse();
        assertThat(report.failures())
                .extracting(AuditFinding::law)
                .contains("counterfactual: labour market", "counterfactual: unit costs", "counterfactual: budgets");
        assertThat(report.failures().get(0).describe()).contains("FAILS").contains("r1");
    }

    @Test
    void flowOffByAMillionth_failsMarketClearingAndTradeBalance() {
        Counterfactual e = solved(DeficitClosure.PROPORTIONAL);
        WorldState s = e.counterfactual();
        TradeCube.Builder flows = s.flows().toBuilder();
        flows.set(0, 1, 0, s.flows().get(0, 1, 0) * (1 + 1e-5));
        AuditReport report = EquilibriumAudit.standard()
                .check(withCounterfactual(
                        e,
                        new WorldState(
                                s.wages(),
                                s.prices(),
                                s.unitCosts(),
                                s.priceIndexes(),
                                s.spending(),
                                s.output(),
                                flows.build(),
                                s.tariffs(),
                                s.valueAdded(),
                                s.tariffRevenue(),
                                s.deficits(),
                                s.income())));
        assertThat(report.failures())
                .extracting(AuditFinding::law)
                .contains("counterfactual: market clearing", "counterfactual: shares", "counterfactual: trade balance");
    }

    @Test
    void figureThatIsNotANumber_fails() {
        Counterfactual e = solved(DeficitClosure.ZERO);
        WorldState s = e.counterfactual();
        double[] deficits = s.deficits().toArray();
        deficits[2] = Double.NaN;
        AuditReport report = EquilibriumAudit.standard()
                .check(withCounterfactual(
                        e,
                        new WorldState(
                                s.wages(),
                                s.prices(),
                                s.unitCosts(),
                                s.priceIndexes(),
                                s.spending(),
                                s.output(),
                                s.flows(),
                                s.tariffs(),
                                s.valueAdded(),
                                s.tariffRevenue(),
                                Vector.of(deficits),
                                s.income())));
        assertThat(report.failures())
                .extracting(AuditFinding::law)
                .contains("counterfactual: Walras", "counterfactual: budgets");
    }
}
