package io.tradewind.core.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.measure.RowNoise;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.parameter.Distribution;
import io.tradewind.core.parameter.ParameterDefinition;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
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
    private static final Scenario RISKY = TARIFF.withEvents(List.of(
            TARIFF.events().get(0),
            Event.of(
                            "more",
                            TariffShock.add("USA", List.of("CHN"), .4, LocalDate.of(2025, 8, 1))
                                    .announced(LocalDate.of(2025, 6, 1))
                                    .build())
                    .withProbability(.35)));
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
                .isBetween(
                        december.bands().yoyPct().p10(),
                        december.bands().yoyPct().p90());
    }

    @Test
    void withoutVariance_everyDrawIsTheDeterministicRun() {
        ParameterRegistry certain = ParameterRegistry.of(
                ParameterRegistry.standard().definitions().stream()
                        .map(EnsembleTest::withoutRange)
                        .toList(),
                Map.of());
        Ensemble risky = new Ensemble(ProjectionEngine.standard(), ToyWorlds.fourRegions(), RISKY, certain.defaults());
        List<ProjectionRow> expected = risky.withEventsExpected().rows(CHINA, 3, 1, BatchRunner.inPlace(), k -> {});
        assertThat(expected)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.bands())
                        .isEqualTo(new ProjectionRow.Bands(
                                only(row.scenarioUsdMn()),
                                only(row.yoyPct()),
                                only(row.scenarioUsdMn() - row.baselineUsdMn()),
                                only(100 * (row.scenarioUsdMn() / row.baselineUsdMn() - 1)))));
        assertThat(risky.rows(CHINA, 30, 1, BatchRunner.inPlace(), k -> {}))
                .anySatisfy(row -> assertThat(row.bands().effectPct().p90())
                        .isGreaterThan(row.bands().effectPct().p10() + 5));
    }

    private static Quantiles only(double value) {
        return new Quantiles(value, value, value, value, value, value, value);
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
            Quantiles bands = Quantiles.of(Vector.of(sample));
            // A normal around a central value off the middle of its range is as wide as the range, not centred on it.
            assertThat(bands.p90() - bands.p10())
                    .as(id)
                    .isCloseTo(d.high() - d.low(), within(.25 * (d.high() - d.low())));
        }
    }

    @Test
    void oneDraw_isRefused() {
        assertThatThrownBy(() -> rows(Parameters.defaults(), 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A number that is linear in a normal parameter: its quantiles are those of the normal. */
    @Test
    void bandOfALinearNumber_isAsWideAsItsParameter() {
        ParameterRegistry one = ParameterRegistry.of(
                List.of(
                        parameter("slope", 2.0, 1.0, 3.0),
                        parameter("sector_correlation", .7, .7, .7),
                        parameter("elasticity.impact", 1, 1, 1),
                        parameter("elasticity.one_year", 1, 1, 1),
                        parameter("elasticity.long_run", 1, 1, 1),
                        parameter("rho_initial", 1, 1, 1),
                        parameter("rho_final", 1, 1, 1)),
                Map.of());
        ParameterDraw draws = new ParameterDraw(one.defaults(), 8);
        DrawBatch.Banded bands = new DrawBatch(BatchRunner.inPlace(), done -> {})
                .bands(4096, 1, k -> Vector.of(10 + 3 * draws.draw(k).get("slope")), early -> {});
        // sd of the slope: 2 / (2 * 1.28155)
        double sd = 3 * 2 / (2 * 1.2815515655446004);
        double[] z = {-1.6448536, -1.2815516, -.6744898, 0, .6744898, 1.2815516, 1.6448536};
        Quantiles q = bands.of(0);
        double[] found = {q.p05(), q.p10(), q.p25(), q.p50(), q.p75(), q.p90(), q.p95()};
        for (int i = 0; i < z.length; i++) {
            assertThat(found[i]).isCloseTo(16 + sd * z[i], within(.01));
        }
    }

    private static ParameterDefinition parameter(String id, double central, double low, double high) {
        return new ParameterDefinition(
                id, "m", "1", central, low, high, Distribution.TRUNCATED_NORMAL, -100, 100, "s", "judgement");
    }

    @Test
    void parametersOfOneKind_moveTogether() {
        ParameterDraw draws = new ParameterDraw(Parameters.defaults(), 5);
        double[][] log = new double[2][2000];
        for (int k = 0; k < 2000; k++) {
            Parameters drawn = draws.draw(k);
            log[0][k] = Math.log(drawn.get("multiplier.metals"));
            log[1][k] = Math.log(drawn.get("multiplier.machinery"));
        }
        assertThat(new PearsonsCorrelation().correlation(log[0], log[1])).isCloseTo(.7, within(.03));
    }

    /**
     * A truth drawn from what is believed, by other means than the draws: independent random numbers, one common factor a kind, a coin for what is open.
     * Four thousand truths lie in the 80 % bands of 512 draws.
     */
    @Test
    void truthFromThePriors_liesInTheBandAsOftenAsItSays() {
        Ensemble ensemble =
                new Ensemble(ProjectionEngine.standard(), ToyWorlds.fourRegions(), RISKY, Parameters.defaults());
        Ensemble.Rows rows =
                ensemble.ready().rows(CHINA.withProduct("machinery").withFrequency(Frequency.QUARTER));
        List<ProjectionRow> banded =
                rows.draw(512, 1, BatchRunner.onThreads(2), done -> {}).rows();
        int[] inside = new int[2];
        PreparedScenario prepared =
                ProjectionEngine.standard().prepare(ToyWorlds.fourRegions(), RISKY, Parameters.defaults());
        ProjectionTable table = ProjectionTable.of(prepared.project());
        RowQuery query = ProjectionTable.understood(
                prepared.project(), CHINA.withProduct("machinery").withFrequency(Frequency.QUARTER));
        int last = 3; // exports of the fourth quarter
        Random random = new Random(20);
        for (int n = 0; n < 4000; n++) {
            RunSpec truth = RunSpec.AS_PREPARED
                    .withParameters(truth(random))
                    .withRisks(new TreeMap<>(Map.of("more", random.nextDouble())));
            Vector numbers = table.under(prepared.project(truth)).numbers(query, false, RowNoise.NONE);
            inside[0] += inside(banded.get(last).bands().yoyPct(), numbers.get(4 * last + 1));
            inside[1] += inside(banded.get(last).bands().effectPct(), numbers.get(4 * last + 3));
        }
        assertThat(inside[0]).isBetween(3120, 3280);
        assertThat(inside[1]).isBetween(3120, 3280);
    }

    private static int inside(Quantiles band, double value) {
        return value >= band.p10() && value <= band.p90() ? 1 : 0;
    }

    private static TreeMap<String, Double> truth(Random random) {
        ParameterRegistry registry = ParameterRegistry.standard();
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        Map<String, Double> common = new HashMap<>();
        TreeMap<String, Double> truth = new TreeMap<>();
        for (ParameterDefinition definition : registry.definitions()) {
            double z = random.nextGaussian();
            String kind = registry.family(definition.id()).orElse("");
            if (!kind.isEmpty()) {
                double factor = common.computeIfAbsent(kind, any -> random.nextGaussian());
                z = Math.sqrt(.7) * factor + Math.sqrt(.3) * z;
            }
            if (definition.low() < definition.high()) {
                truth.put(definition.id(), definition.quantile(normal.cumulativeProbability(z)));
            }
        }
        truth.merge("elasticity.one_year", truth.get("elasticity.impact"), Math::max);
        truth.merge("elasticity.long_run", truth.get("elasticity.one_year"), Math::max);
        truth.merge("rho_initial", truth.get("rho_final"), Math::max);
        return truth;
    }

    @Test
    void effectOfADraw_isWithLessWithoutTheEventsInTheSameDraw() {
        Ensemble.Rows rows = new Ensemble(
                        ProjectionEngine.standard(), ToyWorlds.fourRegions(), RISKY, Parameters.defaults())
                .ready()
                .rows(CHINA.withProduct("machinery"));
        List<ProjectionRow> central = rows.central();
        for (int k = 0; k < 5; k++) {
            Vector numbers = rows.numbers(3, k);
            for (int i = 0; i < central.size(); i++) {
                double level = numbers.get(4 * i);
                double effect = numbers.get(4 * i + 2);
                assertThat(numbers.get(4 * i + 3)).isCloseTo(100 * effect / (level - effect), within(1e-9));
                if (central.get(i).period().compareTo("2025-02") < 0) {
                    assertThat(effect).isZero();
                }
            }
        }
    }
}
