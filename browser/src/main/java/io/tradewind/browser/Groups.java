package io.tradewind.browser;

import io.tradewind.core.attribution.Player;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventLinks;
import io.tradewind.core.scenario.Shock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Groups of events whose part in a growth is asked for: those that are named, then those of the bundle, which are those of the command line; the rest by what
 * they are of and whose. Events that need each other come into one group.
 */
final class Groups {
    private final Map<String, List<String>> events = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    private Groups() {}

    static List<Player> of(Session session, Map<String, String> named) {
        Groups groups = new Groups();
        Map<String, Event> left = new LinkedHashMap<>();
        session.scenario().ownEvents().forEach(event -> left.put(event.id(), event));
        session.scenario().droppedEvents().forEach(event -> left.put(event.id(), event));
        named.forEach((name, ids) -> Arrays.stream(ids.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .forEach(id -> {
                    if (left.remove(id) == null) {
                        throw Lines.problem(name, "There is no event '" + id + "', or another group has it.", "");
                    }
                    groups.add(name, name, id);
                }));
        session.bundle()
                .players()
                .forEach(player -> player.events().stream()
                        .filter(id -> left.remove(id) != null)
                        .forEach(id -> groups.add(player.id(), player.label(), id)));
        left.values().forEach(event -> groups.add(family(event), family(event), event.id()));
        return groups.joined(EventLinks.of(session.scenario(), session.bundle().economy()));
    }

    private void add(String player, String label, String event) {
        events.computeIfAbsent(player, any -> new ArrayList<>()).add(event);
        labels.putIfAbsent(player, label);
    }

    private List<Player> joined(EventLinks links) {
        List<String> ids = List.copyOf(events.keySet());
        return links.joined(List.copyOf(events.values())).stream()
                .map(group -> group.stream().map(ids::get).toList())
                .map(this::player)
                .toList();
    }

    private Player player(List<String> names) {
        int others = names.size() - 1;
        boolean few = others < 2;
        return new Player(
                few ? String.join("+", names) : names.get(0) + "+" + others,
                names.stream().map(labels::get).collect(Collectors.joining(" and ")),
                names.stream().flatMap(name -> events.get(name).stream()).toList());
    }

    private static String family(Event event) {
        Shock.Family family = event.shock().family();
        return family.region()
                .filter(region -> !region.isEmpty())
                .map(region -> family.id() + "-" + region.toLowerCase(Locale.ROOT))
                .orElse(family.id());
    }
}
