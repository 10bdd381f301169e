package io.tradewind.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.calibration.AcceptanceRule.OriginScore;
import io.tradewind.core.calibration.ForecastPair;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.MonthlyBaselines;
import io.tradewind.scenarios.data.ObservationReader;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.data.PartnerMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The calibration on the shipped data to July 2025: run once for the class. */
class CalibrationReportTest {
    private static final YearMonth JULY = YearMonth.of(2025, 7);
    private static final String PRESET = "calibrated-2025-07";
    /** Digits that a preset and the page print. */
    private static final double PRINTED = 5e-5;

    private static CalibrationReport report;
    private static final List<String> SAID = new ArrayList<>();

    @BeforeAll
    static void calibrate() {
        report = Tradewind.standard().calibrate(JULY, SAID::add);
    }

    /** By hand: prior 2.2 (se .5072, from 1.5 to 2.8) and panel 3.5866 (se .6059, numpy) weighted by their precision. */
    @Test
    void stageOne_isThePrecisionWeightedMeanOfPriorAndPanel() {
        StageOne one = report.calibration().stageOne();

        assertThat(one.plateau()).isCloseTo(2.7713, within(PRINTED));
        assertThat(one.posterior().standardError("elasticity.one_year")).isCloseTo(0.3889, within(PRINTED));
        assertThat(one.longRun()).isCloseTo(2.7713 * 2.8 / 2.2, within(2 * PRINTED));
    }

    /** Posterior means are pulled from the prior towards the data and are surer than the prior. */
    @Test
    void everyEstimate_isInsideItsBoundsAndSurerThanThePrior() {
        ParameterRegistry registry = ParameterRegistry.standard();
        assertThat(report.calibration().estimates()).hasSize(4).allSatisfy(estimate -> {
            assertThat(estimate.standardError()).isPositive().isLessThan(estimate.priorSd());
            assertThat(registry.problemWith("", estimate.id(), estimate.posterior()))
                    .isEmpty();
        });
    }

    /** The rule, applied again to the forecasts by hand. */
    @Test
    void verdict_followsFromTheForecasts() {
        boolean everyOriginWon = true;
        for (List<ForecastPair> pairs : List.of(report.pathPairs(), report.realPairs())) {
            for (YearMonth forecastOrigin : Acceptance.origins()) {
                double prior = 0;
                double calibrated = 0;
                int months = 0;
                for (ForecastPair pair : pairs) {
                    if (pair.forecastOrigin().equals(forecastOrigin)) {
                        assertThat(pair.month()).isAfter(forecastOrigin).isBeforeOrEqualTo(JULY);
                        prior += Math.abs(pair.prior() - pair.observed());
                        calibrated += Math.abs(pair.calibrated() - pair.observed());
                        months++;
                    }
                }
                assertThat(months).isEqualTo(forecastOrigin.until(JULY, java.time.temporal.ChronoUnit.MONTHS));
                everyOriginWon &= calibrated < prior;
            }
        }

        assertThat(report.isJudged()).isTrue();
        assertThat(report.isAccepted()).isEqualTo(everyOriginWon);
    }

    /** What ships: the preset with these numbers if the rule accepts them, no preset if it rejects them. */
    @Test
    void shippedPresets_agreeWithTheVerdict() {
        ParameterRegistry registry = ParameterRegistry.standard();
        if (report.isAccepted()) {
            assertThat(registry.presetValues(PRESET)).hasSize(4);
            registry.presetValues(PRESET)
                    .forEach((id, value) ->
                            assertThat(report.calibration().values().get(id)).isCloseTo(value, within(PRINTED)));
        } else {
            assertThat(registry.presetNames()).noneMatch(name -> name.startsWith("calibrated"));
        }
    }

    /** Growth that customs printed: 35 793 over 45 676 in July, 31 545 over 47 179 million USD in August. */
    @Test
    void observedGrowth_isThatOfThePrints() {
        ForecastPair july = report.pathPairs().stream()
                .filter(pair -> pair.month().equals(JULY))
                .findFirst()
                .orElseThrow();

        assertThat(july.observed()).isCloseTo(100 * (35793.0 / 45676 - 1), within(0.01));
        assertThat(report.unseen().get(0).observed()).isCloseTo(100 * (31545.0 / 47179 - 1), within(0.01));
    }

    /** August to December are shown and decide nothing; of 2026 nothing is shown, since its law is not in the scenario. */
    @Test
    void unseenMonths_areTheRestOf2025AndStandApart() {
        assertThat(report.unseen().stream().map(ForecastPair::month))
                .containsExactly(
                        JULY.plusMonths(1),
                        JULY.plusMonths(2),
                        JULY.plusMonths(3),
                        JULY.plusMonths(4),
                        JULY.plusMonths(5));
        assertThat(report.path().orElseThrow().scores().stream().mapToInt(OriginScore::months))
                .containsExactly(4, 2, 1);
    }

    /** Nonsense in every print after the last month that may be read moves no estimate and no verdict. */
    @Test
    void laterPrints_moveNoEstimate() {
        Tradewind tradewind = Tradewind.standard();
        Economy world = tradewind.loadWorld("world-2023");
        ObservationReader reader = ObservationReader.everything();
        List<PartnerMonth> nonsense = reader.partnerMonths().stream()
                .map(row -> row.month().isAfter(JULY) ? tenfold(row) : row)
                .toList();
        PanelVintages vintages = new PanelVintages(
                MonthlyBaselines.forWorld(world), nonsense, reader.productMonths(), reader.partnerPeriods());
        Calibrator calibrator = new Calibrator(
                tradewind.engine(),
                world,
                vintages,
                tradewind.loadScenario(Tradewind.CALIBRATION_SCENARIO, world),
                tradewind.registry().defaults());
        List<PartnerMonth> observed =
                nonsense.stream().filter(row -> row.partner().equals("USA")).toList();

        CalibrationReport again = new Acceptance(calibrator, observed, text -> {}).report(CalibrationData.until(JULY));

        assertThat(again.calibration()).isEqualTo(report.calibration());
        assertThat(again.path()).isEqualTo(report.path());
        assertThat(again.realTime()).isEqualTo(report.realTime());
        assertThat(again.unseen()).isNotEqualTo(report.unseen());
    }

    private static PartnerMonth tenfold(PartnerMonth row) {
        return new PartnerMonth(
                row.month(),
                row.partner(),
                row.kind(),
                10 * row.exportsCnyMn(),
                10 * row.importsCnyMn(),
                10 * row.exportsUsdMn(),
                10 * row.importsUsdMn(),
                row.published(),
                row.status(),
                row.source());
    }

    @Test
    void progress_namesEachOrigin() {
        assertThat(SAID).hasSize(4).anyMatch(text -> text.contains("2025-05"));
    }

    @Test
    void monthAfterJuly2025_cannotBeEstimatedOn() {
        assertThatThrownBy(() -> Tradewind.standard().calibrate(JULY.plusMonths(1), text -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-07");
    }
}
