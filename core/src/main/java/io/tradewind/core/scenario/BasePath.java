package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a scenario is measured against if not the world without events: another set of events, most often the law as it stands. What customs has printed
 * holds what happened, so the level of trade without events is what was printed less the response to what happened, whatever the base path is.
 *
 * @param id       its id, such as {@code current-law}
 * @param title    its title for people
 * @param today    whether it is the law as it stands, or stands on it
 * @param events   its events
 * @param register everything that happened, from which those events that were known at a run's origin are taken
 * @source MODEL §13, base path
 */
public record BasePath(String id, String title, boolean today, List<Event> events, List<Event> register) {
    /** The word for all that happened and is in force or enacted. */
    public static final String CURRENT_LAW = "current-law";
    /** The word for the world without events. */
    public static final String NONE = "none";

    /** Copies the lists. */
    public BasePath {
        Check.notBlank(id, "id of the base path");
        Check.notBlank(title, "title of the base path");
        events = List.copyOf(events);
        register = List.copyOf(register);
    }

    /** The events of a scenario that this path lacks or has otherwise. */
    List<Event> own(List<Event> scenario) {
        Set<String> present = ids(scenario);
        Map<String, Event> here = byId();
        return scenario.stream()
                .filter(event -> !Optional.ofNullable(here.get(event.id()))
                        .flatMap(base -> among(base, present))
                        .filter(event::equals)
                        .isPresent())
                .toList();
    }

    /** The events of this path that a scenario lacks. */
    List<Event> dropped(List<Event> scenario) {
        Set<String> present = ids(scenario);
        return events.stream().filter(event -> !present.contains(event.id())).toList();
    }

    /** This path's events by id. */
    Map<String, Event> byId() {
        Map<String, Event> here = new TreeMap<>();
        events.forEach(event -> here.put(event.id(), event));
        return here;
    }

    /** The event without names of events that are not there; nothing if nothing is left to do. */
    static Optional<Event> among(Event event, Set<String> present) {
        return event.shock().among(present).map(event::withShock);
    }

    /**
     * Events without those that mean nothing where the events that they name are not there, such as a truce in a tariff that is gone, and without names of
     * what is not there.
     */
    public static List<Event> meaningful(List<Event> events) {
        List<Event> left = events;
        int before;
        do {
            before = left.size();
            Set<String> present = ids(left);
            left = left.stream()
                    .flatMap(event -> among(event, present).stream())
                    .toList();
        } while (left.size() < before);
        return left;
    }

    private static Set<String> ids(List<Event> events) {
        return events.stream().map(Event::id).collect(Collectors.toSet());
    }
}
