package io.tradewind.core.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnsembleTest {
    private static final Scenario TARIFF = Scenario.of(
            "t",
            YearMonth.of(2025, 1),
            YearMonth.of(2025, 12),
            List.of(Event.of(
                    "t",
                    TariffShock.add("USA", List.of("CHN"), .3, LocalDate.of(2025, 4, 1))
                            .build())));
    private static final RowQuery CHINA =
            RowQuery.EVERYTHING.withReporter("CHN").withPartner("USA");

    private static List<ProjectionRow> rows(Parameters parameters, int draws, long seed, int threads) {
        BatchRunner runner = BatchRunner.onThreads(threads);
        return new Ensemble(ProjectionEngine.standard(), ToyWorlds.fourRegions(), TARIFF, parameters)
                .rows(CHINA, draws, seed, runner, k -> {});
    }

    @Test
    void sameSeed_givesTheSameBitsForOneAndTwoThreads() {
        assertThat(rows(Parameters.defaults(), 24, 7, 2)).isEqualTo(rows(Parameters.defaults(), 24, 7, 1));
    }

    @Test
    void otherSeed_givesOtherBands() {
        assertThat(rows(Parameters.defaults(), 24, 8, 1)).isNotEqualTo(rows(Parameters.defaults(), 24, 7, 1));
    }

    @Test
    void bandsOfTheTaxedFlow_widenAndHoldTheCentralValue() {
        List<ProjectionRow> rows = rows(Parameters.defaults(), 64, 1, 2);
        ProjectionRow december = rows.stream()
                .filter(r -> r.period().equals("2025-12")
                        && r.flow().equals("exports")
                        && r.product().equals("machinery"))
                .findFirst()
                .orElseThrow();
        assertThat(december.bands().yoyPct().p10()).isLessThan(december.yoyPct());
        assertThat(december.bands().yoyPct().p90()).isGreaterThan(december.yoyPct());
        assertThat(december.bands().yoyPct().p50())
                .isBetween(december.bands().yoyPct().p10(), december.bands().yoyPct().p90());
    }

    @Test
    void withoutVariance_everyDrawIsTheDeterministicRun() {
        ParameterRegistry certain = ParameterRegistry.of(
                ParameterRegistry.standard().definitions().stream()
                        .map(EnsembleTest::withoutRange)
                        .toList(),
                Map.of());
        for (ProjectionRow row : rows(certain.defaults(), 3, 1, 1)) {
            if (!Double.isNaN(row.yoyPct())) {
                assertThat(row.bands().yoyPct().p10()).isEqualTo(row.yoyPct());
                assertThat(row.bands().yoyPct().p90()).isEqualTo(row.yoyPct());
            }
        }
    }

    private static ParameterDefinition withoutRange(ParameterDefinition d) {
        return new ParameterDefinition(
                d.id(),
                d.meaning(),
                d.unit(),
                d.central(),
                d.central(),
                d.central(),
                d.distribution(),
                d.min(),
                d.max(),
                d.source(),
                d.status());
    }

    @Test
    void valueSetByHand_isNotDrawn() {
        Parameters fixed = Parameters.defaults().with("elasticity.one_year", 2.0);
        ParameterDraw draws = new ParameterDraw(fixed, 3);
        for (int k = 0; k < 20; k++) {
            assertThat(draws.draw(k).get("elasticity.one_year")).isEqualTo(2.0);
        }
        assertThat(draws.draw(0).get("elasticity.impact"))
                .isNotEqualTo(draws.draw(1).get("elasticity.impact"));
    }

    @Test
    void everyDraw_staysWithinTheHardBounds() {
        ParameterDraw draws = new ParameterDraw(Parameters.defaults(), 11);
        for (int k = 0; k < 200; k++) {
            Parameters drawn = draws.draw(k);
            for (ParameterDefinition d : drawn.registry().definitions()) {
                assertThat(drawn.get(d.id())).as(d.id()).isBetween(d.min(), d.max());
            }
        }
    }

    @Test
    void draws_haveTheStatedRange() {
        ParameterDraw draws = new ParameterDraw(Parameters.defaults(), 5);
        for (String id : List.of("elasticity.impact", "elasticity.one_year", "lam_s", "psi", "multiplier.metals")) {
            ParameterDefinition d = ParameterRegistry.standard().find(id).orElseThrow();
            double[] sample = new double[2000];
            for (int k = 0; k < sample.length; k++) {
                sample[k] = draws.draw(k).get(id);
            }
            ProjectionRow.Bands bands = Ensemble.bands(sample);
            // A normal around a central value off the middle of its range is as wide as the range, not centred on it.
            assertThat(bands.p90() - bands.p10())
                    .as(id)
                    .isCloseTo(d.high() - d.low(), within(.25 * (d.high() - d.low())));
        }
    }

    @Test
    void oneDraw_isRefused() {
        assertThatThrownBy(() -> rows(Parameters.defaults(), 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows(Parameters.defaults(), 10_000_000, 1, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("memory");
    }

    @Test
    void bandsOfAKnownSample_byHand() {
        ProjectionRow.Bands bands = Ensemble.bands(new double[] {5, 1, 3, 2, 4, 6, 7, 8, 9, 10, 11});
        assertThat(bands).isEqualTo(new ProjectionRow.Bands(2, 6, 10));
    }
}
