package io.tradewind.core.scenario;

import io.tradewind.core.model.Economy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which events of a scenario mean nothing without others: a truce without the tariff that it suspends, a retaliation without its trigger, a ruling
 * without what it voids and what follows it, a threat that was carried out without the tariff that did so.
 */
public final class EventLinks {
    private final List<Event> events;
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();

    private EventLinks(List<Event> events) {
        this.events = events;
    }

    /** The links of a scenario that has been checked in that world. */
    public static EventLinks of(Scenario scenario, Economy economy) {
        EventLinks links = new EventLinks(scenario.events());
        Selection selection = new Selection(economy);
        List<Lowering.Duty> duties = Lowering.duties(scenario.events());
        for (Event event : scenario.events()) {
            links.needs.put(event.id(), event.shock().needs(duties, selection));
        }
        return scenario.basePath().isEmpty() ? links : links.toBasePath(scenario, economy);
    }

    /** On a base path an event needs another one only where that may be missing: it is not of the path, or the scenario takes both away. */
    private EventLinks toBasePath(Scenario scenario, Economy economy) {
        Set<String> present = scenario.events().stream().map(Event::id).collect(Collectors.toSet());
        Map<String, Event> here = scenario.basePath().orElseThrow().byId();
        EventLinks base = of(
                scenario.withBasePath(Optional.empty())
                        .withEvents(scenario.basePath().get().events()),
                economy);
        List<Event> all = new ArrayList<>(events);
        all.addAll(scenario.droppedEvents());
        EventLinks links = new EventLinks(all);
        for (Event event : all) {
            Set<String> missing = new LinkedHashSet<>();
            needs(event.id()).stream().filter(id -> !here.containsKey(id)).forEach(missing::add);
            base.needs(event.id()).stream().filter(id -> !present.contains(id)).forEach(missing::add);
            links.needs.put(event.id(), missing);
        }
        return links;
    }

    /** Ids of the events that an event needs. */
    public Set<String> needs(String id) {
        return Collections.unmodifiableSet(needs.getOrDefault(id, Set.of()));
    }

    /**
     * Joins sets of events until none needs an event of another one. Sets keep the order of their first members, events that of the scenario.
     *
     * @param sets disjoint sets of ids
     */
    public List<List<Integer>> joined(List<? extends Collection<String>> sets) {
        int[] leader = new int[sets.size()];
        Map<String, Integer> home = new LinkedHashMap<>();
        for (int k = 0; k < leader.length; k++) {
            leader[k] = k;
            for (String id : sets.get(k)) {
                home.put(id, k);
            }
        }
        for (Event event : events) {
            for (String other : needs.get(event.id())) {
                if (home.containsKey(event.id()) && home.containsKey(other)) {
                    int one = leader(leader, home.get(event.id()));
                    int two = leader(leader, home.get(other));
                    leader[Math.max(one, two)] = Math.min(one, two);
                }
            }
        }
        Map<Integer, List<Integer>> joined = new LinkedHashMap<>();
        for (int k = 0; k < leader.length; k++) {
            joined.computeIfAbsent(leader(leader, k), any -> new ArrayList<>()).add(k);
        }
        return List.copyOf(joined.values());
    }

    private static int leader(int[] leaders, int k) {
        int at = k;
        while (leaders[at] != at) {
            at = leaders[at];
        }
        return at;
    }

    /**
     * The scenario with some of its events alone, in its own order. A tariff forgets those that keep their goods out of it where they are not there:
     * without Section 232 the other duties reach its goods. If the scenario has a base path, the events of that path are there in any case, in the
     * scenario's form or not at all where they are named.
     *
     * @param ids closed under {@link #needs}
     */
    public static Scenario only(Scenario scenario, Set<String> ids) {
        if (scenario.basePath().isPresent()) {
            return onBasePath(scenario, scenario.basePath().get(), ids);
        }
        if (scenario.events().stream().allMatch(event -> ids.contains(event.id()))) {
            return scenario;
        }
        List<Event> kept = new ArrayList<>();
        for (Event event : scenario.events()) {
            if (ids.contains(event.id())) {
                kept.add(event.withShock(event.shock().keeping(ids)));
            }
        }
        return scenario.withEvents(kept);
    }

    /** With a base path, events that are not named are as they are there; what the scenario takes away of it is there unless it is named. */
    private static Scenario onBasePath(Scenario scenario, BasePath base, Set<String> ids) {
        Map<String, Event> here = base.byId();
        List<Event> kept = new ArrayList<>();
        for (Event event : scenario.events()) {
            if (ids.contains(event.id())) {
                kept.add(event);
            } else if (here.containsKey(event.id())) {
                kept.add(here.get(event.id()));
            }
        }
        scenario.droppedEvents().stream()
                .filter(event -> !ids.contains(event.id()))
                .forEach(kept::add);
        return scenario.withEvents(BasePath.meaningful(kept));
    }
}
