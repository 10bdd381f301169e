package io.tradewind.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is open comes or does not in a run; until the day it is decided nobody acts on what will come of it. */
class EventRisksTest {
    private static final Economy WORLD = ToyWorlds.fourRegions();
    private static final int MONTHS = 12;

    private static TariffShock.Builder on(String imposer, String target, double rate, int month) {
        return TariffShock.add(imposer, List.of(target), rate, LocalDate.of(2025, month, 1));
    }

    private static Event tariff(String id, double probability, int month) {
        return Event.of(
                        id,
                        on("USA", "CHN", .3, month)
                                .announced(LocalDate.of(2025, month, 1).minusMonths(2))
                                .build())
                .withProbability(probability);
    }

    private static Scenario scenario(Event... events) {
        return Scenario.of("s", YearMonth.of(2025, 1), YearMonth.of(2025, 12), List.of(events));
    }

    private static double[] exports(Scenario scenario, String from, String to, Map<String, Double> numbers) {
        PreparedScenario prepared = ProjectionEngine.standard().prepare(WORLD, scenario, Parameters.defaults());
        Projection run = prepared.project(RunSpec.AS_PREPARED.withRisks(new TreeMap<>(numbers)));
        FlowPanel panel =
                FlowPanel.of(run, from, TradeDirection.EXPORTS, YearMonth.of(2025, 1), YearMonth.of(2025, 12));
        int first = run.timeline().indexOf(YearMonth.of(2025, 1));
        double[] path = new double[MONTHS];
        Arrays.setAll(path, t -> panel.find(to, "machinery").orElseThrow().at(FlowPanel.SCENARIO, first + t));
        return path;
    }

    private static void alikeBefore(int month, double[]... paths) {
        for (double[] path : paths) {
            assertThat(Arrays.copyOf(path, month - 1)).isEqualTo(Arrays.copyOf(paths[0], month - 1));
            assertThat(path[0]).isPositive();
        }
    }

    @Test
    void tariffThatIsOpen_comesOrNot_andIsExpectedAlikeUntilThen() {
        Scenario open = scenario(tariff("t", .4, 7));
        double[] comes = exports(open, "CHN", "USA", Map.of("t", .39));
        double[] not = exports(open, "CHN", "USA", Map.of("t", .41));
        double[] expected = exports(open, "CHN", "USA", Map.of());
        double[] certain = exports(scenario(tariff("t", 1, 7)), "CHN", "USA", Map.of());
        alikeBefore(7, comes, not, expected);
        assertThat(comes[5]).as("orders ahead of what may come").isGreaterThan(1.001 * not[0]);
        assertThat(comes[11]).isLessThan(.98 * expected[11]);
        assertThat(expected[11]).isLessThan(.98 * not[11]);
        assertThat(comes[11]).isBetween(.97 * certain[11], 1.03 * certain[11]);
    }

    @Test
    void threat_isCarriedOutOrNot() {
        Scenario open = scenario(Event.of(
                        "th",
                        ThreatShock.builder(
                                        "USA", List.of("CHN"), .5, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 8, 1))
                                .scope(TariffScope.ALL_GOODS)
                                .build())
                .withProbability(.5));
        double[] comes = exports(open, "CHN", "USA", Map.of("th", EventRisks.COMES));
        double[] not = exports(open, "CHN", "USA", Map.of("th", EventRisks.STAYS_OUT));
        alikeBefore(8, comes, not);
        assertThat(not).isEqualTo(exports(open, "CHN", "USA", Map.of()));
        assertThat(comes[11]).isLessThan(.9 * not[11]);
    }

    @Test
    void truce_expiresOneWayOrTheOther() {
        Event tariff = tariff("t", 1, 2);
        Event truce = Event.of(
                "tr",
                TruceShock.builder(List.of("t"), LocalDate.of(2025, 4, 1), LocalDate.of(2025, 9, 1), .4)
                        .build());
        Scenario open = scenario(tariff, truce);
        double[] back = exports(open, "CHN", "USA", Map.of("tr", .1));
        double[] gone = exports(open, "CHN", "USA", Map.of("tr", .9));
        double[] expected = exports(open, "CHN", "USA", Map.of());
        alikeBefore(9, back, gone, expected);
        assertThat(back[11]).isLessThan(.98 * expected[11]);
        assertThat(expected[11]).isLessThan(.98 * gone[11]);
        Event longer = Event.of(
                "next",
                TruceShock.builder(List.of("t"), LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1), .4)
                        .build());
        assertThat(EventRisks.of(scenario(tariff, truce, longer)))
                .as("followed, then after the end")
                .isEmpty();
    }

    @Test
    void ruling_comesWithWhatFollowsIt() {
        Event ruling = Event.of(
                        "r",
                        new LegalInvalidationShock(List.of("t"), LocalDate.of(2025, 8, 1), List.of("after"), false))
                .withProbability(.5);
        Event after = Event.of(
                "after",
                TariffShock.add("USA", List.of("VNM"), .5, LocalDate.of(2025, 8, 1))
                        .announced(LocalDate.of(2025, 8, 1))
                        .build());
        Scenario open = scenario(tariff("t", 1, 2), ruling, after);
        double[] voided = exports(open, "CHN", "USA", Map.of("r", .0));
        double[] upheld = exports(open, "CHN", "USA", Map.of("r", 1.0));
        alikeBefore(8, voided, upheld, exports(open, "CHN", "USA", Map.of()));
        assertThat(voided[11]).isGreaterThan(1.05 * upheld[11]);
        double[] replaced = exports(open, "VNM", "USA", Map.of("r", .0));
        double[] left = exports(open, "VNM", "USA", Map.of("r", 1.0));
        alikeBefore(8, replaced, left);
        assertThat(replaced[11]).isLessThan(.95 * left[11]);
    }

    @Test
    void answerToWhatDoesNotCome_doesNotCome() {
        Event answer = Event.of("answer", RetaliationShock.builder("CHN", "t").build());
        Scenario open = scenario(tariff("t", .5, 5), answer);
        double[] without = exports(scenario(), "USA", "CHN", Map.of());
        double[] not = exports(open, "USA", "CHN", Map.of("t", 1.0));
        double[] comes = exports(open, "USA", "CHN", Map.of("t", 0.0));
        assertThat(not[11]).isBetween(.98 * without[11], 1.02 * without[11]);
        assertThat(comes[11]).isLessThan(.9 * not[11]);
    }

    @Test
    void demandThatStaysOut_changesNothingAtAll() {
        Event boom = Event.of(
                        "boom",
                        DemandShock.builder(List.of("USA"), 20, LocalDate.of(2025, 3, 1))
                                .sectors(List.of("machinery"))
                                .build())
                .withProbability(.5);
        double[] out = exports(scenario(tariff("t", 1, 2), boom), "CHN", "USA", Map.of("boom", 1.0));
        assertThat(out).isEqualTo(exports(scenario(tariff("t", 1, 2)), "CHN", "USA", Map.of()));
    }

    @Test
    void ofEventsThatExcludeEachOther_atMostOneComes() {
        Event one = tariff("a", .3, 3).withRisk(EventRisk.ALONE.withOneOf(Optional.of("who")));
        Event other = tariff("b", .5, 4).withRisk(EventRisk.ALONE.withOneOf(Optional.of("who")));
        EventRisks.Group group = EventRisks.of(scenario(one, other)).get(0);
        assertThat(group.name()).isEqualTo("who");
        assertThat(group.comes(.1)).containsExactly("a");
        assertThat(group.comes(.4)).containsExactly("b");
        assertThat(group.comes(.85)).isEmpty();
        assertThat(group.ways()).isEqualTo(Map.of(0.0, .3, .3, .5, .8, 1 - .8));
        assertThat(group.day()).isEqualTo("2025-03-01");
        Event third = tariff("c", .4, 5).withRisk(EventRisk.ALONE.withOneOf(Optional.of("who")));
        assertThat(ProjectionEngine.problems(
                        WORLD, scenario(one, other, third), Parameters.defaults(), ScenarioCheck.COMPLETE))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("events[2].oneOf");
                    assertThat(problem.message()).contains("add up to 1.2");
                });
    }

    @Test
    void ofEventsTogether_theLessLikelyComesOnlyWithTheOther() {
        EventRisk both = EventRisk.ALONE.withTogether(Optional.of("deal"));
        EventRisks.Group group = EventRisks.of(scenario(
                        tariff("a", .3, 3).withRisk(both), tariff("b", .6, 4).withRisk(both)))
                .get(0);
        assertThat(group.comes(.2)).containsExactly("a", "b");
        assertThat(group.comes(.5)).containsExactly("b");
        assertThat(group.comes(.7)).isEmpty();
        assertThat(group.ends(.5)).isEqualTo("a: does not happen; b: happens");
    }

    @Test
    void whatIsCertainDecidedOrLater_isNotOpen() {
        assertThat(EventRisks.of(scenario(tariff("t", 1, 7)))).isEmpty();
        assertThat(EventRisks.of(scenario(tariff("t", .5, 7))
                        .withHorizon(new Horizon(YearMonth.of(2025, 1), YearMonth.of(2025, 6)))))
                .isEmpty();
        Event decided = Event.of(
                        "th",
                        ThreatShock.builder(
                                        "USA", List.of("CHN"), .5, LocalDate.of(2025, 3, 1), LocalDate.of(2025, 8, 1))
                                .scope(TariffScope.ALL_GOODS)
                                .resolved(LocalDate.of(2025, 6, 1))
                                .outcome(ThreatShock.Outcome.WITHDRAWN)
                                .build())
                .withProbability(.5);
        assertThat(EventRisks.of(scenario(decided))).isEmpty();
    }

    /** The same number decides an event of the base path in both, so a scenario that adds nothing has no effect in any draw. */
    @Test
    void whatIsOpenOnTheBasePath_isDecidedInBoth() {
        Event law = tariff("law", .4, 7);
        Scenario path =
                scenario(law).withBasePath(Optional.of(new BasePath("law", "Law", false, List.of(law), List.of(law))));
        Scenario decided = EventRisks.decided(path, new TreeMap<>(Map.of("law", .1)));
        assertThat(decided.events().get(0).weight()).isEqualTo(1.0);
        assertThat(decided.basePath().orElseThrow().events()).isEqualTo(decided.events());
        Scenario likelier = path.withEvents(List.of(law.withProbability(.6)));
        Scenario between = EventRisks.decided(likelier, new TreeMap<>(Map.of("law", .5)));
        assertThat(between.events().get(0).weight()).isEqualTo(1.0);
        assertThat(between.basePath().orElseThrow().events().get(0).weight()).isZero();
    }
}
