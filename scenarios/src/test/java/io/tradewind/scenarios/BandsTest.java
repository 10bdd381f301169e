package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.EventRisks;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.data.Vintage;
import io.tradewind.scenarios.register.CurrentLaw;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bands of a shipped scenario: residuals as wide as past errors, in the panel reporter's rows after the origin alone. */
class BandsTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final Economy WORLD = TRADEWIND.loadWorld("world-2023");
    private static final RowQuery QUERY = new RowQuery(
            List.of("CN", "USA"),
            List.of("WLD", "USA", "CHN", "AFR"),
            List.of("all"),
            Frequency.MONTH,
            CurrencyView.USD);

    private static Ensemble ensemble(YearMonth origin, Parameters values) {
        Horizon horizon = new Horizon(YearMonth.of(2025, 1), YearMonth.of(2026, 3));
        Scenario scenario = TRADEWIND.loadScenario("us-china-2025", WORLD).withHorizon(horizon);
        Economy economy = Vintage.of(WORLD, horizon, Origin.of(origin)).economy();
        return TRADEWIND.ensemble(economy, scenario, values, origin);
    }

    private static Parameters without(String... prefixes) {
        SortedMap<String, Double> zero = new TreeMap<>();
        Parameters values = Parameters.defaults();
        values.registry().definitions().stream()
                .filter(each -> List.of(prefixes).stream().anyMatch(each.id()::startsWith))
                .forEach(each -> zero.put(each.id(), 0.0));
        return values.with(zero);
    }

    /** Parameters without ranges, residuals of no width: all draws are the run, to the last bit. */
    @Test
    void withoutVariance_bandsAreTheRun() {
        ParameterRegistry certain = ParameterRegistry.of(
                ParameterRegistry.standard().definitions().stream()
                        .map(BandsTest::certain)
                        .toList(),
                Map.of());
        List<ProjectionRow> rows = ensemble(YearMonth.of(2025, 6), certain.defaults())
                .withEventsExpected()
                .rows(QUERY, 2, 3, BatchRunner.inPlace(), done -> {});
        assertThat(rows).hasSizeGreaterThan(100).allSatisfy(row -> {
            assertThat(row.bands().scenarioUsdMn().p05()).isEqualTo(Double.valueOf(row.scenarioUsdMn()));
            assertThat(row.bands().scenarioUsdMn().p95()).isEqualTo(Double.valueOf(row.scenarioUsdMn()));
            assertThat(row.bands().yoyPct().p95()).isEqualTo(Double.valueOf(row.yoyPct()));
            assertThat(row.bands().effectUsdMn().p05())
                    .isEqualTo(Double.valueOf(row.scenarioUsdMn() - row.baselineUsdMn()));
        });
    }

    private static ParameterDefinition certain(ParameterDefinition d) {
        return without(d, d.id().startsWith("residual_sd.") ? 0.0 : d.central());
    }

    private static ParameterDefinition without(ParameterDefinition d, double value) {
        return new ParameterDefinition(
                d.id(),
                d.meaning(),
                d.unit(),
                value,
                value,
                value,
                d.distribution(),
                d.min(),
                d.max(),
                d.source(),
                d.status());
    }

    @Test
    void residual_isOfThePanelAfterTheOriginAndNotOfTheEffect() {
        Ensemble ensemble = ensemble(YearMonth.of(2025, 6), Parameters.defaults());
        Ensemble.Rows rows = ensemble.ready().rows(QUERY);
        for (ProjectionRow row : rows.central()) {
            boolean oneWay = row.reporter().equals("CN") && !row.flow().equals("total");
            assertThat(rows.residualSpread(row).isPresent()).as(row.toString()).isEqualTo(oneWay);
        }
        ProjectionRow africa = row(rows.central(), "CN", "AFR", "2025-09");
        ProjectionRow world = row(rows.central(), "CN", "WLD", "2025-09");
        double wide = rows.residualSpread(africa).orElseThrow().get(0);
        double narrow = rows.residualSpread(world).orElseThrow().get(0);
        assertThat(narrow).isBetween(1.5, 12.0);
        assertThat(wide).isBetween(10.0, 60.0);
        List<ProjectionRow> with =
                rows.draw(40, 1, BatchRunner.onThreads(2), done -> {}).rows();
        List<ProjectionRow> none = ensemble(YearMonth.of(2025, 6), without("residual_sd."))
                .rows(QUERY, 40, 1, BatchRunner.onThreads(2), done -> {});
        ProjectionRow africaWith = row(with, "CN", "AFR", "2025-09");
        ProjectionRow africaNone = row(none, "CN", "AFR", "2025-09");
        assertThat(africaWith.bands().effectPct().p10())
                .isCloseTo(africaNone.bands().effectPct().p10(), within(1e-9));
        assertThat(width(africaWith)).isGreaterThan(2 * width(africaNone));
        assertThat(row(with, "CN", "AFR", "2025-06").bands().yoyPct().p05())
                .as("printed")
                .isEqualTo(row(with, "CN", "AFR", "2025-06").bands().yoyPct().p95());
    }

    /**
     * MODEL §13 (b) by hand, at an origin that has seen two outcomes: January with February from December, March from December and from February. The errors of an
     * origin in January, which knows neither, are none.
     */
    @Test
    void residual_isByTheFormulaWithJanuaryAndFebruaryAsOne() {
        YearMonth origin = YearMonth.of(2025, 3);
        Parameters values = ParameterRegistry.of(
                        ParameterRegistry.standard().definitions().stream()
                                .map(d -> d.id().startsWith("residual_sd.") ? without(d, d.central()) : certain(d))
                                .toList(),
                        Map.of())
                .defaults();
        RowQuery query = new RowQuery(List.of("CN"), List.of(), List.of("all"), Frequency.MONTH, CurrencyView.USD);
        Ensemble ensemble = ensemble(origin, values);
        Ensemble.Rows rows = ensemble.ready().rows(query);
        Horizon horizon = new Horizon(YearMonth.of(2025, 1), YearMonth.of(2025, 3));
        Economy economy = Vintage.of(
                        WORLD, new Horizon(YearMonth.of(2025, 1), YearMonth.of(2026, 3)), Origin.of(origin))
                .economy();
        Scenario happened = CurrentLaw.scenario().withHorizon(horizon);
        Map<String, ProjectionRow> printed = byKey(economy, happened, values, query, origin);
        Map<String, ProjectionRow> december = byKey(economy, happened, values, query, YearMonth.of(2024, 12));
        Map<String, ProjectionRow> february = byKey(
                economy,
                happened.withHorizon(new Horizon(YearMonth.of(2025, 3), YearMonth.of(2025, 3))),
                values,
                query,
                YearMonth.of(2025, 2));
        double[] pooled = new double[4];
        int targets = 0;
        double[] own = new double[4];
        for (String flow :
                List.of("exports/WLD", "exports/USA", "exports/EU27", "exports/ASEAN", "exports/AFR", "imports/WLD")) {
            double[] errors = {
                0,
                february.get(flow + "/2025-03").yoyPct()
                        - printed.get(flow + "/2025-03").yoyPct(),
                joint(december, flow) - joint(printed, flow),
                december.get(flow + "/2025-03").yoyPct()
                        - printed.get(flow + "/2025-03").yoyPct()
            };
            double s0 = values.get("residual_sd", flow.substring(8));
            targets++;
            for (int h = 1; h <= 3; h++) {
                pooled[h] += errors[h] * errors[h] / (s0 * s0);
                own[h] = flow.equals("exports/USA") ? errors[h] * errors[h] : own[h];
            }
        }
        ProjectionRow usa = row(rows.central(), "CN", "USA", "2025-09");
        double s0 = values.get("residual_sd", "USA");
        for (int h = 1; h <= 3; h++) {
            double seen = (6 * pooled[h] / targets * s0 * s0 + own[h]) / (6 + 1.0 / h);
            assertThat(rows.residualSpread(usa).orElseThrow().get(h - 1))
                    .as(h + " months ahead")
                    .isCloseTo(Math.sqrt(Math.max(s0 * s0 / 4, seen)), within(1e-6));
        }
    }

    private static Map<String, ProjectionRow> byKey(
            Economy economy, Scenario happened, Parameters values, RowQuery query, YearMonth origin) {
        Map<String, ProjectionRow> rows = new HashMap<>();
        ProjectionTable.of(ProjectionEngine.standard()
                        .prepareFrom(economy, happened, values, origin)
                        .project())
                .rows(query)
                .forEach(row -> rows.put(String.join("/", row.flow(), row.partner(), row.period()), row));
        return rows;
    }

    /** Growth of both months together, percent: their levels over those of a year before. */
    private static double joint(Map<String, ProjectionRow> rows, String flow) {
        double now = 0;
        double before = 0;
        for (String month : List.of("/2025-01", "/2025-02")) {
            ProjectionRow row = rows.get(flow + month);
            now += row.scenarioUsdMn();
            before += row.scenarioUsdMn() / (1 + row.yoyPct() / 100);
        }
        return 100 * (now / before - 1);
    }

    private static double width(ProjectionRow row) {
        return row.bands().yoyPct().p90() - row.bands().yoyPct().p10();
    }

    private static ProjectionRow row(List<ProjectionRow> rows, String reporter, String partner, String period) {
        return rows.stream()
                .filter(row -> row.reporter().equals(reporter)
                        && row.partner().equals(partner)
                        && row.flow().equals("exports")
                        && row.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    /** The truces of Busan end with one number; on the base path of today's law both are open. */
    @Test
    void shippedTruces_endTogether() {
        Scenario busan = TRADEWIND.loadScenario("us-china-2025", WORLD);
        var groups = EventRisks.of(busan);
        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("truce-busan");
            assertThat(group.ways()).hasSize(2);
            assertThat(group.risks()).hasSize(2);
        });
        Scenario decided = RunSpec.AS_PREPARED
                .withRisks(new TreeMap<>(Map.of("truce-busan", 0.1)))
                .of(busan);
        assertThat(decided.events().stream()
                        .filter(event -> event.risk().comes().equals(Optional.of(true))))
                .hasSize(2);
    }
}
