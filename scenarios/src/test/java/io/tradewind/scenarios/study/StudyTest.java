package io.tradewind.scenarios.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.CancelledException;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.measure.Target;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.RunFields;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.Tradewind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudyTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();

    private static Study study(String scenario, String... targets) {
        return new Study(
                TRADEWIND,
                Study.Setup.of(scenario),
                centre -> Stream.of(targets).map(Target::parse).toList());
    }

    private static ProjectionRow row(
            String scenario, Map<String, String> changes, String flow, RowQuery query, String period) {
        Scenario loaded = TRADEWIND.loadScenario(scenario);
        RunSpec spec = RunFields.spec(loaded, TRADEWIND.registry(), new TreeMap<>(changes));
        Projection projection = TRADEWIND.run(scenario, spec);
        return ProjectionTable.rows(projection, query).stream()
                .filter(row -> row.flow().equals(flow) && row.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    /** The words of facts: a level is the column's, a share that of all exports. */
    @Test
    void wordsOfFacts_areTheSameNumbers() {
        Vector values = study(
                        "tariff-60",
                        "level exports CN USA 2025",
                        "scenario_usd_mn exports CN USA 2025",
                        "scenario_usd_mn exports CN WLD 2025",
                        "share_pct exports CN USA 2025")
                .at(Map.of())
                .values();
        assertThat(values.get(0)).isEqualTo(values.get(1));
        assertThat(values.get(3)).isEqualTo(100 * values.get(1) / values.get(2)).isBetween(5.0, 15.0);
    }

    @Test
    void aSweepOfOne_hasTheBitsOfARun() {
        Map<String, String> changes = Map.of("us-60.rate", "0.35", "param.lam_f", "0.2");
        Study study = study(
                "tariff-60",
                "yoy_pct exports CN USA 2025",
                "effect_usd_mn exports CN USA 2025",
                "contribution_pp exports CN USA 2025",
                "price_pct exports CN USA 2025");
        Answer answer = study.at(changes);
        ProjectionRow row = row(
                "tariff-60",
                changes,
                "exports",
                RowQuery.EVERYTHING.withPartner("USA").withProduct("all").withFrequency(Frequency.YEAR),
                "2025");
        assertThat(answer.values().get(0)).isEqualTo(row.yoyPct());
        assertThat(answer.values().get(1)).isEqualTo(row.scenarioUsdMn() - row.baselineUsdMn());
        assertThat(answer.values().get(2)).isEqualTo(row.contributionPp());
        assertThat(answer.values().get(3)).isEqualTo(row.pricePct());
    }

    @Test
    void answers_doNotDependOnWhatWasAskedBefore() {
        List<Map<String, String>> grid = Scan.grid(List.of(
                Scan.parse("us-60.rate=0,0.2,0.6", false),
                Scan.parse("param.lam_f=0.1,0.2", false),
                Scan.parse("without.us-60=true,false", false)));
        String[] targets = {"scenario_usd_mn total CN WLD 2025-Q3", "yoy_pct imports USA VNM 2026"};
        Sweep one = Sweep.of(
                study("tariff-60", targets), grid, Sweep.Record.NONE, BatchRunner.inPlace(), Sweep.Listener.NONE);
        Sweep two = Sweep.of(
                study("tariff-60", targets), grid, Sweep.Record.NONE, BatchRunner.onThreads(3), Sweep.Listener.NONE);
        assertThat(two.rows()).isEqualTo(one.rows()).hasSize(24);
        Sweep.Row last = one.rows().get(23);
        assertThat(last.value())
                .isEqualTo(row(
                                "tariff-60",
                                last.values(),
                                "imports",
                                RowQuery.EVERYTHING
                                        .withReporter("USA")
                                        .withPartner("VNM")
                                        .withProduct("all")
                                        .withFrequency(Frequency.YEAR),
                                "2026")
                        .yoyPct());
        assertThat(one.rows().get(1).value())
                .as("without the tariff its rate means nothing")
                .isEqualTo(one.rows().get(9).value());
    }

    @Test
    void originPresetAndBasePath_areValuesLikeOthers() {
        Study study = study("tariff-60", "yoy_pct exports CN USA 2026-06");
        Map<String, String> all = Map.of("origin", "2025-06", "preset", "boehm", "baseline", "none");
        study.check(List.of(all));
        double own = study.at(Map.of()).values().get(0);
        assertThat(study.at(Map.of("preset", "boehm")).values().get(0)).isNotEqualTo(own);
        assertThat(study.at(Map.of("origin", "2025-06")).values().get(0)).isNotEqualTo(own);
        assertThat(study.at(all).values().get(0)).isNotNaN().isNotEqualTo(own);
        assertThat(study.at(Map.of("preset", "default")).values().get(0)).isEqualTo(own);
    }

    @Test
    void identicalCombinations_areRunOnce() {
        Study study = study("tariff-60", "yoy_pct exports CN USA 2025");
        List<Map<String, String>> kept = new ArrayList<>();
        Sweep.Record record = new Sweep.Record() {
            @Override
            public Optional<Answer> known(Map<String, String> combination) {
                return Optional.empty();
            }

            @Override
            public void keep(Map<String, String> combination, Answer answer) {
                kept.add(combination);
            }
        };
        Map<String, String> one = Map.of("us-60.rate", "0.1");
        Sweep sweep = Sweep.of(study, List.of(one, one), record, BatchRunner.inPlace(), Sweep.Listener.NONE);
        assertThat(kept).containsExactly(one);
        assertThat(sweep.rows()).hasSize(2);
        assertThat(sweep.rows().get(0).value()).isEqualTo(sweep.rows().get(1).value());
    }

    @Test
    void whatNoRunCanBeMadeOf_isRefusedBeforeTheFirst() {
        Study study = study("tariff-60", "yoy_pct exports CN USA 2025");
        for (String wrong : List.of(
                "us-60.rate=9",
                "us-60.rat=1",
                "us-6.rate=1",
                "param.lam_f=7",
                "preset=boem",
                "origin=1",
                "us-60.effective=soon")) {
            List<Map<String, String>> grid = Scan.grid(List.of(Scan.parse(wrong, false)));
            assertThatThrownBy(() -> study.check(grid)).as(wrong).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void combinationsThatContradictThemselves_haveNoNumberButAReason() {
        Study study = study("us-china-2025", "yoy_pct exports CN USA 2025");
        Answer none = study.at(Map.of("us-fentanyl-20.effective", "2020-01-01"));
        assertThat(none.failure()).isNotBlank().doesNotContain("\n");
        assertThat(none.values().get(0)).isNaN();
    }

    @Test
    void cancelled_stops() {
        Tradewind cancelled = TRADEWIND.withCancellation(
                () -> Thread.currentThread().getName().equals("stop"));
        Thread.currentThread().setName("go");
        Study study = new Study(
                cancelled, Study.Setup.of("tariff-60"), centre -> List.of(Target.parse("yoy_pct exports CN USA 2025")));
        try {
            Thread.currentThread().setName("stop");
            assertThatThrownBy(() -> study.at(Map.of("us-60.rate", "0.1"))).isInstanceOf(CancelledException.class);
        } finally {
            Thread.currentThread().setName("main");
        }
    }

    @Test
    void solveFor_findsTheRateThatARunConfirms() {
        SolveFor solved = TRADEWIND.solveFor(
                "us-60.rate",
                "tariff-60",
                "yoy_pct exports CN USA 2025",
                -20,
                BatchRunner.inPlace(),
                Sweep.Listener.NONE);
        assertThat(solved.isSolved()).isTrue();
        double rate = solved.found().solutions().get(0).from();
        double yoy = row(
                        "tariff-60",
                        Map.of("us-60.rate", Double.toString(rate)),
                        "exports",
                        RowQuery.EVERYTHING
                                .withPartner("USA")
                                .withProduct("all")
                                .withFrequency(Frequency.YEAR),
                        "2025")
                .yoyPct();
        assertThat(yoy).isCloseTo(-20, within(1e-6));
        assertThat(solved.field().value()).isEqualTo(.6);
    }

    @Test
    void solveFor_saysFlatWhereNothingDepends() {
        SolveFor solved = TRADEWIND.solveFor(
                "us-60.rate",
                "tariff-60",
                "yoy_pct exports CN USA 2025-01",
                0,
                BatchRunner.inPlace(),
                Sweep.Listener.NONE);
        assertThat(solved.found().isFlat()).isTrue();
        assertThat(solved.isSolved()).isFalse();
    }

    @Test
    void sensitivity_ordersByWhatMovesTheNumberAndNamesItsHorizons() {
        Sensitivity found = TRADEWIND.sensitivity(
                "tariff-60",
                "effect_pct exports CN USA 2025-12",
                new Sensitivity.Plan(2, 16, 4),
                BatchRunner.onThreads(2),
                Sweep.Listener.NONE);
        assertThat(found.targets())
                .extracting(Target::toString)
                .containsExactly(
                        "effect_pct exports CN USA 2025-12",
                        "effect_pct exports CN USA 2025",
                        "effect_pct exports CN USA 2026");
        List<Sensitivity.Row> first = found.rows().subList(0, 4);
        assertThat(first).isSortedAccordingTo((a, b) -> Double.compare(b.swing(), a.swing()));
        assertThat(first).extracting(row -> row.field().name()).contains("param.elasticity.one_year", "us-60.rate");
        Sensitivity.Row rate = first.stream()
                .filter(row -> row.field().name().equals("us-60.rate"))
                .findFirst()
                .orElseThrow();
        assertThat(rate.atHigh()).isLessThan(rate.atLow()).isNegative();
        assertThat(rate.low()).isCloseTo(.6 * .84, within(1e-12));
        assertThat(found.failed()).isZero();
    }
}
