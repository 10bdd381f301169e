package io.tradewind.scenarios.format;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Source;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.ScenarioClosure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the text of a scenario file, YAML or (if the name ends in {@code .json}) JSON: every key is checked against the one description of
 * the format, and everything that is wrong is collected. What the events mean in a world is not checked here.
 */
public final class ScenarioReader {
    private final String file;
    private final Optional<WorldWords> world;
    private final List<ScenarioProblem> problems = new ArrayList<>();
    private final ObjectReader objects;

    private ScenarioReader(String file, Optional<WorldWords> world) {
        this.file = file;
        this.world = world;
        this.objects = new ObjectReader(file, world, problems);
    }

    /**
     * What the text holds.
     *
     * @param file the file's name, for messages and to tell JSON from YAML
     * @param text its text
     */
    public static ScenarioDocument read(String file, String text) {
        return read(file, text, Optional.empty());
    }

    /**
     * The same, with names of places and goods replaced by the codes of a world.
     *
     * @param world its words; if there are none, names stay as they are written
     */
    public static ScenarioDocument read(String file, String text, Optional<WorldWords> world) {
        Check.notBlank(file, "file");
        return new ScenarioReader(file, world).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private ScenarioDocument read(String text) {
        Optional<Node> root = TreeReader.read(file, text, problems);
        List<ScenarioDocument.ReadEvent> events = new ArrayList<>();
        Values values = new Values();
        if (root.isPresent()) {
            values = objects.read(root.get(), "", ScenarioKeys.FILE);
            if (root.get() instanceof Node.Mapping mapping) {
                events = events(mapping);
            }
        }
        ScenarioDocument.Header header = header(values, root);
        problems.sort(Comparator.comparingInt(ScenarioProblem::line).thenComparingInt(ScenarioProblem::column));
        return new ScenarioDocument(file, world, root, header, picks(values), events, problems);
    }

    /** An event of a tree; what is wrong with it is added to the problems. */
    static Optional<Event> event(
            String file, Optional<WorldWords> world, Node node, String path, List<ScenarioProblem> problems) {
        ScenarioReader reader = new ScenarioReader(file, world);
        Optional<Event> event = reader.event(node, path);
        problems.addAll(reader.problems);
        return event;
    }

    private static Picks picks(Values values) {
        Optional<Picks.Take> take = values.object("take")
                .map(inner -> new Picks.Take(
                        inner.words("events", List.of()),
                        inner.words("authority", List.of()),
                        inner.day("from"),
                        inner.day("until")));
        List<String> changed = values.get("change", Node.Mapping.class)
                .map(mapping -> mapping.entries().entrySet().stream()
                        .filter(entry -> entry.getValue().value() instanceof Node.Mapping)
                        .map(Map.Entry::getKey)
                        .toList())
                .orElse(List.of());
        return new Picks(take, values.words("without", List.of()), changed);
    }

    private ScenarioDocument.Header header(Values values, Optional<Node> root) {
        String id = values.text("id", file);
        Optional<Horizon> horizon = values.object("horizon").flatMap(months -> horizon(months, root));
        if (root.filter(Node.Mapping.class::isInstance).isPresent()
                && !values.attempted("horizon")
                && !values.attempted("extends")) {
            objects.add(
                    root.get().place(),
                    "horizon",
                    "The file needs the key 'horizon' (first and last month), since it extends no other scenario.",
                    "Maybe add 'horizon: {from: 2025-01, to: 2026-12}'.");
        }
        String title = values.text("title", "");
        return new ScenarioDocument.Header(
                id,
                title.isBlank() ? id : title,
                values.text("question", "").strip(),
                values.text("story", "").strip(),
                values.text("world"),
                values.text("extends"),
                horizon,
                values.text("closure").map(word -> ScenarioClosure.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    private Optional<Horizon> horizon(Values values, Optional<Node> root) {
        Optional<YearMonth> from = values.get("from", YearMonth.class);
        Optional<YearMonth> to = values.get("to", YearMonth.class);
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
            int index = i;
            event(sequence.items().get(i), "events[" + i + "]")
                    .ifPresent(event -> events.add(new ScenarioDocument.ReadEvent(index, event)));
        }
        return events;
    }

    private Optional<Event> event(Node node, String path) {
        int before = problems.size();
        Optional<Kind> kind = kind(node, path);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Values values = objects.read(node, path, kind.get().allKeys());
        checkRate(kind.get(), values, node, path);
        List<ScenarioProblem> meaning = objects.takeMeaning();
        if (problems.size() > before) {
            problems.addAll(meaning);
            return Optional.empty();
        }
        String id = values.text("id", "");
        return Optional.of(new Event(
                id,
                values.text("label", id),
                values.number("probability").orElse(1.0),
                ShockReader.read(kind.get().name(), values),
                values.object("source").map(ScenarioReader::source),
                values.day("known"),
                values.day("endKnown")));
    }

    private Optional<Kind> kind(Node node, String path) {
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
                    "Maybe use one of " + ScenarioKinds.names() + ".");
            return Optional.empty();
        }
        return known(value, path);
    }

    private Optional<Kind> known(Node.Value value, String path) {
        Optional<Kind> kind = ScenarioKinds.find(value.text());
        if (kind.isEmpty()) {
            objects.add(
                    value.place(),
                    path + ".kind",
                    "There is no kind of event '" + value.text() + "'.",
                    Nearest.hint(value.text(), ScenarioKinds.names()));
        }
        return kind;
    }

    private void checkRate(Kind kind, Values values, Node node, String path) {
        if (kind.name().equals("tariff")
                && !values.attempted("rate")
                && !values.text("op", "add").equals("remove")) {
            objects.add(
                    node.place(),
                    path + ".rate",
                    "'" + path + "' needs the key 'rate' (ad valorem rate, 0.25 is 25 %).",
                    "Maybe add 'rate: 0.25', or 'op: remove'.");
        }
    }

    private static Source source(Values values) {
        return new Source(values.text("citation", ""), values.text("link"), values.day("readOn"));
    }
}
