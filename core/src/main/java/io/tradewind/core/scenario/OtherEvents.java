package io.tradewind.core.scenario;

import io.tradewind.core.base.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The events of a scenario as one of them sees the others, whose ids it may name. */
public final class OtherEvents {
    private final List<Event> events;
    private final Selection world;
    private final Predicate<String> unread;
    private final Map<String, Event> byId = new LinkedHashMap<>();
    private List<Lowering.Duty> duties;

    OtherEvents(List<Event> events, Selection world, Predicate<String> unread) {
        this.events = events;
        this.world = world;
        this.unread = unread;
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
    }

    /** What words select in the world. */
    public Selection world() {
        return world;
    }

    /** The event of that id. */
    public Optional<Event> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether an event of that id may be among those that could not be read. */
    public boolean isUnread(String id) {
        return unread.test(id);
    }

    /** Whether every event could be read. */
    public boolean isComplete() {
        return unread == ScenarioCheck.COMPLETE;
    }

    /** The tariff that the event of that id stands for, if it stands for one. */
    public Optional<TariffShock> tariff(String id) {
        return find(id).flatMap(event -> Lowering.tariffOf(event, events));
    }

    /** The tariffs that events stand for, worked out once. */
    public List<Lowering.Duty> duties() {
        if (duties == null) {
            duties = Lowering.duties(events);
        }
        return duties;
    }

    /** Whether there is a tariff of that id; if not, says so unless it may be among those that could not be read. */
    public boolean hasTariff(String id, String key, Findings findings) {
        Event event = byId.get(id);
        if (event != null && event.shock().actsAsTariff()) {
            return true;
        }
        if (event != null || !unread.test(id)) {
            findings.add(
                    key,
                    event == null
                            ? "There is no event '" + id + "'."
                            : "The event '" + id + "' is a "
                                    + event.shock().kind().name() + ", not a tariff.",
                    Nearest.hint(
                            id,
                            byId.values().stream()
                                    .filter(other -> other.shock().actsAsTariff())
                                    .map(Event::id)
                                    .toList()));
        }
        return false;
    }
}
