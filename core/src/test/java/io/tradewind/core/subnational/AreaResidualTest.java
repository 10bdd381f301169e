package io.tradewind.core.subnational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ups and downs of provinces on the toy panel of {@link ToyProvinces}. */
class AreaResidualTest {
    private static final double LAW = 1e-9;
    private static final Event TARIFF = Event.of(
            "t",
            TariffShock.add("USA", List.of("CHN"), .5, LocalDate.of(2025, 4, 1)).build());
    private static final Projection PROJECTION = ToyProvinces.project(Parameters.defaults(), TARIFF);
    private static final int MAY = PROJECTION.timeline().indexOf(YearMonth.of(2025, 5));
    private static final AreaResidual UP = (area, month) -> area.equals("CN-CO") && month == MAY ? Math.log(1.5) : 0.0;

    private static FlowTable table(AreaResidual residual, String area) {
        return Provinces.of(PROJECTION, residual).orElseThrow().table(area, TradeDirection.EXPORTS);
    }

    @Test
    void partsStillAddUpAndTheCountryDoesNotMove() {
        AreaResidual drawn = AreaResidual.draw(PROJECTION, 7, 3);
        for (int t = PROJECTION.timeline().indexOf(ToyPanels.FIRST);
                t < PROJECTION.timeline().months();
                t++) {
            for (int j = 0; j < 4; j++) {
                double whole = table(AreaResidual.NONE, "CN").scenarioUsdMn(0, j, t);
                double sum = table(drawn, "CN-CO").scenarioUsdMn(0, j, t)
                        + table(drawn, "CN-XX").scenarioUsdMn(0, j, t);
                assertThat(sum).isCloseTo(whole, within(LAW * Math.max(1, whole)));
                assertThat(table(drawn, "CN").scenarioUsdMn(0, j, t)).isEqualTo(whole);
                assertThat(table(drawn, "CN-CO-Port").scenarioUsdMn(0, j, t))
                        .isLessThanOrEqualTo(table(drawn, "CN-CO").scenarioUsdMn(0, j, t));
            }
        }
    }

    @Test
    void residual_movesTheAreaAndLeavesTheRestToOthers() {
        // 70 % of the machines: .7 x 1.5 against .3, that is 1.05 of 1.35; the port follows the coast.
        double coast = table(UP, "CN-CO").scenarioUsdMn(0, 2, MAY);
        assertThat(coast / table(AreaResidual.NONE, "CN").scenarioUsdMn(0, 2, MAY))
                .isCloseTo(1.05 / 1.35, within(LAW));
        double port = table(UP, "CN-CO-Port").scenarioUsdMn(0, 2, MAY)
                / table(AreaResidual.NONE, "CN-CO-Port").scenarioUsdMn(0, 2, MAY);
        assertThat(port).isCloseTo(1.5 / 1.35, within(LAW));
        assertThat(table(UP, "CN-CO").scenarioUsdMn(0, 2, MAY + 1))
                .isCloseTo(table(AreaResidual.NONE, "CN-CO").scenarioUsdMn(0, 2, MAY + 1), within(LAW));
    }

    @Test
    void zeroResidual_isTheProjectionWithoutOne() {
        AreaResidual zero = (area, month) -> 0.0;
        for (String area : List.of("CN-CO", "CN-CO-Port", "CN-XX")) {
            for (int t = PROJECTION.timeline().indexOf(ToyPanels.FIRST);
                    t < PROJECTION.timeline().months();
                    t++) {
                assertThat(table(zero, area).scenarioUsdMn(1, 0, t))
                        .isCloseTo(table(AreaResidual.NONE, area).scenarioUsdMn(1, 0, t), within(1e-10));
            }
        }
    }

    @Test
    void draw_isZeroUpToTheOriginAndHasItsDeviation() {
        int origin = PROJECTION.timeline().indexOf(PROJECTION.forecastOrigin());
        double sum = 0;
        int count = 0;
        for (int k = 0; k < 400; k++) {
            AreaResidual drawn = AreaResidual.draw(PROJECTION, 1, k);
            assertThat(drawn.log("CN-CO", origin)).isZero();
            assertThat(drawn.log("CN-XX", MAY)).isZero();
            assertThat(drawn.log("CN-CO", MAY))
                    .isEqualTo(AreaResidual.draw(PROJECTION, 1, k).log("CN-CO", MAY));
            for (int t = origin + 1; t < PROJECTION.timeline().months(); t++) {
                sum += Math.pow(drawn.log("CN-CO", t), 2);
                count++;
            }
        }
        // 9 points for a province without a line of its own, drawn as 9 / (1 - 6/14) because it has 600 of 1400.
        assertThat(Math.sqrt(sum / count)).isCloseTo(.1575, within(.005));
    }

    @Test
    void areaThatAddsUpWithTheOthers_hasAboutItsStatedDeviation() {
        double squares = 0;
        int draws = 400;
        for (int k = 0; k < draws; k++) {
            AreaResidual drawn = AreaResidual.draw(PROJECTION, 2, k);
            squares += Math.pow(Math.log(total(drawn, "CN-CO") / total(AreaResidual.NONE, "CN-CO")), 2);
        }
        // A cell keeps 1 - φ of what is drawn: shirts .7, machines .3, in imports machinery .6 and textiles .9; with
        // the coast's mix of 140 machines and
        // 60 shirts, 40 machinery and 10 textiles that is .468 of .1575, less than the 8/14 of a coast that is alike in
        // all cells.
        assertThat(Math.sqrt(squares / draws)).isCloseTo(.468 * .1575, within(.006));
    }

    private static double total(AreaResidual residual, String area) {
        double sum = 0;
        for (TradeDirection flow : TradeDirection.values()) {
            FlowTable table = Provinces.of(PROJECTION, residual).orElseThrow().table(area, flow);
            for (int p = 0; p < 2; p++) {
                for (int j = 0; j < 4; j++) {
                    sum += table.scenarioUsdMn(p, j, MAY);
                }
            }
        }
        return sum;
    }

    @Test
    void channels_moveWithTheirArea() {
        Provinces moved = Provinces.of(PROJECTION, UP).orElseThrow();
        assertThat(moved.table("CN", TradeDirection.EXPORTS, Channel.PROCESSING).scenarioUsdMn(0, 0, MAY))
                .isEqualTo(Provinces.of(PROJECTION)
                        .orElseThrow()
                        .table("CN", TradeDirection.EXPORTS, Channel.PROCESSING)
                        .scenarioUsdMn(0, 0, MAY));
    }

    @Test
    void bandsOfAProvince_holdItAndDoNotDependOnThreads() {
        RowQuery query = RowQuery.EVERYTHING.withPartner("WLD").withProduct("all");
        List<ProjectionRow> one = bands(query.withReporter("CN-CO"), 1);
        assertThat(bands(query.withReporter("CN-CO"), 2)).isEqualTo(one);
        double country = width(bands(query.withReporter("CN"), 1));
        assertThat(width(one)).isGreaterThan(country + 5);
        assertThat(one)
                .extracting(ProjectionRow::scenarioUsdMn)
                .isEqualTo(ProjectionTable.rows(PROJECTION, query.withReporter("CN-CO")).stream()
                        .map(ProjectionRow::scenarioUsdMn)
                        .toList());
    }

    private static List<ProjectionRow> bands(RowQuery query, int threads) {
        BatchRunner runner = BatchRunner.onThreads(threads);
        return new Ensemble(
                        ProjectionEngine.standard(), PROJECTION.economy(), PROJECTION.scenario(), Parameters.defaults())
                .rows(query, 40, 5, runner, done -> {});
    }

    private static double width(List<ProjectionRow> rows) {
        return rows.stream()
                .filter(row -> row.flow().equals("exports") && row.period().equals("2025-05"))
                .mapToDouble(
                        row -> row.bands().yoyPct().p90() - row.bands().yoyPct().p10())
                .findFirst()
                .orElseThrow();
    }
}
