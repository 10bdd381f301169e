package io.tradewind.scenarios.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.VolumeShock;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.world.Worlds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The relocation shifter of {@code us-china-2025} is what its page says it is: the fall of US imports of computers and electronics (Census, NAICS 334,
 * from China), brought to customs' measure, less what the scenario explains without it. No month after June 2025 is read.
 */
class RelocationSizeTest {
    private static final String ID = "relocation-ict-2025";
    private static final ScenarioLoader LOADER =
            ScenarioLoader.of(Worlds.load(Worlds.STANDARD), ParameterRegistry.standard());

    /** Imports of the Census in million USD, a month after the loading month: NAICS 334 and all goods, 2024 and 2025; growth in customs' release. */
    private record Month(
            String loaded,
            double ict2024,
            double ict2025,
            double all2024,
            double all2025,
            double customsPct,
            double difference) {
        private double log(double modelFactor) {
            double mirror = Math.log(1 + customsPct / 100) - Math.log(all2025 / all2024);
            return Math.log(ict2025 / ict2024) + mirror - Math.log(modelFactor);
        }
    }

    private static final List<Month> MONTHS = List.of(
            new Month("2025-03", 8198, 3877, 30527, 24625, 8.9, -.43),
            new Month("2025-04", 9818, 2634, 34246, 19364, -21.0, -.86),
            new Month("2025-05", 8955, 2439, 33637, 17568, -34.4, -.96));

    private static Projection project(Scenario scenario, boolean with) {
        Scenario chosen = with
                ? scenario
                : scenario.withEvents(scenario.events().stream()
                        .filter(event -> !event.id().equals(ID))
                        .toList());
        return ProjectionEngine.standard()
                .project(
                        Worlds.load(Worlds.STANDARD),
                        chosen,
                        ParameterRegistry.standard().defaults());
    }

    /** Growth factor over twelve months of the three products' sales to the United States; their shares are those of 2024. */
    private static double factor(List<ProjectionRow> rows, String month) {
        double now = 0;
        double before = 0;
        for (ProjectionRow row : rows) {
            if (row.period().equals(month)) {
                now += row.scenarioUsdMn();
                before += row.scenarioUsdMn() / (1 + row.yoyPct() / 100);
            }
        }
        return now / before;
    }

    private static List<ProjectionRow> ict(Projection projection, VolumeShock shifter) {
        return shifter.products().stream()
                .flatMap(product ->
                        ProjectionTable.rows(
                                projection,
                                RowQuery.EVERYTHING.withPartner("USA").withProduct(product))
                                .stream())
                .filter(row -> row.flow().equals("exports") && row.reporter().equals("CN"))
                .toList();
    }

    @Test
    void size_isTheDifferenceOfAprilAndMay_andTheStartGivesMarchItsPart() {
        Scenario scenario = LOADER.load("us-china-2025");
        Event event = scenario.events().stream()
                .filter(e -> e.id().equals(ID))
                .findFirst()
                .orElseThrow();
        VolumeShock shifter = (VolumeShock) event.shock();
        List<ProjectionRow> without = ict(project(scenario, false), shifter);
        double[] logs = MONTHS.stream()
                .mapToDouble(month -> month.log(factor(without, month.loaded())))
                .toArray();

        for (int m = 0; m < logs.length; m++) {
            assertThat(logs[m]).isCloseTo(MONTHS.get(m).difference(), within(.04));
        }
        double size = (logs[1] + logs[2]) / 2;
        assertThat(shifter.pct()).isCloseTo(100 * Math.expm1(size), within(2.0));
        double partOfMarch = (32.0 - shifter.start().getDayOfMonth()) / 31;
        assertThat(shifter.start()).isBetween(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
        assertThat(partOfMarch * Math.log1p(shifter.pct() / 100)).isCloseTo(logs[0], within(.05));
        assertThat(event.known()).contains(LocalDate.of(2025, 8, 5));
    }

    @Test
    void leftOut_itTakesNothingButTheThreeProducts() {
        Scenario scenario = LOADER.loadText(
                "x.yaml",
                "formatVersion: 1\nid: x\ntitle: X\nextends: us-china-2025\nwithout: [" + ID
                        + "]\nhorizon: {from: 2025-01, to: 2025-12}\n");
        Map<String, Double> exempt = Map.of("mobile_phones", .4, "furniture", 1.0);
        Projection with = project(LOADER.load("us-china-2025"), true);
        Projection without = project(scenario, true);

        assertThat(scenario.events()).noneMatch(event -> event.id().equals(ID));
        exempt.forEach((product, left) ->
                assertThat(sales(with, product) / sales(without, product)).isCloseTo(left, within(1e-9)));
    }

    private static double sales(Projection projection, String product) {
        return ProjectionTable.rows(
                        projection, RowQuery.EVERYTHING.withPartner("USA").withProduct(product))
                .stream()
                .filter(row -> row.period().equals("2025-09")
                        && row.flow().equals("exports")
                        && row.reporter().equals("CN"))
                .findFirst()
                .orElseThrow()
                .scenarioUsdMn();
    }
}
