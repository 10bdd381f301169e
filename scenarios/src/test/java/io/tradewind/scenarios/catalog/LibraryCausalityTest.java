package io.tradewind.scenarios.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.InvestmentShock;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.world.Worlds;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of the library move no month before anybody knows of them. */
class LibraryCausalityTest {
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    private static final ParameterRegistry REGISTRY = ParameterRegistry.standard();
    private static final double EXACT = 1e-12;
    private static final YearMonth FROM = YearMonth.of(2025, 1);

    private static Scenario load(String id) {
        return ScenarioLoader.of(WORLD, REGISTRY).load(id);
    }

    /** Trade of China and responses of all flows of the world from January 2025 to that month. */
    private static double[] upTo(YearMonth last, Scenario scenario) {
        Projection projection = ProjectionEngine.standard().project(WORLD, scenario, REGISTRY.defaults());
        List<Double> values = new ArrayList<>();
        for (YearMonth month = FROM; !month.isAfter(last); month = month.plusMonths(1)) {
            int t = projection.timeline().indexOf(month);
            for (TradeDirection flow : TradeDirection.values()) {
                FlowTable table = projection.panelTable(flow);
                for (int p = 0; p < table.products().size(); p++) {
                    for (int j = 0; j < table.partners().size(); j++) {
                        values.add(Math.log1p(table.scenarioUsdMn(p, j, t)));
                    }
                }
            }
            int regions = WORLD.regions().size();
            for (int cell = 0; cell < regions * regions * WORLD.sectors().size(); cell++) {
                values.add(
                        projection.logQuantity(cell % regions, cell / regions % regions, cell / regions / regions, t));
            }
        }
        return values.stream().mapToDouble(x -> x).toArray();
    }

    /** The largest difference up to the month. */
    private static double distance(YearMonth last, Scenario left, Scenario right) {
        double[] one = upTo(last, left);
        double[] other = upTo(last, right);
        assertThat(one).hasSameSizeAs(other);
        double largest = 0.0;
        for (int k = 0; k < one.length; k++) {
            largest = Math.max(largest, Math.abs(one[k] - other[k]));
        }
        return largest;
    }

    /** Both share all of 2025; the first thing that differs is what is expected of the truce that starts on 10 November. */
    @Test
    void rulingOf2026_leaves2025AsItWas() {
        YearMonth october = YearMonth.of(2025, 10);

        assertThat(distance(october, load("ieepa-struck-down-2026"), load("us-china-2025")))
                .isLessThan(EXACT);
    }

    /** Duties, threats, truces, controls; not what was measured afterwards: moves of currencies, contracts. */
    private static Scenario decisions(String id) {
        Scenario scenario = load(id);
        return scenario.withEvents(scenario.events().stream()
                .filter(event -> !(event.shock() instanceof FxShock) && !(event.shock() instanceof InvestmentShock))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02", "2025-03", "2025-04", "2025-06", "2025-07", "2025-10", "2026-01", "2026-06"})
    void decisionsThatNobodyKnewOf_changeNothing(String lastKnown) {
        YearMonth month = YearMonth.parse(lastKnown);
        Scenario all = decisions("ieepa-struck-down-2026");
        Scenario known = KnownScenario.at(all, month);

        assertThat(known.events()).hasSizeLessThan(all.events().size());
        assertThat(distance(month, known, all)).isLessThan(EXACT);
    }
}
