package io.tradewind.scenarios.explain;

import io.tradewind.core.attribution.Player;
import io.tradewind.core.model.Economy;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventLinks;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.register.EventRegister;
import io.tradewind.scenarios.register.RegisterEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the events of a scenario into players. Events that need each other belong to one player: where a grouping tears them apart, the groups are
 * joined, and a note says so.
 */
public final class PlayerGroups {
    private final Scenario scenario;
    private final Economy economy;
    private final KindGroups kinds;

    private PlayerGroups(Scenario scenario, Economy economy) {
        this.scenario = scenario;
        this.economy = economy;
        this.kinds = new KindGroups(economy);
    }

    /** The players of a scenario that has been checked in that world. */
    public static Players of(Scenario scenario, Economy economy, Grouping grouping) {
        PlayerGroups groups = new PlayerGroups(scenario, economy);
        return groups.players(grouping, event -> Optional.empty());
    }

    /**
     * The players that a file names; events that it does not name are grouped as without it.
     *
     * @param file a table {@code player,label,event}
     * @throws io.tradewind.core.base.InvalidInputException with everything that is wrong with the file
     */
    public static Players of(Scenario scenario, Economy economy, Grouping grouping, Path file) {
        GroupTable table = GroupTable.of(file, scenario);
        return new PlayerGroups(scenario, economy).players(grouping, event -> table.of(event.id()));
    }

    private interface Rule {
        Optional<GroupLine> of(Event event);
    }

    private Players players(Grouping grouping, Rule first) {
        Rule rule = rule(grouping);
        EventLinks links = EventLinks.of(scenario, economy);
        Map<String, List<String>> events = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Event event : events()) {
            GroupLine line = first.of(event)
                    .or(() -> rule.of(event))
                    .or(() -> needed(event, links, first, rule))
                    .orElseGet(() -> kinds.of(event));
            events.computeIfAbsent(line.player(), any -> new ArrayList<>()).add(event.id());
            labels.putIfAbsent(line.player(), line.label());
        }
        events.forEach((player, members) -> labels.computeIfPresent(
                player,
                (id, label) -> scenario.events().stream().anyMatch(event -> members.contains(event.id()))
                        ? label
                        : "taking away " + label));
        return joined(links, events, labels);
    }

    /** What the scenario brings, and what it takes from its base path. */
    private List<Event> events() {
        List<Event> events = new ArrayList<>(scenario.ownEvents());
        events.addAll(scenario.droppedEvents());
        return events;
    }

    private Rule rule(Grouping grouping) {
        return switch (grouping) {
            case MEASURE -> {
                GroupTable table = GroupTable.shipped();
                yield event -> table.of(event.id());
            }
            case AUTHORITY -> PlayerGroups::authority;
            case KIND -> event -> Optional.empty();
            case EVENT -> event -> Optional.of(new GroupLine(event.id(), event.label(), event.id(), 0));
        };
    }

    private static Optional<GroupLine> authority(Event event) {
        return EventRegister.standard().entries().stream()
                .filter(entry -> entry.carriers().contains(event.id()))
                .map(RegisterEntry::authority)
                .findFirst()
                .map(authority -> new GroupLine(authority, "authority " + authority, event.id(), 0));
    }

    /** The group of the first event that this one needs, such as that of the tariff which a truce suspends. */
    private Optional<GroupLine> needed(Event event, EventLinks links, Rule first, Rule rule) {
        return links.needs(event.id()).stream()
                .findFirst()
                .flatMap(id ->
                        events().stream().filter(other -> other.id().equals(id)).findFirst())
                .map(other -> first.of(other).or(() -> rule.of(other)).orElseGet(() -> kinds.of(other)));
    }

    private static Players joined(EventLinks links, Map<String, List<String>> events, Map<String, String> labels) {
        List<String> ids = List.copyOf(events.keySet());
        List<Player> players = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (List<Integer> group : links.joined(List.copyOf(events.values()))) {
            List<String> names = group.stream().map(ids::get).toList();
            List<String> members = new ArrayList<>();
            names.forEach(name -> members.addAll(events.get(name)));
            List<String> called = names.stream().map(labels::get).toList();
            int others = names.size() - 1;
            boolean few = others < 2;
            players.add(new Player(
                    few ? String.join("+", names) : names.get(0) + "+" + others,
                    few ? String.join(" and ", called) : called.get(0) + ", with " + others + " more tied to them",
                    members));
            if (names.size() > 1 && !isOneEventEach(names, members)) {
                notes.add("One player, because some of their events need each other: " + Phrase.list(names) + ".");
            }
        }
        return new Players(players, notes);
    }

    /** Whether the groups are single events, of which it goes without saying that they are joined. */
    private static boolean isOneEventEach(List<String> names, List<String> members) {
        return names.equals(members);
    }
}
