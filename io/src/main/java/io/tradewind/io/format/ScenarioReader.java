package io.tradewind.io.format;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Source;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.EventRisk;
import io.tradewind.core.scenario.EventValues;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Horizon;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the text of a scenario file, YAML or (if the name ends in {@code .json}) JSON: every key is checked against the one description of
 * the format, and everything that is wrong is collected. What the events mean in a world is not checked here.
 */
public final class ScenarioReader {
    private final String file;
    private final Optional<WorldWords> world;
    private final EventKinds kinds;
    private final List<ScenarioProblem> problems = new ArrayList<>();
    private final ObjectReader objects;

    private ScenarioReader(String file, Optional<WorldWords> world, EventKinds kinds) {
        this.file = file;
        this.world = world;
        this.kinds = kinds;
        this.objects = new ObjectReader(file, world, Optional.empty(), problems);
    }

    /**
     * What the text holds.
     *
     * @param file the file's name, for messages and to tell JSON from YAML
     * @param text its text
     */
    public static ScenarioDocument read(String file, String text) {
        return read(file, text, Optional.empty(), EventKinds.standard());
    }

    /**
     * The same, with names of places and goods replaced by the codes of a world.
     *
     * @param world its words; if there are none, names stay as they are written
     * @param kinds the kinds of events that it may hold
     */
    public static ScenarioDocument read(String file, String text, Optional<WorldWords> world, EventKinds kinds) {
        return read(file, text, Optional.empty(), world, kinds);
    }

    /**
     * The same of a text whose tree may be known.
     *
     * @param snapshot the text's {@link TreeSnapshot}; nothing, or one of another text, lets the text be parsed
     */
    public static ScenarioDocument read(
            String file, String text, Optional<byte[]> snapshot, Optional<WorldWords> world, EventKinds kinds) {
        Check.notBlank(file, "file");
        ScenarioReader reader = new ScenarioReader(file, world, kinds);
        return reader.read(snapshot.flatMap(bytes -> TreeSnapshot.read(bytes, text))
                .or(() ->
                        TreeReader.read(file, text.startsWith("\uFEFF") ? text.substring(1) : text, reader.problems)));
    }

    private ScenarioDocument read(Optional<Node> root) {
        List<ScenarioDocument.ReadEvent> events = List.of();
        ObjectReader.Read values = new ObjectReader.Read(new EventValues(ScenarioKeys.FILE, Map.of()), Set.of());
        if (root.isPresent()) {
            values = objects.read(root.get(), "", ScenarioKeys.FILE);
            if (root.get() instanceof Node.Mapping mapping) {
                events = events(mapping);
            }
        }
        ScenarioDocument.Header header = header(values, root);
        problems.sort(Comparator.comparingInt(ScenarioProblem::line).thenComparingInt(ScenarioProblem::column));
        return new ScenarioDocument(file, world, kinds, root, header, picks(values.values()), events, problems);
    }

    /** An event of a tree; nothing if something is wrong with it, which is added to the problems. */
    static Optional<Event> event(
            String file,
            Optional<WorldWords> world,
            EventKinds kinds,
            Node node,
            String path,
            List<ScenarioProblem> problems) {
        ScenarioReader reader = new ScenarioReader(file, world, kinds);
        Optional<ScenarioDocument.ReadEvent> event = reader.event(node, path, 0);
        problems.addAll(reader.problems);
        return event.filter(ScenarioDocument.ReadEvent::isWhole).map(ScenarioDocument.ReadEvent::event);
    }

    private static Picks picks(EventValues values) {
        Optional<Picks.Take> take = values.find("take", EventValues.class)
                .map(inner -> new Picks.Take(
                        inner.words("events"),
                        inner.words("authority"),
                        inner.findDay("from"),
                        inner.findDay("until")));
        List<String> changed = values.find("change", Node.Mapping.class)
                .map(mapping -> mapping.entries().entrySet().stream()
                        .filter(entry -> entry.getValue().value() instanceof Node.Mapping)
                        .map(Map.Entry::getKey)
                        .toList())
                .orElse(List.of());
        return new Picks(take, values.words("without"), changed);
    }

    private ScenarioDocument.Header header(ObjectReader.Read read, Optional<Node> root) {
        EventValues values = read.values();
        String id = values.find("id", String.class).orElse(file);
        Optional<Horizon> horizon = values.find("horizon", EventValues.class).flatMap(months -> horizon(months, root));
        if (root.filter(Node.Mapping.class::isInstance).isPresent()
                && !read.attempted("horizon")
                && !read.attempted("extends")) {
            objects.add(
                    root.get().place(),
                    "horizon",
                    "The file needs the key 'horizon' (first and last month), since it extends no other scenario.",
                    "Maybe add 'horizon: {from: 2026-01, to: 2027-12}'.");
        }
        String title = values.text("title");
        return new ScenarioDocument.Header(
                id,
                title.isBlank() ? id : title,
                values.text("question").strip(),
                values.text("story").strip(),
                values.find("world", String.class),
                values.find("extends", String.class),
                horizon,
                values.find("closure", String.class).map(word -> Feedback.valueOf(word.toUpperCase(Locale.ROOT))),
                values.find("baseline", String.class));
    }

    private Optional<Horizon> horizon(EventValues values, Optional<Node> root) {
        Optional<YearMonth> from = values.find("from", YearMonth.class);
        Optional<YearMonth> to = values.find("to", YearMonth.class);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            Place place = root.map(node -> PathFinder.find(node, "horizon.to")).orElse(Place.NOWHERE);
            objects.add(
                    place,
                    "horizon.to",
                    "The horizon ends (" + to.get() + ") before it starts (" + from.get() + ").",
                    "Maybe the two months are swapped.");
            return Optional.empty();
        }
        return Optional.of(new Horizon(from.get(), to.get()));
    }

    private List<ScenarioDocument.ReadEvent> events(Node.Mapping file) {
        List<ScenarioDocument.ReadEvent> events = new ArrayList<>();
        Node.Entry entry = file.entries().get("events");
        if (entry == null || !(entry.value() instanceof Node.Sequence sequence)) {
            return events;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            event(sequence.items().get(i), "events[" + i + "]", i).ifPresent(events::add);
        }
        return events;
    }

    private Optional<ScenarioDocument.ReadEvent> event(Node node, String path, int index) {
        int before = problems.size();
        Optional<EventKind<?>> kind = kind(node, path);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        ObjectReader.Read read = objects.read(node, path, ScenarioKeys.of(kind.get()));
        List<ScenarioProblem> meaning = objects.takeMeaning();
        if (problems.size() == before) {
            return Optional.of(ScenarioDocument.ReadEvent.of(index, event(kind.get(), read.values())));
        }
        Set<String> broken = broken(path, problems.subList(before, problems.size()), read);
        Optional<Event> low = draft(node, path, kind.get(), StandIn.LOW);
        Optional<Event> high = draft(node, path, kind.get(), StandIn.HIGH);
        boolean checked = low.isPresent() && high.isPresent();
        meaning.stream()
                .filter(problem -> !checked || broken.contains(firstKey(path, problem)))
                .forEach(problems::add);
        return low.flatMap(first -> high.map(second -> new ScenarioDocument.ReadEvent(index, first, second, broken)));
    }

    /** Keys of an event with something in them that cannot be read, or that are missing. */
    private static Set<String> broken(String path, List<ScenarioProblem> wrong, ObjectReader.Read read) {
        Set<String> broken = new TreeSet<>();
        wrong.forEach(problem -> broken.add(firstKey(path, problem)));
        read.attempted().stream()
                .filter(key -> read.values().find(key, Object.class).isEmpty())
                .forEach(broken::add);
        return broken;
    }

    private static String firstKey(String path, ScenarioProblem problem) {
        String rest = problem.path().substring(path.length());
        return rest.isEmpty() ? rest : rest.substring(1).split("[.\\[]", 2)[0];
    }

    /** The event with stand-ins for what cannot be read of it; nothing if even so none can be made. */
    private Optional<Event> draft(Node node, String path, EventKind<?> kind, StandIn side) {
        ObjectReader reader = new ObjectReader(file, world, Optional.of(side), new ArrayList<>());
        try {
            return Optional.of(
                    event(kind, reader.read(node, path, ScenarioKeys.of(kind)).values()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Event event(EventKind<?> kind, EventValues values) {
        return new Event(
                values.text("id"),
                values.find("label", String.class).orElse(values.text("id")),
                values.findNumber("probability").orElse(1.0),
                kind.read(values),
                values.find("source", EventValues.class).map(ScenarioReader::source),
                values.findDay("known"),
                values.findDay("endKnown"),
                new EventRisk(
                        values.find("together", String.class), values.find("oneOf", String.class), Optional.empty()));
    }

    private Optional<EventKind<?>> kind(Node node, String path) {
        if (!(node instanceof Node.Mapping mapping)) {
            objects.add(
                    node.place(),
                    path,
                    "An event must hold keys, but " + node.what() + " stands there.",
                    "Maybe start with '- id: my-event'.");
            return Optional.empty();
        }
        Node.Entry entry = mapping.entries().get("kind");
        if (entry == null || !(entry.value() instanceof Node.Value value)) {
            objects.add(
                    entry == null ? node.place() : entry.value().place(),
                    path + ".kind",
                    "'" + path + "' needs the key 'kind' with one word (what it changes).",
                    "Maybe use one of " + kinds.names() + ".");
            return Optional.empty();
        }
        return known(value, path);
    }

    /** The kind of that name; of a slip of the pen, the kind that it must have been meant for, so that the rest can be checked. */
    private Optional<EventKind<?>> known(Node.Value value, String path) {
        Optional<EventKind<?>> kind = kinds.find(value.text());
        if (kind.isPresent()) {
            return kind;
        }
        objects.add(
                value.place(),
                path + ".kind",
                "There is no kind of event '" + value.text() + "'.",
                Nearest.hint(value.text(), kinds.names()));
        return Nearest.to(value.text(), kinds.names()).flatMap(kinds::find);
    }

    private static Source source(EventValues values) {
        return new Source(values.text("citation"), values.find("link", String.class), values.findDay("readOn"));
    }
}
