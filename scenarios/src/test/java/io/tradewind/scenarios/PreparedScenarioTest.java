package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.attribution.Player;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventLinks;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.explain.Grouping;
import io.tradewind.scenarios.explain.PlayerGroups;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A scenario that is prepared once gives the bits of one that is run from scratch, whatever is left out, in any order and on any number of threads. */
class PreparedScenarioTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final Economy WORLD = TRADEWIND.loadWorld("world-2023");
    private static final Scenario SCENARIO = TRADEWIND.loadScenario("us-china-2025", WORLD);
    private static final ProjectionEngine ENGINE = ProjectionEngine.standard();
    private static final Parameters CENTRE = Parameters.defaults();
    private static final PreparedScenario REMEMBERING =
            ENGINE.prepare(WORLD, SCENARIO, CENTRE).remembering();

    /** What the panel's reporter and a region of the world see of it; equal rows have equal bits. */
    private static List<ProjectionRow> rows(Projection projection) {
        RowQuery query = RowQuery.EVERYTHING.withFrequency(Frequency.QUARTER);
        ProjectionTable table = ProjectionTable.of(projection);
        List<ProjectionRow> rows = new ArrayList<>(table.rows(query));
        rows.addAll(table.rows(query.withReporter("USA")));
        return rows;
    }

    /** The scenario without those of its measures whose bits are set. */
    private static Scenario without(int measures) {
        List<Player> players =
                PlayerGroups.of(SCENARIO, WORLD, Grouping.MEASURE).list();
        Set<String> present = new HashSet<>();
        for (int k = 0; k < players.size(); k++) {
            if ((measures >> k & 1) == 0) {
                present.addAll(players.get(k).events());
            }
        }
        return EventLinks.only(SCENARIO, present);
    }

    @Test
    void rememberedMarkets_giveTheBitsOfARunFromScratch_whateverIsLeftOut() {
        int[] measures = {0, 1, 2, 3, 5, 8, 16, 33, 64, 127, 128, 254, 255, 0, 1};
        for (int left : measures) {
            Scenario scenario = without(left);

            assertThat(rows(REMEMBERING.project(scenario)))
                    .describedAs("without measures %s", Integer.toBinaryString(left))
                    .isEqualTo(rows(ENGINE.project(WORLD, scenario, CENTRE)));
        }
    }

    @Test
    void otherParameters_giveTheBitsOfARunFromScratch_alsoAfterOnesThatAreRemembered() {
        REMEMBERING.project();
        for (Parameters values :
                List.of(CENTRE.with("default_import_share", .3), CENTRE.with("elasticity.one_year", 2.5), CENTRE)) {
            List<ProjectionRow> scratch = rows(ENGINE.project(WORLD, SCENARIO, values));

            assertThat(rows(REMEMBERING.project(values))).isEqualTo(scratch);
            assertThat(rows(ENGINE.prepare(WORLD, SCENARIO, CENTRE).project(values)))
                    .isEqualTo(scratch);
        }
    }

    /** The same ids with another size, probability or day are other events. */
    @Test
    void changedEvent_isNotTakenForTheOneRemembered() {
        REMEMBERING.project();
        List<Event> events = new ArrayList<>();
        for (Event event : SCENARIO.events()) {
            events.add(event.shock().kind().name().equals("fx") ? event.withProbability(.5) : event);
        }
        Scenario halved = SCENARIO.withEvents(events);

        assertThat(halved).isNotEqualTo(SCENARIO);
        assertThat(rows(REMEMBERING.project(halved)))
                .isEqualTo(rows(ENGINE.project(WORLD, halved, CENTRE)))
                .isNotEqualTo(rows(REMEMBERING.project()));
    }

    @Test
    void otherHorizonOrOrigin_isNotTakenForTheOneRemembered() {
        REMEMBERING.project();
        Scenario shorter = SCENARIO.withHorizon(new Horizon(YearMonth.of(2025, 1), YearMonth.of(2025, 9)));
        YearMonth forecastOrigin = YearMonth.of(2024, 10);

        assertThat(rows(REMEMBERING.project(shorter))).isEqualTo(rows(ENGINE.project(WORLD, shorter, CENTRE)));
        assertThat(rows(ENGINE.prepareFrom(WORLD, SCENARIO, CENTRE, forecastOrigin)
                        .remembering()
                        .project(without(5))))
                .isEqualTo(rows(ENGINE.projectFrom(WORLD, without(5), CENTRE, forecastOrigin)));
    }

    @Test
    void runsOnTwoThreads_shareAMemory_andGiveTheSameBits() {
        PreparedScenario fresh = ENGINE.prepare(WORLD, SCENARIO, CENTRE).remembering();
        List<List<ProjectionRow>> many = new ArrayList<>();
        BatchRunner.onThreads(2)
                .run(16, k -> rows(fresh.project(without(k / 2))), (k, rows) -> many.add(rows), done -> {});

        for (int k = 0; k < many.size(); k++) {
            assertThat(many.get(k)).isEqualTo(rows(REMEMBERING.project(without(k / 2))));
        }
    }

    @Test
    void scenarioThatDoesNotFit_isRefusedWhenItIsPrepared_andWhenItIsChanged() {
        Scenario backwards = SCENARIO.withHorizon(new Horizon(YearMonth.of(1990, 1), YearMonth.of(1991, 1)));

        assertThatThrownBy(() -> ENGINE.prepare(WORLD, backwards, CENTRE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> REMEMBERING.project(backwards)).isInstanceOf(InvalidInputException.class);
    }
}
