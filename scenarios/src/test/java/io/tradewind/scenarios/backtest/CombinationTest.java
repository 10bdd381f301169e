package io.tradewind.scenarios.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.data.Vintage;
import io.tradewind.scenarios.register.CurrentLaw;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CombinationTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final Economy WORLD = TRADEWIND.loadWorld("world-2023");
    private static final YearMonth ORIGIN = YearMonth.of(2025, 3);
    private static final Combination COMBINATION = new Combination(
            TRADEWIND.engine(), WORLD, PanelVintages.shipped(WORLD), CurrentLaw.scenario(), Parameters.defaults());

    private static FlowPanel panel(Vintage vintage, Scenario scenario) {
        Projection projection =
                TRADEWIND.prepare(vintage, scenario, Parameters.defaults()).project();
        return ProjectionTable.of(projection)
                .panel("CN", TradeDirection.EXPORTS, "all")
                .orElseThrow();
    }

    /** Only the base path moves: what events make of it, in percent, is the same in every month and with every partner, products alike. */
    @Test
    void effectsStayAsTheyAre() {
        Scenario scenario = TRADEWIND.loadScenario("us-china-2025", WORLD);
        Vintage plain = TRADEWIND
                .vintage(WORLD, scenario, Optional.of(Origin.of(ORIGIN)))
                .orElseThrow();
        Vintage combined = TRADEWIND
                .vintage(
                        WORLD, scenario, Optional.of(Origin.of(ORIGIN)), Parameters.defaults(), ForecastMethod.COMBINED)
                .orElseThrow();
        FlowPanel before = panel(plain, scenario);
        FlowPanel after = panel(combined, scenario);
        int moved = 0;
        int last = before.projection().timeline().months() - 1;
        for (int j = 0; j < before.table().partners().size(); j++) {
            for (int t = last - 5; t <= last; t++) {
                double base = before.table().baselineUsdMn(0, j, t);
                if (base > 0) {
                    double shifted = after.table().baselineUsdMn(0, j, t);
                    moved += Math.abs(shifted / base - 1) > .001 ? 1 : 0;
                    assertThat(after.table().scenarioUsdMn(0, j, t) / shifted)
                            .isCloseTo(before.table().scenarioUsdMn(0, j, t) / base, within(1e-12));
                }
            }
        }
        assertThat(combined.isCombined()).isTrue();
        assertThat(plain.isCombined()).isFalse();
        assertThat(moved).as("cells whose base path moves").isGreaterThan(20);
    }

    @Test
    void weights_areEqualBeforeAnythingIsKnown_andThenFavourWhoErredLess() {
        double[] first = COMBINATION.weights(Origin.of(YearMonth.of(2024, 12)), TradeDirection.EXPORTS);
        double[] later = COMBINATION.weights(Origin.of(YearMonth.of(2025, 6)), TradeDirection.EXPORTS);

        assertThat(first).containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, within(1e-15));
        assertThat(later[0] + later[1] + later[2]).isCloseTo(1, within(1e-12));
        for (double weight : later) {
            assertThat(weight).isBetween(1.0 / 6, 2.0 / 3);
        }
        assertThat(later[0]).as("the model, which knows the duties").isGreaterThan(later[2]);
    }

    /** The total is the weighted geometric mean of three totals; the third, June's growth of each partner on July 2024, is worked out here by itself. */
    @Test
    void total_isTheWeightedMeanOfItsMembers() {
        YearMonth june = YearMonth.of(2025, 6);
        Scenario scenario =
                CurrentLaw.scenario().withHorizon(new Horizon(YearMonth.of(2025, 1), YearMonth.of(2025, 12)));
        Scenario known = KnownScenario.at(scenario, june);
        Economy plain = PanelVintages.shipped(WORLD).worldAt(WORLD, june);
        Projection alone = TRADEWIND.engine().projectFrom(plain, known, Parameters.defaults(), june);
        Projection said = TRADEWIND
                .engine()
                .projectFrom(
                        COMBINATION.at(Origin.of(june), ForecastMethod.COMBINED), known, Parameters.defaults(), june);
        double[] weights = COMBINATION.weights(Origin.of(june), TradeDirection.EXPORTS);
        CustomsPanel panel = plain.monthlyBaseline().orElseThrow().panel();
        double walk = 0;
        for (int j = 0; j < panel.partners().size(); j++) {
            double before = panel.valueUsdMn(TradeDirection.EXPORTS, june.minusYears(1), j);
            double growth = before > 0 ? panel.valueUsdMn(TradeDirection.EXPORTS, june, j) / before : 0;
            walk += growth * panel.valueUsdMn(TradeDirection.EXPORTS, june.minusMonths(11), j);
        }
        double expected = weights[0] * Math.log(july(alone, FlowPanel.SCENARIO))
                + weights[1] * Math.log(walk)
                + weights[2] * Math.log(july(alone, FlowPanel.BASELINE));

        assertThat(Math.log(july(said, FlowPanel.SCENARIO))).isCloseTo(expected, within(1e-9));
        assertThat(july(said, FlowPanel.SCENARIO)).isNotCloseTo(july(alone, FlowPanel.SCENARIO), within(100.0));
    }

    private static double july(Projection projection, FlowPanel.Level level) {
        FlowPanel panel = ProjectionTable.of(projection)
                .panel("CN", TradeDirection.EXPORTS, "all")
                .orElseThrow();
        return panel.find("WLD", "all")
                .orElseThrow()
                .at(level, projection.timeline().indexOf(YearMonth.of(2025, 7)));
    }
}
