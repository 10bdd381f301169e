package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tradewind.core.base.Problem;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.PhaseShape;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What duties add up to: 10 % in the base year on Chinese goods in the United States. */
class DutyNoticesTest {
    private static final LocalDate APRIL = Duties.APRIL;

    private static List<Problem> unusual(Event... events) {
        return DutyNotices.unusual(Duties.scenario(events), Duties.WORLD);
    }

    private static List<Problem> impossible(Event... events) {
        return DutyNotices.impossible(Duties.scenario(events), Duties.WORLD, List.of());
    }

    private static Event add(String id, double rate, LocalDate day) {
        return Event.of(id, TariffShock.add("USA", List.of("CHN"), rate, day).build());
    }

    private static Event truce(String id, LocalDate end, double residual) {
        return Event.of("truce", new TruceShock(List.of(id), APRIL, end, 0.3, residual));
    }

    @Test
    void highAndNegativeDuties_areNamedAndAreNoProblems() {
        assertThat(unusual(add("b", 1.5, APRIL), add("a", 0.6, APRIL)))
                .containsExactly(new Problem(
                        "events[0].rate",
                        "The duty of USA on CHN in 'machinery' adds up to 220.0 % on " + APRIL + ".",
                        "Maybe check which tariffs stack."));
        assertThat(unusual(add("a", -0.2, APRIL)))
                .extracting(Problem::message)
                .containsExactly("The duty of USA on CHN in 'machinery' adds up to -10.0 % on " + APRIL + ".");
        assertThat(impossible(add("b", 1.5, APRIL), add("a", -0.2, APRIL))).isEmpty();
        assertThat(unusual(add("a", 1.9, APRIL))).as("200 % is not above it").isEmpty();
    }

    @Test
    void moreThanAllOfTheValue_isAProblemOfSoundEventsOnly() {
        Event one = add("a", -.6, APRIL);
        Event two = add("b", -.6, APRIL.plusDays(3));
        assertThat(impossible(one)).isEmpty();
        assertThat(impossible(one, two))
                .extracting(Problem::message)
                .containsExactly(
                        "The duty of USA on CHN in 'machinery' adds up to -110.0 % on " + APRIL.plusDays(3) + ".");
        assertThat(DutyNotices.impossible(
                        Duties.scenario(one, two),
                        Duties.WORLD,
                        List.of(new Problem("events[1].end", "It ends before it starts.", ""))))
                .isEmpty();
    }

    @Test
    void whatIsUndecided_isTakenToCome() {
        assertThat(impossible(
                        add("a", -.6, APRIL).withProbability(.1),
                        add("b", -.6, APRIL).withProbability(.2)))
                .hasSize(1);
        LocalDate after = APRIL.plusDays(100);
        assertThat(unusual(add("a", 2.0, APRIL.minusDays(1)).withProbability(.5), truce("a", after, .4)))
                .extracting(Problem::message)
                .as("before the truce, though it lifts the duty later")
                .containsExactly(
                        "The duty of USA on CHN in 'machinery' adds up to 210.0 % on " + APRIL.minusDays(1) + ".");
        assertThat(unusual(add("a", 2.0, APRIL), truce("a", after, .4)))
                .extracting(Problem::message)
                .as("when it snaps back")
                .containsExactly("The duty of USA on CHN in 'machinery' adds up to 210.0 % on " + after + ".");
    }

    @Test
    void trucesExclusionsCapsAndPhases_countAsInARun() {
        Event spike = add("a", 1.5, APRIL);
        Event more = add("b", 0.6, APRIL.plusDays(9));
        assertThat(unusual(spike, more)).hasSize(1);
        assertThat(unusual(
                        spike,
                        more,
                        Event.of(
                                "c",
                                TariffShock.builder("USA", List.of("CHN"), TariffOperation.CAP, 1.0, APRIL)
                                        .build())))
                .isEmpty();
        assertThat(unusual(
                        spike,
                        Event.of(
                                "b",
                                TariffShock.add("USA", List.of("CHN"), .6, APRIL)
                                        .notWith(List.of("a"))
                                        .build())))
                .isEmpty();
        Event slow = Event.of(
                "s",
                TariffShock.add("USA", List.of("CHN"), 4.0, APRIL)
                        .phaseIn(4, PhaseShape.LINEAR)
                        .build());
        assertThat(unusual(slow))
                .extracting(Problem::message)
                .as("an eighth, then three eighths, then five")
                .containsExactly(
                        "The duty of USA on CHN in 'machinery' adds up to 260.0 % on " + APRIL.plusMonths(2) + ".");
    }

    /** The one law: what the notice says is the rate that a run would collect if all paid. */
    @Test
    void noticesSayTheRateOfTheLaw() {
        Parameters all = Parameters.defaults().with("chi_china", 1);
        Event[] events = {
            add("a", .7, APRIL),
            add("z", .9, APRIL.plusDays(2)),
            Event.of(
                    "half",
                    TariffShock.add("USA", List.of("all"), 1.1, APRIL.plusDays(5))
                            .scope(Duties.exempt(.5))
                            .notWith(List.of("z"))
                            .build()),
            Event.of(
                    "floor",
                    TariffShock.builder("USA", List.of("CHN"), TariffOperation.FLOOR, 2.05, APRIL.plusDays(9))
                            .build())
        };
        Scenario scenario = Duties.scenario(events);
        LocalDate day = APRIL.plusDays(9);
        double rate =
                TariffLaw.of(scenario, Duties.WORLD, all).rates(day).get(Duties.CHN, Duties.USA, Duties.MACHINERY);
        assertThat(rate).isGreaterThan(2.0);
        assertThat(unusual(events))
                .extracting(Problem::message)
                .contains(String.format(
                        Locale.ROOT,
                        "The duty of USA on CHN in 'machinery' adds up to %.1f %% on %s.",
                        100 * rate,
                        day));
    }

    /** Thousands of tariffs on one pair take seconds, not minutes. */
    @Test
    void manyTariffs_addUpInNoTime() {
        List<Event> events = new ArrayList<>();
        for (int k = 0; k < 3000; k++) {
            events.add(Event.of(
                    "add" + k,
                    TariffShock.add("USA", List.of("all"), 1e-3, APRIL.plusDays(k % 700))
                            .build()));
            events.add(Event.of(
                    "chain" + k,
                    TariffShock.add("USA", List.of("CHN"), 1e-3, APRIL)
                            .notWith(k == 0 ? List.of() : List.of("chain" + (k - 1)))
                            .build()));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(unusual(events.toArray(Event[]::new))).isNotEmpty());
    }
}
