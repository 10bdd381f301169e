package io.tradewind.app.session;

import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.core.schedule.DutyNotices;
import io.tradewind.scenarios.register.CurrentLaw;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to say of the path that a run is measured against. */
public final class BasePathNotices {
    private static final String OF = "Base path: ";

    private BasePathNotices() {}

    /** On what law the run stands, in a sentence; nothing if it names no base path. */
    public static Optional<String> sentence(Projection projection) {
        return projection.scenario().basePath().map(base -> text(base) + data(projection) + ".");
    }

    /** The same of the scenario's law on one day; nothing if it names no base path. */
    public static Optional<String> sentence(Scenario scenario, LocalDate day) {
        return scenario.basePath().map(base -> text(base) + ", as it stands on " + day + ".");
    }

    /** The same of one of several runs, which may stand on no law. */
    public static String of(String id, Projection projection) {
        String text =
                projection.scenario().basePath().map(BasePathNotices::text).orElse(OF + "the world without events");
        return "Base path of " + id + ": " + text.substring(OF.length()) + data(projection) + ".";
    }

    private static String text(BasePath base) {
        if (base.id().equals(BasePath.CURRENT_LAW)) {
            return OF + "current law, as it happened and as enacted to " + CurrentLaw.lastDay() + " ("
                    + base.events().size() + " events)";
        }
        int events = base.events().size();
        return OF + base.title() + " (" + base.id() + ", " + events + (events == 1 ? " event" : " events")
                + (base.today() ? ", on current law)" : ")");
    }

    private static String data(Projection projection) {
        YearMonth origin = projection.forecastOrigin();
        return projection.panel().isPresent() ? "; data to " + origin : "";
    }

    /** What its path leaves out, and what the scenario takes away from it. */
    static List<String> of(Projection projection) {
        Scenario scenario = projection.scenario();
        List<String> notices = new ArrayList<>();
        List<Event> dropped = scenario.droppedEvents();
        if (!dropped.isEmpty()) {
            notices.add("Taken away from the base path, with what means nothing without it: " + ids(dropped) + ".");
        }
        boolean today = scenario.basePath().filter(BasePath::today).isPresent();
        if (today && !CurrentLaw.openThreats().isEmpty()) {
            notices.add("Open threats are no law and are left out: " + ids(CurrentLaw.openThreats()) + ".");
        }
        return notices;
    }

    private static String ids(List<Event> events) {
        return events.stream().map(Event::id).collect(Collectors.joining(", "));
    }

    /** What is worth knowing of the events that the scenario brings. */
    public static List<Problem> ownNotices(Scenario scenario, Economy economy) {
        List<Problem> notices = new ArrayList<>(ScenarioCheck.notices(scenario, economy));
        notices.addAll(DutyNotices.unusual(scenario, economy));
        if (scenario.basePath().isEmpty()) {
            return notices;
        }
        List<String> own = scenario.ownEvents().stream()
                .map(event -> String.format(
                        Locale.ROOT, "events[%d]", scenario.events().indexOf(event)))
                .toList();
        return notices.stream()
                .filter(notice -> !notice.path().startsWith("events[")
                        || own.contains(notice.path().substring(0, notice.path().indexOf(']') + 1)))
                .toList();
    }
}
