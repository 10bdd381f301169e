package io.tradewind.scenarios.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.PanelVintages;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The exercise by which the settings of the baseline were chosen: rolling forecasts from six origins (in January nothing new is known) on months to July 2025. What came is read from
 * the panel as it was known at July 2025, so no later print can enter. ADR 0012.
 */
@Tag("slow")
class BaselineChoiceTest {
    private static final YearMonth LAST = YearMonth.of(2025, 7);
    private static final List<String> PARTNERS =
            List.of("USA", "EU27", "ASEAN", "AFR", "LATAM", "JPN", "KOR", "TWN", "IND", "HKG", "RUS", "VNM");
    private static final Economy WORLD = Tradewind.standard().loadWorld("world-2023");
    private static final Scenario SCENARIO = Tradewind.standard().loadScenario("us-china-2025", WORLD);
    private static final PanelVintages VINTAGES = PanelVintages.shipped(WORLD);
    private static final ProjectionTable PRINTED = table(LAST, LAST.plusMonths(1), Parameters.defaults());

    private static ProjectionTable table(YearMonth forecastOrigin, YearMonth to, Parameters parameters) {
        Scenario known = KnownScenario.at(SCENARIO, forecastOrigin).withHorizon(new Horizon(YearMonth.of(2025, 1), to));
        Projection projection = ProjectionEngine.standard()
                .projectFrom(VINTAGES.worldAt(WORLD, forecastOrigin), known, parameters, forecastOrigin);
        return ProjectionTable.of(projection);
    }

    private static double usdMn(ProjectionTable table, TradeDirection flow, String partner, YearMonth month) {
        FlowPanel panel = table.panel("CN", flow, "all").orElseThrow();
        int t = panel.projection().timeline().indexOf(month);
        return panel.find(partner, "all").orElseThrow().at(FlowPanel.SCENARIO, t);
    }

    /** Mean absolute error of growth over all origins and months, points. */
    private static double error(Parameters parameters, TradeDirection flow, List<String> partners) {
        double sum = 0;
        int count = 0;
        for (YearMonth forecastOrigin = YearMonth.of(2024, 12);
                forecastOrigin.isBefore(LAST);
                forecastOrigin = forecastOrigin.plusMonths(1)) {
            if (!VINTAGES.knownAt(Origin.of(forecastOrigin)).equals(forecastOrigin)) {
                continue; // a January knows what the December before it did
            }
            ProjectionTable said = table(forecastOrigin, LAST, parameters);
            for (YearMonth month = forecastOrigin.plusMonths(1); !month.isAfter(LAST); month = month.plusMonths(1)) {
                for (String partner : partners) {
                    double before = usdMn(PRINTED, flow, partner, month.minusYears(1));
                    sum += 100
                            * Math.abs(usdMn(said, flow, partner, month) - usdMn(PRINTED, flow, partner, month))
                            / before;
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** The settings as they stood then: working days and the season of the years before came later, on months to December (docs/model/baseline.md). */
    private static Parameters chosen() {
        return Parameters.defaults().with("season_before_years", 0).with("workdays_imports.CHN", 0);
    }

    private static Parameters before() {
        return chosen().with("season_own", 0)
                .with("partner_noise", 0)
                .with("cny_slope", .0053)
                .with("cny_day_loss", .025);
    }

    @Test
    void chosenSettings_areNearerThanThoseBefore_onTheTotalAndByPartner() {
        Parameters chosen = chosen();
        List<String> world = List.of("WLD");

        assertThat(error(chosen, TradeDirection.EXPORTS, world))
                .isLessThan(error(before(), TradeDirection.EXPORTS, world) - .05);
        assertThat(error(chosen, TradeDirection.EXPORTS, PARTNERS))
                .isLessThan(error(before(), TradeDirection.EXPORTS, PARTNERS) - .5);
        assertThat(error(chosen, TradeDirection.IMPORTS, world))
                .isLessThan(error(before(), TradeDirection.IMPORTS, world) - .2);
    }

    @Test
    void eachSetting_paysByItself() {
        Parameters chosen = chosen();
        double all = error(chosen, TradeDirection.EXPORTS, PARTNERS);

        assertThat(all).isLessThan(error(chosen.with("season_own", 0), TradeDirection.EXPORTS, PARTNERS));
        assertThat(all).isLessThan(error(chosen.with("partner_noise", 0), TradeDirection.EXPORTS, PARTNERS));
    }

    /** A number that we derived from data names its months, and none of them comes after July 2025. */
    @Test
    void derivedParameters_nameNoMonthAfterJuly2025() {
        List<ParameterDefinition> derived = ParameterRegistry.standard().definitions().stream()
                .filter(definition -> definition.status().equals("derived"))
                .toList();

        assertThat(derived)
                .extracting(ParameterDefinition::id)
                .contains("season_own", "holiday_slope.CHN", "level_half_life");
        assertThat(derived)
                .allSatisfy(definition -> assertThat(definition.source())
                        .doesNotContainPattern("2025-(0[89]|1[0-2])|2026")
                        .doesNotContainPattern("(August|September|October|November|December) 2025"));
    }
}
