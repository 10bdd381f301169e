package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.measure.ExportLink;
import io.tradewind.core.measure.ExportLinks;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.PriceEffect;
import io.tradewind.core.measure.PriceEffects;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Duties, prices and growth by exports of shipped scenarios: what must hold whatever the numbers are. */
class CostOfTradeTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final Economy WORLD = TRADEWIND.loadWorld("world-2023");
    private static final Projection DUTY_OF_60 = run("tariff-60", Optional.empty());

    private static Projection run(String scenario, Optional<String> baseline) {
        return TRADEWIND.run(
                WORLD,
                TRADEWIND.loadScenario(
                        scenario,
                        WORLD,
                        baseline,
                        Optional.empty(),
                        read -> read.withHorizon(new Horizon(YearMonth.of(2025, 1), YearMonth.of(2025, 12)))),
                TRADEWIND.registry().defaults());
    }

    private static List<ProjectionRow> rows(Projection run, String reporter, String partner) {
        return ProjectionTable.rows(
                        run, RowQuery.EVERYTHING.withReporter(reporter).withPartner(partner))
                .stream()
                .filter(row -> !row.flow().equals("total"))
                .toList();
    }

    /** With no event of its own a scenario's revenue is that of its base path, to the bit, static or not. */
    @Test
    void onItsBasePath_nothingIsCollectedMore() {
        Projection still = run("baseline", Optional.of("current-law"));
        assertThat(rows(still, "USA", "CHN")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.dutyUsdMn()).isEqualTo(row.baselineDutyUsdMn());
            assertThat(row.staticDutyUsdMn()).isEqualTo(row.baselineDutyUsdMn());
        });
    }

    /** 60 points on top of the tariff of the base year, at the collected share of one: what a static estimate takes, behaviour takes away a part of. */
    @Test
    void dutyOf60Points_isRateTimesTheImportersOwnCount_andLessThanAStaticEstimate() {
        for (ProjectionRow row : rows(DUTY_OF_60, "USA", "CHN")) {
            boolean pays = row.flow().equals("imports") && !row.product().equals("services");
            if (pays && row.baselineUsdMn() > 0 && row.period().equals("2025-12")) {
                assertThat(row.dutyUsdMn())
                        .as(row.product())
                        .isGreaterThan(row.baselineDutyUsdMn())
                        .isLessThan(row.staticDutyUsdMn());
            }
        }
    }

    /** Seen from either side of the ocean the same duty is collected: the importer's count is the base of both. */
    @Test
    void bothSides_collectTheSameBeforeTheDuty() {
        double imports = year(DUTY_OF_60, "USA", "CHN", "imports");
        double exports = year(DUTY_OF_60, "CN", "USA", "exports");
        assertThat(exports / imports).isBetween(0.85, 1.15);
    }

    private static double year(Projection run, String reporter, String partner, String flow) {
        return ProjectionTable.rows(
                        run,
                        RowQuery.EVERYTHING
                                .withReporter(reporter)
                                .withPartner(partner)
                                .withProduct("all")
                                .withFrequency(Frequency.YEAR))
                .stream()
                .filter(row -> row.flow().equals(flow))
                .mapToDouble(ProjectionRow::baselineDutyUsdMn)
                .sum();
    }

    @Test
    void pricesRiseWhereTheDutyIs_byMoreThanTheImportsThemselves() {
        List<PriceEffect> prices = PriceEffects.of(DUTY_OF_60);
        assertThat(prices).hasSize(WORLD.regions().size() * 12);
        PriceEffect last = prices.stream()
                .filter(row -> row.region().equals("USA") && row.month().equals("2025-12"))
                .findFirst()
                .orElseThrow();
        assertThat(last.importPct()).isPositive();
        assertThat(last.consumerPct()).isGreaterThan(last.directPct());
        assertThat(last.borderPct()).isLessThan(0);
        assertThat(prices.stream().filter(row -> row.region().equals("AUS")))
                .allSatisfy(row -> assertThat(row.consumerPct()).isCloseTo(0, within(0.05)));
    }

    @Test
    void exportsAddWhatIsMadeAtHome() {
        ExportLink china = ExportLinks.of(DUTY_OF_60, RowQuery.EVERYTHING.withReporter("CN"))
                .get(0);
        assertThat(china.effectPp()).isNegative();
        assertThat(china.domesticContent()).isBetween(0.5, 1.0);
        double whole = 100 * Math.abs(china.effectUsdMn()) / china.gdpUsdMn();
        assertThat(-china.effectPp()).isBetween(0.5 * whole, whole);
    }

    @Test
    void gameInThreeLines_isTheSolvers() {
        var outcome =
                TRADEWIND.nash("world-2023", q -> q.withPlayers(q.players().subList(0, 1)));
        assertThat(outcome.orThrow().rates()).hasSize(1);
    }
}
