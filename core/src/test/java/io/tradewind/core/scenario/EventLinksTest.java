package io.tradewind.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.model.ToyWorlds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventLinksTest {
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Event SPECIAL = tariff("special", List.of());
    private static final Event GENERAL = tariff("general", List.of("special"));
    private static final Event TRUCE =
            Event.of("truce", new TruceShock(List.of("general"), APRIL.plusDays(40), APRIL.plusDays(130), .3, 0));
    private static final Event ANSWER = Event.of(
            "answer",
            new RetaliationShock(
                    "CHN", TariffScope.ALL_GOODS, "special", 3, 1, Optional.empty(), OptionalDouble.empty()));
    private static final Event THREAT = Event.of(
                    "threat",
                    new ThreatShock(
                            "USA",
                            List.of("CHN"),
                            TariffScope.ALL_GOODS,
                            .2,
                            APRIL.minusDays(60),
                            APRIL,
                            Optional.of(APRIL),
                            ThreatShock.Outcome.ENACTED))
            .withProbability(.5);
    private static final Event LATER = Event.of(
            "later",
            TariffShock.add("USA", List.of("CHN"), .05, APRIL.plusDays(300)).build());
    private static final Event RULING = Event.of(
            "ruling", new LegalInvalidationShock(List.of("special"), APRIL.plusDays(300), List.of("later"), false));

    private static Event tariff(String id, List<String> notWith) {
        return Event.of(
                id,
                TariffShock.add("USA", List.of("CHN"), .1, APRIL)
                        .notWith(notWith)
                        .build());
    }

    private static Scenario scenario(Event... events) {
        return Scenario.of("s", YearMonth.of(2025, 1), YearMonth.of(2026, 12), List.of(events));
    }

    private static List<List<Integer>> joined(Event... events) {
        List<Set<String>> sets = new ArrayList<>();
        for (Event event : events) {
            sets.add(Set.of(event.id()));
        }
        return EventLinks.of(scenario(events), ToyWorlds.fourRegions()).joined(sets);
    }

    @Test
    void eventsThatNeedEachOther_areJoined() {
        assertThat(joined(SPECIAL, GENERAL, TRUCE, ANSWER, LATER, RULING))
                .containsExactly(List.of(0, 3, 4, 5), List.of(1, 2));
    }

    @Test
    void threatThatWasCarriedOut_needsTheFirstTariffThatDidSo() {
        assertThat(EventLinks.of(scenario(THREAT, LATER, SPECIAL), ToyWorlds.fourRegions())
                        .needs("threat"))
                .containsExactly("special");
    }

    @Test
    void setsThatHoldWhatTheyNeed_stayApart() {
        List<List<Integer>> joined = EventLinks.of(scenario(SPECIAL, GENERAL, TRUCE), ToyWorlds.fourRegions())
                .joined(List.of(List.of("special"), List.of("general", "truce")));

        assertThat(joined).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void tariffForgetsWhoIsNotThere() {
        Scenario only = EventLinks.only(scenario(SPECIAL, GENERAL), Set.of("general"));

        assertThat(only.events()).hasSize(1);
        assertThat(((TariffShock) only.events().get(0).shock()).notWith()).isEmpty();
    }

    @Test
    void everybody_leavesTheScenarioAsItIs() {
        Scenario scenario = scenario(SPECIAL, GENERAL);

        assertThat(EventLinks.only(scenario, Set.of("special", "general"))).isSameAs(scenario);
    }
}
