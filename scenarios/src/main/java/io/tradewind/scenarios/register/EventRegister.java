package io.tradewind.scenarios.register;

import io.tradewind.core.base.Problem;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.io.format.Picks;
import io.tradewind.io.format.ScenarioDocument;
import io.tradewind.io.format.ScenarioReader;
import io.tradewind.io.format.TreeSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of the register and the scenario events that carry them out. Immutable. */
public final class EventRegister {
    private static final String FOLDER = "register";
    private static final String EVENTS = "events.yaml";
    private static final String TREE = "events" + TreeSnapshot.SUFFIX;

    private final List<RegisterEntry> entries;

    private EventRegister(List<RegisterEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Holds the entries that ship with the library, read once. */
    private static final class Standard {
        private static final EventRegister REGISTER = new EventRegister(RegisterReader.read(FOLDER, "register.csv"));
    }

    /** Holds their events, read once where they are asked for: that takes ten times as long as the entries. */
    private static final class Events {
        private static final ScenarioDocument DOCUMENT = read(Standard.REGISTER.entries);
        private static final Map<String, ScenarioDocument.ReadEvent> BY_ID = byId(DOCUMENT);
    }

    private static Map<String, ScenarioDocument.ReadEvent> byId(ScenarioDocument document) {
        Map<String, ScenarioDocument.ReadEvent> events = new LinkedHashMap<>();
        document.events().forEach(read -> events.put(read.event().id(), read));
        return Collections.unmodifiableMap(events);
    }

    /** The register that ships with the library. */
    public static EventRegister standard() {
        return Standard.REGISTER;
    }

    private static ScenarioDocument read(List<RegisterEntry> entries) {
        ScenarioDocument document =
                ScenarioReader.read(EVENTS, text(), resource(TREE), Optional.empty(), EventKinds.standard());
        List<Problem> problems = new ArrayList<>();
        document.problems().forEach(problem -> problems.add(problem.toProblem()));
        problems.addAll(RegisterCheck.check(entries, byId(document).keySet()));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The register is broken: " + problems);
        }
        return document;
    }

    /** The text that the standard register is read from. */
    public static String text() {
        return new String(resource(EVENTS).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream stream = EventRegister.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All entries, in the order of the register. */
    public List<RegisterEntry> entries() {
        return entries;
    }

    /** The file with the events. */
    public ScenarioDocument document() {
        return Events.DOCUMENT;
    }

    /** The event of that id. */
    public Optional<ScenarioDocument.ReadEvent> event(String id) {
        return Optional.ofNullable(Events.BY_ID.get(id));
    }

    /** The entry of that id. */
    public Optional<RegisterEntry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Ids of the events that an entry's id or an event's own id stands for; empty if there is neither or no event carries the entry out. */
    public List<String> eventsOf(String id) {
        return entry(id)
                .map(RegisterEntry::carriers)
                .orElseGet(() -> Events.BY_ID.containsKey(id) ? List.of(id) : List.of());
    }

    /** All words that may stand in {@code take.events} and {@code without}. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        entries.forEach(entry -> words.add(entry.id()));
        words.addAll(Events.BY_ID.keySet());
        return words;
    }

    /** All authorities. */
    public Set<String> authorities() {
        Set<String> authorities = new LinkedHashSet<>();
        entries.forEach(entry -> authorities.add(entry.authority()));
        return authorities;
    }

    /** The events that are taken, each once, in the order of the file that holds them. */
    public List<ScenarioDocument.ReadEvent> taken(Picks.Take take) {
        Set<String> ids = idsOf(take);
        return document().events().stream()
                .filter(read -> ids.contains(read.event().id()))
                .toList();
    }

    /** Their ids, in the order of the register; whether single ones that are named exist is not looked up. */
    public Set<String> idsOf(Picks.Take take) {
        Set<String> ids = new LinkedHashSet<>();
        take.events()
                .forEach(id -> ids.addAll(entry(id).map(RegisterEntry::carriers).orElse(List.of(id))));
        boolean everything = take.events().isEmpty() && take.authority().isEmpty();
        for (RegisterEntry entry : entries) {
            boolean named = everything || take.authority().contains(entry.authority());
            boolean late =
                    take.from().filter(day -> entry.effective().isBefore(day)).isEmpty();
            boolean early =
                    take.until().filter(day -> !entry.effective().isBefore(day)).isEmpty();
            if (named && late && early) {
                ids.addAll(entry.carriers());
            }
        }
        return ids;
    }
}
