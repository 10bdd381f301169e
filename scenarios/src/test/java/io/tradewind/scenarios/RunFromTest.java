package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.data.Vintage;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A projection that starts from what customs had printed at a later origin. */
final class RunFromTest {
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    /** A level is a share of the mix times the partner's total, summed again. */
    private static final double REL = 1e-9;

    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final Economy WORLD = TRADEWIND.loadWorld("world-2023");
    private static final Scenario SCENARIO = TRADEWIND
            .loadScenario("us-china-2025", WORLD)
            .withHorizon(new Horizon(YearMonth.of(2025, 1), YearMonth.of(2025, 12)));
    private static final Projection FROM_JUNE =
            TRADEWIND.runFrom(WORLD, SCENARIO, TRADEWIND.registry().defaults(), Origin.of(JUNE));

    private static ProjectionRow row(Projection projection, String partner, String flow, String month) {
        return ProjectionTable.rows(
                        projection, RowQuery.EVERYTHING.withPartner(partner).withProduct("all"))
                .stream()
                .filter(row -> row.flow().equals(flow) && row.period().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private static double level(Projection projection, String flow, String partner, YearMonth month) {
        return row(projection, partner, flow, month.toString()).scenarioUsdMn();
    }

    /** Million dollars of customs' first prints, copied from its table by country; the world's are printed to 100 million. */
    @ParameterizedTest
    @CsvSource({
        "2025-03, USA, exports, 39945.8914",
        "2025-03, USA, imports, 12474.5055",
        "2025-06, USA, exports, 38111.5669",
        "2025-06, USA, imports, 11622.1343",
        "2025-06, VNM, exports, 16253.4929",
        "2025-06, WLD, exports, 324600",
        "2025-06, WLD, imports, 210800"
    })
    void monthsUpToTheOrigin_areWhatCustomsPrinted(String month, String partner, String flow, double printed) {
        ProjectionRow row = row(FROM_JUNE, partner, flow, month);

        assertThat(row.scenarioUsdMn()).isCloseTo(printed, within(REL * printed));
        assertThat(row.baselineUsdMn()).isEqualTo(row.scenarioUsdMn());
    }

    /** Between the two prints the total is customs' figure and partners are forecasts; afterwards the total moves a little with what it was missed by. */
    @ParameterizedTest
    @CsvSource({
        "2025-09-09, 2025-07, 2025-08, 321300, 220300",
        "2025-09-19, 2025-07, 2025-08, 321300, 220300",
        "2025-03-12, 2024-12, 2025-01, 324300, 186400",
        "2025-03-12, 2024-12, 2025-02, 214800, 183600"
    })
    void totalPrintedBeforePartners_isTheTotal(
            String day, YearMonth partners, YearMonth month, double exports, double imports) {
        Parameters parameters = TRADEWIND.registry().defaults();
        Projection said = TRADEWIND.runFrom(WORLD, SCENARIO, parameters, Origin.parse(day));
        Projection before = TRADEWIND.runFrom(WORLD, SCENARIO, parameters, Origin.of(partners));

        assertThat(said.forecastOrigin()).isEqualTo(partners);
        assertThat(level(said, "exports", "WLD", month)).isCloseTo(exports, within(1e-6));
        assertThat(level(said, "imports", "WLD", month)).isCloseTo(imports, within(1e-6));
        double missed = Math.log(exports / level(before, "exports", "WLD", month));
        assertThat(Math.log(level(said, "exports", "USA", month) / level(before, "exports", "USA", month)))
                .isCloseTo(missed, within(1e-9));
        YearMonth late = YearMonth.of(2025, 12);
        assertThat(level(said, "exports", "WLD", late)).isNotEqualTo(level(before, "exports", "WLD", late));
        assertThat(Math.abs(Math.log(level(said, "exports", "WLD", late) / level(before, "exports", "WLD", late))))
                .isLessThan(Math.abs(missed));
    }

    @Test
    void monthsAfterTheOrigin_differFromTheStandardOrigin() {
        Projection standard =
                TRADEWIND.run(WORLD, SCENARIO, TRADEWIND.registry().defaults());

        assertThat(standard.forecastOrigin()).isEqualTo(YearMonth.of(2024, 12));
        assertThat(FROM_JUNE.forecastOrigin()).isEqualTo(JUNE);
        for (String month : List.of("2025-07", "2025-09", "2025-12")) {
            ProjectionRow row = row(FROM_JUNE, "USA", "exports", month);
            assertThat(row.scenarioUsdMn())
                    .isNotEqualTo(row(standard, "USA", "exports", month).scenarioUsdMn());
            assertThat(row.baselineUsdMn()).isGreaterThan(row.scenarioUsdMn());
        }
    }

    @Test
    void wholeScenario_isUsed_notOnlyWhatWasKnown() {
        Projection known = TRADEWIND.runFrom(
                WORLD, KnownScenario.at(SCENARIO, JUNE), TRADEWIND.registry().defaults(), Origin.of(JUNE));

        assertThat(row(FROM_JUNE, "USA", "exports", "2025-06").scenarioUsdMn())
                .isEqualTo(row(known, "USA", "exports", "2025-06").scenarioUsdMn());
        assertThat(row(FROM_JUNE, "USA", "exports", "2025-12").scenarioUsdMn())
                .isNotEqualTo(row(known, "USA", "exports", "2025-12").scenarioUsdMn());
    }

    @Test
    void bands_haveNoWidthUpToTheOrigin() {
        BatchRunner runner = BatchRunner.onThreads(2);
        List<ProjectionRow> rows = new Ensemble(
                        ProjectionEngine.standard(),
                        FROM_JUNE.economy(),
                        SCENARIO,
                        TRADEWIND.registry().defaults())
                .from(JUNE)
                .rows(RowQuery.EVERYTHING.withPartner("USA").withProduct("all"), 3, 1L, runner, done -> {});
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            boolean printed = row.period().compareTo("2025-06") <= 0;
            assertThat(row.bands().yoyPct().p90() - row.bands().yoyPct().p10() == 0.0)
                    .as(row.toString())
                    .isEqualTo(printed);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11", "2026-04"})
    void originWithoutData_isRefusedWithTheRange(String origin) {
        assertThatThrownBy(() -> TRADEWIND.runFrom("us-china-2025", YearMonth.parse(origin)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("There are no data as they were known in " + origin)
                .hasMessageContaining("Maybe use a month from 2024-12 to 2026-03.");
    }

    @Test
    void nothingLeftToProject_orTooEarlyAStart_isRefused() {
        assertThatThrownBy(() -> Vintage.of(WORLD, new Horizon(YearMonth.of(2025, 1), JUNE), Origin.of(JUNE)))
                .hasMessageContaining("nothing is left to project");
        assertThatThrownBy(() ->
                        Vintage.of(WORLD, new Horizon(YearMonth.of(2023, 12), JUNE.plusMonths(1)), Origin.of(JUNE)))
                .hasMessageContaining("the customs panel starts in 2024-01");
    }

    @Test
    void worldWithoutPanel_isRefused() {
        Economy bare = CodedWorld.economy();

        assertThatThrownBy(() -> Vintage.of(bare, SCENARIO.horizon(), Origin.of(JUNE)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("needs the customs panel")
                .hasMessageContaining("world-2023");
    }
}
