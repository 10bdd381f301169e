package io.tradewind.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.bundle.Bundle;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.teavm.classlib.java.util.TSplittableRandom;

/** What a page may ask, on the JVM. */
final class SessionTest {
    private static final Economy WORLD = Economy.builder("three")
            .year(2023)
            .regions(List.of(Region.of("USA"), Region.of("CHN"), Region.of("VNM")))
            .sectors(List.of(Sector.of("goods", 4)))
            .flows(TradeCube.of(3, 1, new double[] {900, 60, 20, 10, 800, 30, 5, 25, 100}))
            .build();

    private static Scenario scenario(double rate) {
        return Scenario.of(
                "two",
                YearMonth.of(2025, 1),
                YearMonth.of(2025, 12),
                List.of(Event.of("first", tariff("CHN", rate)), Event.of("second", tariff("VNM", 0.1))));
    }

    private static TariffShock tariff(String target, double rate) {
        return TariffShock.add("USA", List.of(target), rate, LocalDate.of(2025, 3, 1))
                .build();
    }

    private static Session session() {
        return new Session(new Bundle(WORLD, scenario(0.2), Parameters.defaults()).text());
    }

    private static double[] rows(Scenario scenario, Parameters parameters) {
        return Session.rows(ProjectionTable.rows(
                        ProjectionEngine.standard().project(WORLD, scenario, parameters), RowQuery.EVERYTHING))
                .numbers();
    }

    @Test
    void change_isTheSameAsAScenarioWithThatValue() {
        Session session = session();
        session.change("first.rate=0.5\nparam.elasticity.long_run=4.1");
        assertThat(session.rows("").numbers())
                .isEqualTo(rows(scenario(0.5), Parameters.defaults().with("elasticity.long_run", 4.1)))
                .isNotEqualTo(rows(scenario(0.2), Parameters.defaults()));
        session.change("");
        assertThat(session.rows("").numbers()).isEqualTo(rows(scenario(0.2), Parameters.defaults()));
    }

    @Test
    void without_leavesTheEventOut() {
        Session session = session();
        session.change("without.second=true");
        assertThat(session.rows("").numbers())
                .isEqualTo(rows(scenario(0.2).withEvents(scenario(0.2).events().subList(0, 1)), Parameters.defaults()));
    }

    @Test
    void badChange_leavesTheStateAsItWas() {
        Session session = session();
        session.change("first.rate=0.5");
        double[] before = session.rows("").numbers();
        for (String bad :
                List.of("first.rate=99", "first.rat=0.1", "third.rate=0.1", "param.e9=1", "first.rate=much")) {
            assertThatThrownBy(() -> session.change(bad)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(session.rows("").numbers()).isEqualTo(before);
    }

    @Test
    void fields_canBeSetToTheValueThatTheyShow() {
        Session session = session();
        double[] before = session.rows("").numbers();
        String[] words = session.fields().words();
        int set = 0;
        for (int k = 0; k < words.length; k += 4) {
            if (List.of("fraction", "integer", "date").contains(words[k + 1]) && !words[k + 2].isEmpty()) {
                session.change(words[k] + "=" + words[k + 2]);
                assertThat(session.rows("").numbers()).as(words[k]).isEqualTo(before);
                set++;
            }
        }
        assertThat(set).isGreaterThanOrEqualTo(6);
    }

    @Test
    void steps_makeEveryRunOnceAndHandAllOver() {
        Steps steps = new Steps();
        List<Integer> worked = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        int asked = 0;
        while (taken.isEmpty()) {
            asked++;
            try {
                steps.allow(3)
                        .run(
                                7,
                                k -> {
                                    worked.add(k);
                                    return 10 * k;
                                },
                                (k, result) -> taken.add(result),
                                done -> {});
            } catch (Steps.Paused e) {
                assertThat(steps.done()).isEqualTo(3 * asked);
            }
        }
        assertThat(asked).isEqualTo(3);
        assertThat(worked).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(taken).containsExactly(0, 10, 20, 30, 40, 50, 60);
    }

    @Test
    void draws_inStepsAreThoseOfOneGo() {
        Session session = session();
        Draws draws = new Draws(session, "reporter=USA", 9, 3);
        Table last = draws.step(2).table().orElseThrow();
        while (draws.done() < draws.total()) {
            last = draws.step(2).table().orElseThrow();
        }
        assertThat(last.numbers())
                .isEqualTo(Session.rows(new Ensemble(session.engine(), WORLD, scenario(0.2), Parameters.defaults())
                                .rows(RowQuery.EVERYTHING.withReporter("USA"), 9, 3, BatchRunner.inPlace(), done -> {}))
                        .numbers());
    }

    @Test
    void random_hasTheNumbersOfTheJdk() {
        for (long seed : new long[] {0, 1, -5, 123456789012345L}) {
            SplittableRandom jdk = new SplittableRandom(seed);
            TSplittableRandom here = new TSplittableRandom(seed);
            for (int k = 1; k < 2000; k++) {
                assertThat(here.nextInt(k)).isEqualTo(jdk.nextInt(k));
            }
            assertThat(here.nextInt(1_900_000_000)).isEqualTo(jdk.nextInt(1_900_000_000));
        }
    }
}
