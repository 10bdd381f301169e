package io.tradewind.scenarios.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.world.Worlds;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must come out of the main scenario on the built-in data, whatever the parameters' third digit. */
class UsChina2025Test {
    private static final List<String> SUMMER = List.of("2025-05", "2025-06", "2025-07", "2025-08", "2025-09");
    private static final Economy WORLD = Worlds.load(Worlds.STANDARD);
    private static Projection projection;
    private static List<ProjectionRow> rows;

    @BeforeAll
    static void project() {
        ParameterRegistry registry = ParameterRegistry.standard();
        projection = ProjectionEngine.standard()
                .project(WORLD, ScenarioLoader.of(WORLD, registry).load("us-china-2025"), registry.defaults());
        rows = ProjectionTable.rows(projection, RowQuery.EVERYTHING);
    }

    private static ProjectionRow row(String period, String flow, String partner) {
        return rows.stream()
                .filter(r -> r.period().equals(period)
                        && r.flow().equals(flow)
                        && r.partner().equals(partner)
                        && r.product().equals("all"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void exportsToTheUnitedStates_fallEveryMonthFromMayToSeptember() {
        double mean = 0;
        for (String month : SUMMER) {
            double growth = row(month, "exports", "USA").yoyPct();
            assertThat(growth).as(month).isNegative();
            mean += growth / SUMMER.size();
        }
        assertThat(mean).isBetween(-40.0, -15.0);
    }

    @Test
    void exportsToOthers_areHigherThanWithoutTheEvents() {
        for (String month : SUMMER) {
            for (String partner : List.of("ASEAN", "EU", "AFRICA", "LATAM", "VNM", "MEX", "IND", "BRI")) {
                ProjectionRow row = row(month, "exports", partner);
                assertThat(row.scenarioUsdMn()).as(partner + " " + month).isGreaterThan(row.baselineUsdMn());
            }
        }
    }

    @Test
    void vietNam_gainsInTheUnitedStatesAndBuysMoreFromChina() {
        int china = WORLD.indexOf(RegionCode.of("CHN")).orElseThrow();
        int vietNam = WORLD.indexOf(RegionCode.of("VNM")).orElseThrow();
        int us = WORLD.indexOf(RegionCode.of("USA")).orElseThrow();
        int t = projection.timeline().indexOf(YearMonth.of(2025, 9));
        int electronics = WORLD.indexOf(io.tradewind.core.base.SectorCode.of("electronics_electrical"))
                .orElseThrow();
        int textiles = WORLD.indexOf(io.tradewind.core.base.SectorCode.of("textiles_apparel_leather"))
                .orElseThrow();
        assertThat(projection.logQuantity(china, us, textiles, t)).isNegative();
        assertThat(projection.logQuantity(china, us, electronics, t)).isNegative();
        assertThat(projection.logQuantity(vietNam, us, electronics, t))
                .as("most of it exempt for Viet Nam, so diversion outweighs its own duty")
                .isPositive();
        assertThat(projection.logQuantity(vietNam, us, textiles, t))
                .isGreaterThan(projection.logQuantity(china, us, textiles, t));
        assertThat(row("2025-09", "exports", "VNM").contributionPp()).isPositive();
    }

    @Test
    void contributions_sumToTheTotalsGrowth() {
        for (String month : SUMMER) {
            for (String flow : List.of("exports", "imports")) {
                double sum = rows.stream()
                        .filter(r -> r.period().equals(month) && r.flow().equals(flow) && !r.aggregate())
                        .mapToDouble(ProjectionRow::contributionPp)
                        .sum();
                assertThat(sum).isCloseTo(row(month, flow, "WLD").yoyPct(), within(1e-9));
            }
        }
    }

    @Test
    void addedDutyOnChina_followsTheDatedPath() {
        int china = WORLD.indexOf(RegionCode.of("CHN")).orElseThrow();
        int us = WORLD.indexOf(RegionCode.of("USA")).orElseThrow();
        double[] path = new double[13];
        for (int month = 1; month <= 12; month++) {
            path[month] = projection.addedDuty(china, us, projection.timeline().indexOf(YearMonth.of(2025, month)));
        }
        assertThat(path[1]).isZero();
        assertThat(path[3]).isBetween(.18, .24);
        assertThat(path[4]).isGreaterThan(.6);
        assertThat(path[5]).isBetween(.4, .65);
        assertThat(path[6]).isBetween(.25, .33);
        assertThat(path[12]).isLessThan(path[9]);
    }

    @Test
    void samePrintsTwice_areTheSameBits() {
        ParameterRegistry registry = ParameterRegistry.standard();
        Projection again = ProjectionEngine.standard()
                .project(
                        Worlds.load(Worlds.STANDARD),
                        ScenarioLoader.of(WORLD, registry).load("us-china-2025"),
                        registry.defaults());
        assertThat(ProjectionTable.rows(again, RowQuery.EVERYTHING)).isEqualTo(rows);
    }
}
