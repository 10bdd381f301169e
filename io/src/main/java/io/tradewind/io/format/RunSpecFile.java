package io.tradewind.io.format;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.projection.TradeGroup;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.EventValues;
import io.tradewind.core.scenario.KeyType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes what varies in a run as JSON, a line for each part and each changed event, and reads it back as the same spec. */
public final class RunSpecFile {
    private static final List<EventKey> DRAW = List.of(
            EventKey.required("seed", KeyType.NAME, "1", "the master seed"),
            EventKey.required("k", KeyType.INTEGER, "0", "number of the draw, from 0"));
    private static final List<EventKey> KEYS = List.of(
            EventKey.optional("parameters", KeyType.NUMBERS, "{\"lam_f\": 0.2}", "values of parameters by id"),
            EventKey.optional("events", KeyType.WORDS, "[\"us-fentanyl-20\"]", "ids of the events that are left in"),
            EventKey.optional("changed", KeyType.EVENTS, "[]", "events in place of those with their ids"),
            EventKey.optional("draw", KeyType.OBJECT, "{\"seed\": 1, \"k\": 0}", "the draw of the residuals")
                    .keys(DRAW),
            EventKey.optional("forecastOrigin", KeyType.MONTH, "\"2025-09\"", "last month whose data are read"),
            EventKey.optional("flow", KeyType.WORD, "exports", "the direction of the panel's trade that is asked for")
                    .words(List.of("exports", "imports")),
            EventKey.optional("groups", KeyType.WORDS, "[\"everyone\"]", "groups whose runs the rows need"),
            EventKey.optional("risks", KeyType.NUMBERS, "{\"my-threat\": 0.2}", "what decides open events, by group"));

    private final List<ScenarioProblem> problems = new ArrayList<>();
    private final String file;

    private RunSpecFile(String file) {
        this.file = file;
    }

    /** The spec as JSON; what it leaves out is left out. */
    public static String json(RunSpec spec) {
        Map<String, Object> keys = new LinkedHashMap<>();
        putUnlessEmpty(keys, "parameters", spec.parameters());
        spec.events().ifPresent(ids -> keys.put("events", List.copyOf(ids)));
        if (!spec.changed().isEmpty()) {
            keys.put(
                    "changed",
                    spec.changed().stream().map(ScenarioWriter::event).toList());
        }
        spec.draw().ifPresent(draw -> keys.put("draw", new TreeMap<>(Map.of("seed", draw.seed(), "k", draw.k()))));
        spec.forecastOrigin().ifPresent(month -> keys.put("forecastOrigin", month));
        if (!spec.groups().isEmpty()) {
            keys.put("groups", spec.groups().stream().map(TradeGroup::word).toList());
        }
        spec.flow().ifPresent(flow -> keys.put("flow", flow.label()));
        putUnlessEmpty(keys, "risks", spec.risks());
        return keys.entrySet().stream()
                .map(entry -> YamlText.json(entry.getKey()) + ": " + value(entry.getValue()))
                .collect(Collectors.joining(",\n ", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>
                ? list.stream().map(YamlText::json).collect(Collectors.joining(",\n  ", "[", "]"))
                : YamlText.json(value);
    }

    private static void putUnlessEmpty(Map<String, Object> keys, String key, Map<?, ?> value) {
        if (!value.isEmpty()) {
            keys.put(key, value);
        }
    }

    /**
     * The spec that the text holds.
     *
     * @param file  name for messages, ending in {@code .json}
     * @param kinds the kinds of events that it may hold
     * @throws InvalidInputException with everything that is wrong, each with its place
     */
    public static RunSpec read(String file, String text, EventKinds kinds) {
        RunSpecFile reader = new RunSpecFile(file);
        Optional<RunSpec> spec = TreeReader.read(file, text, reader.problems).map(root -> reader.spec(root, kinds));
        if (!reader.problems.isEmpty()) {
            throw new InvalidInputException(
                    "run spec",
                    reader.problems.stream().map(ScenarioProblem::toProblem).toList());
        }
        return spec.orElseThrow();
    }

    private RunSpec spec(Node root, EventKinds kinds) {
        ObjectReader objects = new ObjectReader(file, Optional.empty(), Optional.empty(), problems);
        EventValues values = objects.read(root, "", KEYS).values();
        problems.addAll(objects.takeMeaning());
        return new RunSpec(
                values.shares("parameters"),
                values.find("events", List.class).map(any -> new TreeSet<>(values.words("events"))),
                changed(root, kinds),
                values.find("draw", EventValues.class).flatMap(draw -> draw(draw, root, objects)),
                values.find("forecastOrigin", YearMonth.class),
                groups(values, root, objects),
                values.find("flow", String.class).map(word -> TradeDirection.valueOf(word.toUpperCase(Locale.ROOT))),
                values.shares("risks"));
    }

    private List<Event> changed(Node root, EventKinds kinds) {
        List<Event> events = new ArrayList<>();
        if (root instanceof Node.Mapping mapping
                && mapping.entries().containsKey("changed")
                && mapping.entries().get("changed").value() instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                ScenarioReader.event(
                                file, Optional.empty(), kinds, sequence.items().get(i), "changed[" + i + "]", problems)
                        .ifPresent(events::add);
            }
        }
        return events;
    }

    private static Optional<RunSpec.Draw> draw(EventValues draw, Node root, ObjectReader objects) {
        int k = (int) draw.findNumber("k").orElse(-1.0);
        try {
            long seed = Long.parseLong(draw.text("seed"));
            if (k >= 0) {
                return Optional.of(new RunSpec.Draw(seed, k));
            }
            objects.add(PathFinder.find(root, "draw.k"), "draw.k", "The first draw is number 0.", "Maybe use 0.");
        } catch (NumberFormatException e) {
            objects.add(
                    PathFinder.find(root, "draw.seed"),
                    "draw.seed",
                    "A seed is a whole number, but '" + draw.text("seed") + "' stands there.",
                    "Maybe use 1.");
        }
        return Optional.empty();
    }

    private static TreeSet<TradeGroup> groups(EventValues values, Node root, ObjectReader objects) {
        TreeSet<TradeGroup> groups = new TreeSet<>();
        for (String word : values.words("groups")) {
            TradeGroup.find(word)
                    .ifPresentOrElse(
                            groups::add,
                            () -> objects.add(
                                    PathFinder.find(root, "groups"),
                                    "groups",
                                    "There is no group '" + word + "'.",
                                    "Maybe use one of "
                                            + Arrays.stream(TradeGroup.values())
                                                    .map(TradeGroup::word)
                                                    .toList()
                                            + "."));
        }
        return groups;
    }
}
