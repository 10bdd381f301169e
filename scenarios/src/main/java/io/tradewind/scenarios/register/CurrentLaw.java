package io.tradewind.scenarios.register;

import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.io.format.Picks;
import io.tradewind.io.format.ScenarioDocument;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The whole register as it happened, void, suspended and truce rows on their own days, and after its last day what is then in force or enacted with a
 * day. Threats that nothing has decided are no law: they are listed and left out.
 */
public final class CurrentLaw {
    /** Its title for people. */
    public static final String TITLE = "Current law";

    private static final Picks.Take EVERYTHING =
            new Picks.Take(List.of(), List.of(), Optional.empty(), Optional.empty());

    private CurrentLaw() {}

    /** The events of the register, as they are written. */
    public static List<ScenarioDocument.ReadEvent> events() {
        return EventRegister.standard().taken(EVERYTHING).stream()
                .filter(read -> !isOpenThreat(read.event()))
                .toList();
    }

    /** The same, without names of events that are not there. */
    public static List<Event> happened() {
        return BasePath.meaningful(
                events().stream().map(ScenarioDocument.ReadEvent::event).toList());
    }

    /** The whole register as a scenario, in the month of its last day until it is asked for others; a forecast knows of it what was known at its origin. */
    public static Scenario scenario() {
        YearMonth month = YearMonth.from(lastDay());
        return Scenario.builder(BasePath.CURRENT_LAW, new Horizon(month, month))
                .title(TITLE)
                .events(happened())
                .build();
    }

    /** Threats that nothing has decided. */
    public static List<Event> openThreats() {
        return EventRegister.standard().taken(EVERYTHING).stream()
                .map(ScenarioDocument.ReadEvent::event)
                .filter(CurrentLaw::isOpenThreat)
                .toList();
    }

    /** The last day on which something of it takes effect. */
    public static LocalDate lastDay() {
        return EventRegister.standard().entries().stream()
                .filter(entry -> entry.status() != RegisterEntry.Status.THREATENED)
                .filter(entry -> !entry.carriers().isEmpty())
                .map(RegisterEntry::effective)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isOpenThreat(Event event) {
        boolean[] open = {false};
        event.shock().act(event, new Effects() {
            @Override
            public void threat(Event self, ThreatShock threat) {
                open[0] = threat.resolved().isEmpty();
            }
        });
        return open[0];
    }
}
