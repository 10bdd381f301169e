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
 * The relocation shifter of {@code ict-relocation-2025} is what its page says it is: the mean of two differences between what happened and what the
 * scenario explains without it, one from US imports (Census, NAICS 334 from China), one from China's exports by product. No month after June 2025.
 */
class RelocationSizeTest {
    private static final String ID = "relocation-ict-2025";
    private static final ScenarioLoader LOADER =
            ScenarioLoader.of(Worlds.load(Worlds.STANDARD), ParameterRegistry.standard());
    private static final List<String> BIG = List.of("mobile_phones", "computers_adp");

    /** Yuan per dollar, twelve months' growth of the monthly means of spring 2025. @source published pairs of growth in dollars and yuan */
    private static final double YUAN = 1.011;

    /** Imports of the Census in million USD, a month after the loading month: NAICS 334 and all goods, 2024 and 2025; growth in customs' release. */
    private record Census(
            String loaded, double ict2024, double ict2025, double all2024, double all2025, double customsPct) {
        private double difference(double modelFactor) {
            double mirror = Math.log(1 + customsPct / 100) - Math.log(all2025 / all2024);
            return Math.log(ict2025 / ict2024) + mirror - Math.log(modelFactor);
        }
    }

    private static final List<Census> CENSUS = List.of(
            new Census("2025-03", 8198, 3877, 30527, 24625, 8.9),
            new Census("2025-04", 9818, 2634, 34246, 19364, -21.0),
            new Census("2025-05", 8955, 2439, 33637, 17568, -34.4));

    /** China's exports of phones and computers to the world, billion yuan, 2024 and 2025: monthly bulletins of customs. */
    private record Bulletin(String month, double phones2024, double phones2025, double pcs2024, double pcs2025) {
        private double factor() {
            return (phones2025 + pcs2025) / (phones2024 + pcs2024) / YUAN;
        }
    }

    private static final List<Bulletin> BULLETINS = List.of(
            new Bulletin("2025-03", 61.25, 66.61, 122.97, 125.16),
            new Bulletin("2025-04", 68.42, 54.36, 116.64, 115.87),
            new Bulletin("2025-05", 63.45, 49.46, 119.58, 116.70),
            new Bulletin("2025-06", 58.67, 53.23, 129.64, 127.56));

    /** On the baseline on which the size was measured: of the season of 2024 alone, without working days. */
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
                        ParameterRegistry.standard()
                                .defaults()
                                .with("season_before_years", 0)
                                .with("workdays_imports.CHN", 0));
    }

    /** This year's sales and last year's of these products to a partner in a month. */
    private static double[] sales(Projection projection, List<String> products, String partner, String month) {
        double[] sum = new double[2];
        for (String product : products) {
            ProjectionRow row = row(projection, product, partner, month);
            sum[0] += row.scenarioUsdMn();
            sum[1] += row.scenarioUsdMn() / (1 + row.yoyPct() / 100);
        }
        return sum;
    }

    private static ProjectionRow row(Projection projection, String product, String partner, String month) {
        return ProjectionTable.rows(
                        projection, RowQuery.EVERYTHING.withPartner(partner).withProduct(product))
                .stream()
                .filter(row -> row.period().equals(month)
                        && row.flow().equals("exports")
                        && row.reporter().equals("CN"))
                .findFirst()
                .orElseThrow();
    }

    /** What sales of phones and computers to the United States must have been if the others bought what the model says, against the model's. */
    private static double difference(Bulletin bulletin, Projection without) {
        double[] world = sales(without, BIG, "WLD", bulletin.month());
        double[] usa = sales(without, BIG, "USA", bulletin.month());
        double others = world[0] - usa[0];
        return Math.log((bulletin.factor() * world[1] - others) / usa[0]);
    }

    private static double difference(Census census, Projection without) {
        double[] usa = sales(without, BIG, "USA", census.loaded());
        return census.difference(usa[0] / usa[1]);
    }

    @Test
    void size_isTheMeanOfBothSides_andTheStartGivesMarchItsPart() {
        Scenario scenario = LOADER.load("ict-relocation-2025");
        Event event = scenario.events().stream()
                .filter(e -> e.id().equals(ID))
                .findFirst()
                .orElseThrow();
        VolumeShock shifter = (VolumeShock) event.shock();
        Projection without = project(scenario, false);
        double fromUs = (difference(CENSUS.get(1), without) + difference(CENSUS.get(2), without)) / 2;
        double fromChina = BULLETINS.subList(1, 4).stream()
                .mapToDouble(bulletin -> difference(bulletin, without))
                .average()
                .orElseThrow();
        double march = (difference(CENSUS.get(0), without) + difference(BULLETINS.get(0), without)) / 2;

        assertThat(fromUs).isCloseTo(-.91, within(.05));
        assertThat(fromChina).isCloseTo(-.64, within(.10));
        assertThat(shifter.pct()).isCloseTo(100 * Math.expm1((fromUs + fromChina) / 2), within(3.0));
        double partOfMarch = (32.0 - shifter.start().getDayOfMonth()) / 31;
        assertThat(shifter.start()).isBetween(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
        assertThat(partOfMarch * Math.log1p(shifter.pct() / 100)).isCloseTo(march, within(.08));
        assertThat(event.known()).contains(LocalDate.of(2025, 8, 5));
    }

    @Test
    void leftOut_itTakesNothingButTheThreeProducts() {
        Scenario scenario = LOADER.loadText(
                "x.yaml",
                "formatVersion: 1\nid: x\ntitle: X\nextends: ict-relocation-2025\nwithout: [" + ID
                        + "]\nhorizon: {from: 2025-01, to: 2025-12}\n");
        Projection with = project(LOADER.load("ict-relocation-2025"), true);
        Projection without = project(scenario, true);

        assertThat(scenario.events()).noneMatch(event -> event.id().equals(ID));
        Map.of("mobile_phones", .46, "furniture", 1.0)
                .forEach((product, left) -> assertThat(row(with, product, "USA", "2025-09")
                                        .scenarioUsdMn()
                                / row(without, product, "USA", "2025-09").scenarioUsdMn())
                        .isCloseTo(left, within(1e-9)));
    }
}
