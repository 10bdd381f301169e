package io.tradewind.app.report;

import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Period;
import io.tradewind.core.scenario.Scenario;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The events of a scenario by the day on which they begin, each in a few words. */
final class Calendar {
    private Calendar() {}

    /** The calendar as a sheet, in a world with that reporter. */
    static Sheet<Event> of(Scenario scenario, Optional<ReporterProfile> reporter) {
        List<Event> events = scenario.events().stream()
                .sorted(Comparator.comparing((Event event) ->
                        scenario.period(event).map(Period::start).orElse(LocalDate.MIN)))
                .toList();
        return new Sheet<>(
                List.of(
                        Column.text(
                                "from",
                                "from",
                                event -> text(scenario.period(event).map(Period::start))),
                        Column.text(
                                "until",
                                "until",
                                event -> text(scenario.period(event).flatMap(Period::end))),
                        Column.text(
                                "kind", "kind", event -> event.shock().kind().name()),
                        Column.text("id", "event", Event::id),
                        Column.text("what", "what", event -> event.shock().inWords(reporter) + likely(event)),
                        Column.text("label", "", Event::label)),
                events);
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String likely(Event event) {
        return event.probability() == 1.0 ? "" : ", probability " + Column.plainText(event.probability());
    }
}
