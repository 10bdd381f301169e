package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.attribution.Player;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.projection.TradeGroup;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventField;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.EventLinks;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TruceShock;
import io.tradewind.io.format.RunSpecFile;
import io.tradewind.scenarios.explain.Grouping;
import io.tradewind.scenarios.explain.PlayerGroups;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** What is asked of one region's market is worked out for it as if all were; up to the origin all are read. */
    @ParameterizedTest
    @CsvSource({"us-china-2025, USA", "us-china-2025, VNM", "geneva-never-happened, EU27"})
    void flowsIntoSomeRegions_haveTheBitsOfARunThatAsksForAll(String id, String partner) {
        Scenario scenario = TRADEWIND.loadScenario(id, WORLD);
        boolean[] destinations = new boolean[WORLD.regions().size()];
        destinations[WORLD.indexOf(RegionCode.of(partner)).orElseThrow()] = true;
        RunSpec exports = RunSpec.AS_PREPARED.withFlow(TradeDirection.EXPORTS);
        for (PreparedScenario prepared : List.of(
                ENGINE.prepare(WORLD, scenario, CENTRE),
                ENGINE.prepareFrom(WORLD, onItself(scenario), CENTRE, YearMonth.of(2024, 12)))) {
            FlowTable whole = prepared.project(exports).panelTable(TradeDirection.EXPORTS);
            FlowTable asked = prepared.into(destinations).project(exports).panelTable(TradeDirection.EXPORTS);
            int column = whole.partners().indexOf(partner);
            int months = prepared.project(exports).timeline().months();
            for (int t = months - 36; t < months; t++) {
                for (int p = 0; p < whole.products().size(); p++) {
                    assertThat(asked.scenarioUsdMn(p, column, t)).isEqualTo(whole.scenarioUsdMn(p, column, t));
                    assertThat(asked.logPrice(p, column, t)).isEqualTo(whole.logPrice(p, column, t));
                }
            }
        }
    }

    /** The scenario without what moves currencies, on a base path of all of it. */
    private static Scenario onItself(Scenario scenario) {
        List<Event> all = scenario.events();
        List<Event> left = all.stream()
                .filter(event -> !event.shock().kind().name().equals("fx"))
                .toList();
        return scenario.withEvents(left).withBasePath(Optional.of(new BasePath("base", "Base", false, all, all)));
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

    /** What varies in a run, put as a spec, gives the bits of the same run from scratch. */
    @Test
    void specs_giveTheBitsOfARunFromScratch_alsoReadBackFromJson() {
        Event fx = SCENARIO.events().stream()
                .filter(event -> event.shock().kind().name().equals("fx"))
                .findFirst()
                .orElseThrow()
                .withProbability(.5);
        Scenario changed = SCENARIO.withEvents(SCENARIO.events().stream()
                .map(event -> event.id().equals(fx.id()) ? fx : event)
                .toList());
        Set<String> left = new HashSet<>();
        without(9).events().forEach(event -> left.add(event.id()));
        Parameters other = CENTRE.with("lam_f", .2).with("elasticity.one_year", 2.5);
        YearMonth earlier = YearMonth.of(2024, 10);
        Map<RunSpec, Projection> scratch = Map.of(
                RunSpec.AS_PREPARED,
                ENGINE.project(WORLD, SCENARIO, CENTRE),
                RunSpec.at(other),
                ENGINE.project(WORLD, SCENARIO, other),
                RunSpec.only(left),
                ENGINE.project(WORLD, without(9), CENTRE),
                RunSpec.only(left).withChanged(List.of(fx)),
                ENGINE.project(WORLD, EventLinks.only(changed, left), CENTRE),
                RunSpec.AS_PREPARED.withForecastOrigin(earlier),
                ENGINE.projectFrom(WORLD, SCENARIO, CENTRE, earlier));
        scratch.forEach((spec, projection) -> {
            RunSpec read = RunSpecFile.read("spec.json", RunSpecFile.json(spec), EventKinds.standard());

            assertThat(rows(REMEMBERING.project(read)))
                    .describedAs(spec.toString())
                    .isEqualTo(rows(projection));
        });
    }

    /** A coalition is checked for what leaving out can break, and a changed event for everything. */
    @Test
    void specThatLeavesOutWhatOthersNeed_orChangesToNonsense_isRefused() {
        Event truce = SCENARIO.events().stream()
                .filter(event -> event.shock() instanceof TruceShock)
                .findFirst()
                .orElseThrow();
        Event nowhere = Event.of(
                "x",
                TariffShock.add("USA", List.of("ATLANTIS"), .1, java.time.LocalDate.of(2025, 4, 1))
                        .build());

        assertThatThrownBy(() -> REMEMBERING.project(RunSpec.only(Set.of(truce.id()))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("suspends");
        assertThatThrownBy(() -> REMEMBERING.project(RunSpec.AS_PREPARED.withChanged(List.of(nowhere))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ATLANTIS");
    }

    /** A run of one direction has the bits of the whole run there, and says so where it is asked for more. */
    @Test
    void runOfOneDirection_hasTheBitsOfTheWholeRunThere_andNothingElse() {
        for (TradeDirection flow : TradeDirection.values()) {
            for (int left : new int[] {0, 5, 129}) {
                Set<String> ids = new HashSet<>();
                without(left).events().forEach(event -> ids.add(event.id()));
                Projection whole = REMEMBERING.project(RunSpec.only(ids));
                Projection alone = REMEMBERING.project(RunSpec.only(ids).withFlow(flow));
                FlowTable expected = whole.panelTable(flow);
                FlowTable table = alone.panelTable(flow);
                for (int p = 0; p < table.products().size(); p++) {
                    for (int j = 0; j < table.partners().size(); j++) {
                        for (int t = 24; t < alone.timeline().months(); t++) {
                            assertThat(table.scenarioUsdMn(p, j, t)).isEqualTo(expected.scenarioUsdMn(p, j, t));
                            assertThat(table.logPrice(p, j, t)).isEqualTo(expected.logPrice(p, j, t));
                        }
                    }
                }
                TradeDirection other = TradeDirection.values()[1 - flow.ordinal()];
                assertThatThrownBy(() -> alone.panelTable(other)).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> alone.worldTable(WORLD.regions().get(0).code(), flow))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    /** Rows by channel and owner are the same bits, whether the groups behind them were run with memory, without, or with too many others. */
    @Test
    void rowsByChannel_needTheGroupsOfTheirQuery_andNoOthers() {
        RowQuery query = RowQuery.EVERYTHING
                .withFrequency(Frequency.YEAR)
                .withChannels(List.of("processing", "cbec", RowQuery.channelOf("private")));
        RunSpec named = RunSpec.AS_PREPARED.withGroups(query.groups());
        RunSpec all = RunSpec.AS_PREPARED.withGroups(List.of(TradeGroup.values()));
        List<ProjectionRow> rows = ProjectionTable.rows(REMEMBERING.project(named), query);

        assertThat(query.groups()).doesNotContain(TradeGroup.MARKET_PROCUREMENT).contains(TradeGroup.DUTY_FREE);
        assertThat(RowQuery.EVERYTHING.groups()).isEmpty();
        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(ProjectionTable.rows(ENGINE.prepare(WORLD, SCENARIO, CENTRE).project(all), query))
                .isEqualTo(rows);
        assertThatThrownBy(() -> ProjectionTable.rows(REMEMBERING.project(), query))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("withGroups");
    }

    @Test
    void scenarioThatDoesNotFit_isRefusedWhenItIsPrepared_andWhenItIsChanged() {
        Scenario backwards = SCENARIO.withHorizon(new Horizon(YearMonth.of(1990, 1), YearMonth.of(1991, 1)));

        assertThatThrownBy(() -> ENGINE.prepare(WORLD, backwards, CENTRE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> REMEMBERING.project(backwards)).isInstanceOf(InvalidInputException.class);
    }

    /** A page that moves a slider for an hour must not fill its machine, nor forget what does not move. */
    @Test
    void memory_staysWithinItsBound_andGivesTheSameBits() {
        long bound = 36_000_000;
        PreparedScenario small = ENGINE.prepare(WORLD, SCENARIO, CENTRE).remembering(bound);
        Event moved = SCENARIO.events().stream()
                .filter(event -> event.id().equals("us-reciprocal-10"))
                .findFirst()
                .orElseThrow();
        assertThat(small.rememberedBytes()).isZero();
        small.project();
        long first = small.rememberedBytes();
        for (int step = 0; step < 24; step++) {
            RunSpec spec = RunSpec.AS_PREPARED.withChanged(
                    List.of(EventField.with(moved, "rate", String.valueOf(0.1 + step / 100.0))));
            Projection run = small.project(spec);
            assertThat(small.rememberedBytes()).isBetween(first, bound);
            if (step % 8 == 7) {
                assertThat(rows(run))
                        .isEqualTo(rows(ENGINE.prepare(WORLD, SCENARIO, CENTRE).project(spec)));
            }
        }
        assertThat(rows(small.project()))
                .isEqualTo(rows(ENGINE.prepare(WORLD, SCENARIO, CENTRE).project()));
        assertThat(small.rememberedBytes()).isBetween(first, bound);
    }

    /** Events that did not change are not looked at again; those that did are, wherever they stand. */
    @Test
    void changedEvent_isCheckedWhereItStands() {
        Event last = SCENARIO.events().get(SCENARIO.events().size() - 1);
        Event tariff = SCENARIO.events().stream()
                .filter(event -> event.id().equals("us-reciprocal-10"))
                .findFirst()
                .orElseThrow();
        for (Event bad : List.of(EventField.with(tariff, "rate", "55"), last.withProbability(2))) {
            assertThatThrownBy(() -> REMEMBERING.project(RunSpec.AS_PREPARED.withChanged(List.of(bad))))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.problems().get(0).path())
                                    .startsWith("events["
                                            + SCENARIO.events().stream()
                                                    .map(Event::id)
                                                    .toList()
                                                    .indexOf(bad.id()) + "]"));
        }
    }
}
