package io.tradewind.scenarios.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.evaluation.Prediction;
import io.tradewind.core.evaluation.ScoreRow;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.facts.Facts;
import java.io.IOException;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often bands held what came ({@code docs/uncertainty.md}). The study takes minutes: it is made where it is named with
 * {@code -Dsnapshots.update=true}. A build makes sure that what it scores are the bands of a run.
 */
@Tag("slow")
class BandStudyTest {
    private static final boolean WHOLE = Boolean.getBoolean("snapshots.update");
    private static final String PAGE = "docs/uncertainty.md";
    private static final int SOME = 24;
    private static final YearMonth ORIGIN = YearMonth.of(2025, 8);

    /** The whole study: all origins, with the bands of runs and with those that were judged. */
    @Test
    void bands_holdWhatThePageSays() throws IOException {
        if (!WHOLE) {
            return;
        }
        BacktestPlan plan = BacktestPlan.standard(Parameters.defaults())
                .withFacts(Facts.of(java.util.List.of()))
                .withDraws(BacktestPlan.DRAWS, BacktestPlan.SEED, 2);
        BacktestResult now = Tradewind.standard().backtest(BasePath.CURRENT_LAW, plan);
        BacktestResult earlier =
                Tradewind.standard().backtest(BasePath.CURRENT_LAW, plan.withBands(BacktestPlan.Bands.JUDGED));
        for (BandStudy.Months months : BandStudy.Months.values()) {
            BandStudy study = new BandStudy(now, earlier, months);
            String name =
                    "bands-" + months.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            BacktestPageTest.assertBlock(PAGE, name, study.table(Forecaster.CONDITIONAL), true);
            BacktestPageTest.assertBlock(PAGE, name + "-known", study.table(Forecaster.MODEL), true);
        }
        BandStudy all = new BandStudy(now, earlier, BandStudy.Months.ALL);
        ScoreRow pooled = all.row(BandStudy.ALL, Forecaster.CONDITIONAL);
        assertThat(new BandStudy(now, earlier, BandStudy.Months.TO_2025)
                        .row(BandStudy.ALL, Forecaster.CONDITIONAL)
                        .coverage()
                        .share())
                .as("with events fed in, months on which settings might be chosen")
                .isBetween(.7, .9);
        assertThat(pooled.coverageInterval(.95).low()).isLessThan(.8);
        assertThat(pooled.coverageInterval(.95).high())
                .as("all months: 80 % is not rejected (ADR 0030)")
                .isGreaterThan(.8);
        assertThat(all.row(BandStudy.ALL, Forecaster.CONDITIONAL).coverage().count())
                .as("six targets, fifteen origins, January with February")
                .isEqualTo(6 * 106);
    }

    /** The P10 and P90 that a backtest scores are those that a run shows of the same months. */
    @Test
    void bandsOfABacktest_areThoseOfARun() {
        Tradewind tradewind = Tradewind.standard();
        Economy world = tradewind.loadWorld("world-2023");
        PanelVintages vintages = PanelVintages.shipped(world);
        BacktestPlan plan = BacktestPlan.standard(Parameters.defaults())
                .withFacts(Facts.of(java.util.List.of()))
                .withOrigin(Origin.of(ORIGIN))
                .withMethod(ForecastMethod.MODEL)
                .withDraws(SOME, 5, 2);
        BacktestResult result = tradewind.backtest(BasePath.CURRENT_LAW, plan);
        Scenario known = KnownScenario.at(tradewind.forecastScenario(BasePath.CURRENT_LAW, world), ORIGIN)
                .withHorizon(new Horizon(vintages.first().plusMonths(1), YearMonth.of(2026, 3)));
        Ensemble ensemble = new Ensemble(
                        ProjectionEngine.standard(), vintages.worldAt(world, ORIGIN), known, Parameters.defaults())
                .from(ORIGIN)
                .withResiduals(known);
        int compared = 0;
        for (String partner : new String[] {"USA", "ASEAN"}) {
            for (ProjectionRow row : ensemble.rows(
                    RowQuery.EVERYTHING.withPartner(partner).withProduct("all"),
                    SOME,
                    5,
                    BatchRunner.onThreads(2),
                    done -> {})) {
                Prediction scored = result.rows().stream()
                        .filter(target -> target.fact()
                                .id()
                                .equals(String.join("-", "print", row.period(), row.flow(), partner, "all", "yoy_pct")))
                        .map(target -> target.of(Forecaster.MODEL))
                        .findFirst()
                        .orElse(Prediction.NONE);
                if (scored.hasBand()) {
                    compared++;
                    assertThat(scored.low())
                            .as(row.toString())
                            .isCloseTo(row.bands().yoyPct().p10(), within(1e-9));
                    assertThat(scored.high())
                            .as(row.toString())
                            .isCloseTo(row.bands().yoyPct().p90(), within(1e-9));
                }
            }
        }
        assertThat(compared)
                .as("September to December, March; two flows, two partners")
                .isEqualTo(20);
    }
}
