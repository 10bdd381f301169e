package io.tradewind.io.format;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Numbers;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.scenario.EventKey;
import io.tradewind.core.scenario.EventValues;
import io.tradewind.core.scenario.KeyType;
import io.tradewind.core.scenario.Limit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks one object of the tree against its keys and takes its values. */
final class ObjectReader {
    private final String file;
    private final Optional<WorldWords> world;
    private final List<ScenarioProblem> problems;
    private final Optional<StandIn> standIn;
    private final List<ScenarioProblem> meaning = new ArrayList<>();
    private boolean isTyped;

    /** The values of an object and the keys for which it says something, right or wrong. */
    record Read(EventValues values, Set<String> attempted) {
        boolean attempted(String key) {
            return attempted.contains(key);
        }
    }

    /**
     * @param world   where names of places and goods become its codes; none: they stay as they are written
     * @param standIn what stands in for values that cannot be read; none: they are left out
     */
    ObjectReader(String file, Optional<WorldWords> world, Optional<StandIn> standIn, List<ScenarioProblem> problems) {
        this.file = file;
        this.world = world;
        this.standIn = standIn;
        this.problems = problems;
    }

    /** The same for what a program sends: text stands in quotes there, and a number or a flag is none. */
    ObjectReader typed() {
        isTyped = true;
        return this;
    }

    /** The values of the object, whatever is right of them; what is wrong is added to the problems. */
    Read read(Node node, String path, List<EventKey> keys) {
        Map<String, Object> values = new HashMap<>();
        if (!(node instanceof Node.Mapping mapping)) {
            add(
                    node.place(),
                    path,
                    name(path) + " must hold keys, but " + node.what() + " stands there.",
                    "Maybe write 'key: value' lines.");
            return new Read(new EventValues(keys, values), Set.of());
        }
        List<String> names = keys.stream().map(EventKey::name).toList();
        Set<String> attempted = unknownKeys(mapping, path, names);
        for (EventKey key : keys) {
            Node.Entry entry = mapping.entries().get(key.name());
            if (entry != null && !isNothing(entry.value())) {
                attempted.add(key.name());
                value(key, entry.value(), join(path, key.name())).ifPresent(value -> values.put(key.name(), value));
            } else if (key.required() && !attempted.contains(key.name())) {
                add(
                        entry == null ? mapping.place() : entry.keyPlace(),
                        join(path, key.name()),
                        name(path) + " needs the key '" + key.name() + "' (" + key.meaning() + ").",
                        "Maybe add '" + key.name() + ": " + key.example() + "'.");
            }
        }
        keys.stream()
                .filter(key -> key.required() || attempted.contains(key.name()))
                .filter(key -> !values.containsKey(key.name()))
                .forEach(
                        key -> standIn.flatMap(side -> side.of(key)).ifPresent(value -> values.put(key.name(), value)));
        Read read = new Read(new EventValues(keys, values), attempted);
        keys.forEach(key -> key.unless().ifPresent(other -> checkUnless(key, other, read, mapping.place(), path)));
        return read;
    }

    private void checkUnless(EventKey key, EventKey.Unless other, Read read, Place place, String path) {
        Object word = read.values().find(other.key(), Object.class).orElse("");
        boolean needless = other.word().equals(word instanceof Enum<?> usual ? EventKey.word(usual) : word);
        if (!needless && !read.attempted(key.name())) {
            add(
                    place,
                    join(path, key.name()),
                    name(path) + " needs the key '" + key.name() + "' (" + key.says() + ").",
                    "Maybe add '" + key.name() + ": " + key.example() + "', or '" + other.key() + ": " + other.word()
                            + "'.");
        }
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Value value && value.type() == Node.Type.NULL;
    }

    /** Reports keys that are not known; gives the keys that they may have been meant for, which are then not reported as missing. */
    private Set<String> unknownKeys(Node.Mapping mapping, String path, List<String> names) {
        Set<String> meant = new HashSet<>();
        mapping.entries().forEach((name, entry) -> {
            if (!names.contains(name)) {
                Nearest.to(name, names).ifPresent(meant::add);
                add(
                        entry.keyPlace(),
                        join(path, name),
                        name(path) + " has no key '" + name + "'.",
                        name.equals("<<")
                                ? "Maybe write the keys out: merge keys are not read."
                                : Nearest.hint(name, names));
            }
        });
        return meant;
    }

    private Optional<Object> value(EventKey key, Node node, String path) {
        return switch (key.type()) {
            case WORDS -> words(key, node, path);
            case SHARES, NUMBERS -> numbers(key, node, path);
            case TEXTS -> texts(key, node, path);
            case OBJECT -> Optional.of(read(node, path, key.keys()).values());
            case OBJECTS -> objects(key, node, path);
            case CHANGES -> changes(key, node, path);
            case EVENTS -> items(key, node, path).map(List::size);
            default -> scalar(key, node, path);
        };
    }

    private Optional<Object> scalar(EventKey key, Node node, String path) {
        boolean text = key.type() == KeyType.NAME || key.type() == KeyType.TEXT || key.type() == KeyType.FILE;
        if (!(node instanceof Node.Value value) || isTyped && text && value.type() != Node.Type.TEXT) {
            add(
                    node.place(),
                    path,
                    "The key '" + key.name() + "' takes one " + key.type().label() + ", but " + node.what()
                            + " stands there.",
                    "Maybe write '" + key.name() + ": " + key.example() + "'.");
            return Optional.empty();
        }
        try {
            String word =
                    key.type() == KeyType.FILE ? value.text() : value.text().strip();
            Object parsed = ScalarParser.parse(key, word);
            checkBounds(key, parsed, node.place(), path);
            world.filter(any -> key.type() == KeyType.PAIR)
                    .flatMap(words -> words.pair(path, word))
                    .ifPresent(wrong -> addMeaning(node.place(), wrong));
            return Optional.of(
                    key.role().isPresent() && parsed instanceof String ? code(key, word, node.place(), path) : parsed);
        } catch (ScalarParser.Unfit e) {
            add(node.place(), path, e.getMessage(), e.hint());
            return Optional.empty();
        }
    }

    /**
     * What the world says of words and bounds since the last call: it counts where the rest of an event cannot be read, because an event that can is
     * checked as a whole.
     */
    List<ScenarioProblem> takeMeaning() {
        List<ScenarioProblem> taken = List.copyOf(meaning);
        meaning.clear();
        return taken;
    }

    /** The code of the world for a name of a place or good; what has none stays as it is. */
    private String code(EventKey key, String word, Place place, String path) {
        if (key.role().isEmpty() || world.isEmpty()) {
            return word;
        }
        Role role = key.role().get();
        Optional<String> meant = world.get().meant(role, word);
        if (meant.isEmpty()) {
            addMeaning(place, world.get().unknown(role, path, word));
        }
        return meant.orElse(word);
    }

    private void addMeaning(Place place, Problem problem) {
        meaning.add(ScenarioProblem.at(file, place, problem.path(), problem.message(), problem.hint()));
    }

    private void checkBounds(EventKey key, Object value, Place place, String path) {
        key.bounds()
                .filter(limit -> value instanceof Number number && !limit.holds(number.doubleValue()))
                .ifPresent(limit -> meaning.add(ScenarioProblem.at(
                        file,
                        place,
                        path,
                        "The value " + Numbers.text(((Number) value).doubleValue()) + " of '" + key.name()
                                + "' lies outside its bounds.",
                        "Maybe use a value " + limit.text() + ".")));
    }

    private Optional<Object> words(EventKey key, Node node, String path) {
        Optional<List<Node>> items = items(key, node, path);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        for (Node item : items.get()) {
            if (item instanceof Node.Value value && value.type() != Node.Type.NULL) {
                words.add(code(key, value.text().strip(), value.place(), path + "[" + words.size() + "]"));
            } else {
                add(
                        item.place(),
                        path + "[" + words.size() + "]",
                        "The list '" + key.name() + "' holds words, but " + item.what() + " stands there.",
                        "Maybe write '" + key.name() + ": " + key.example() + "'.");
            }
        }
        return words.size() < items.get().size() ? Optional.empty() : Optional.of(List.copyOf(words));
    }

    private Optional<List<Node>> items(EventKey key, Node node, String path) {
        if (node instanceof Node.Sequence sequence) {
            return Optional.of(sequence.items());
        }
        String hint = node instanceof Node.Value value && key.type() == KeyType.WORDS
                ? "Maybe write '" + key.name() + ": [" + value.text().strip() + "]'."
                : "Maybe start each item with '- '.";
        add(
                node.place(),
                path,
                "The key '" + key.name() + "' takes a list, but " + node.what() + " stands there.",
                hint);
        return Optional.empty();
    }

    private Optional<Object> texts(EventKey key, Node node, String path) {
        Optional<Node.Mapping> mapping = byName(key, node, path);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, String> texts = new TreeMap<>();
        mapping.get().entries().forEach((name, entry) -> {
            if (entry.value() instanceof Node.Value value && value.type() != Node.Type.NULL) {
                texts.put(name, value.text());
            } else {
                add(
                        entry.value().place(),
                        join(path, name),
                        "'" + name + "' takes one value, but " + entry.value().what() + " stands there.",
                        "Maybe write '" + key.name() + ": " + key.example() + "'.");
            }
        });
        return Optional.of(texts);
    }

    private Optional<Node.Mapping> byName(EventKey key, Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        add(
                node.place(),
                path,
                "The key '" + key.name() + "' takes " + key.type().label() + ", but " + node.what() + " stands there.",
                "Maybe write '" + key.name() + ": " + key.example() + "'.");
        return Optional.empty();
    }

    private Optional<Object> numbers(EventKey key, Node node, String path) {
        Optional<Node.Mapping> mapping = byName(key, node, path);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, Double> shares = new TreeMap<>();
        for (Map.Entry<String, Node.Entry> entry : mapping.get().entries().entrySet()) {
            EventKey share = key.type() == KeyType.NUMBERS
                    ? EventKey.required(entry.getKey(), KeyType.NUMBER, "0.5", "value")
                    : EventKey.required(entry.getKey(), KeyType.FRACTION, "0.4", "share")
                            .within(Limit.SHARE);
            String code = code(key, entry.getKey(), entry.getValue().keyPlace(), join(path, entry.getKey()));
            if (shares.containsKey(code)) {
                add(
                        entry.getValue().keyPlace(),
                        join(path, entry.getKey()),
                        "'" + entry.getKey() + "' and another key both stand for '" + code + "'.",
                        "Maybe remove one of the two.");
            }
            scalar(share, entry.getValue().value(), join(path, entry.getKey()))
                    .ifPresent(value -> shares.put(code, (Double) value));
        }
        return Optional.of(shares);
    }

    private Optional<Object> changes(EventKey key, Node node, String path) {
        if (!(node instanceof Node.Mapping mapping)) {
            add(
                    node.place(),
                    path,
                    "The key 'change' takes keys by event id, but " + node.what() + " stands there.",
                    "Maybe write 'change: " + key.example() + "'.");
            return Optional.empty();
        }
        mapping.entries().forEach((id, entry) -> {
            if (!(entry.value() instanceof Node.Mapping)) {
                add(
                        entry.value().place(),
                        join(path, id),
                        "A change of '" + id + "' holds keys, but "
                                + entry.value().what() + " stands there.",
                        "Maybe write '" + id + ": {rate: 60%}'.");
            }
        });
        return Optional.of(mapping);
    }

    private Optional<Object> objects(EventKey key, Node node, String path) {
        return items(key, node, path).map(items -> {
            List<EventValues> objects = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                objects.add(read(items.get(i), path + "[" + i + "]", key.keys()).values());
            }
            return objects;
        });
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String name(String path) {
        return path.isEmpty() ? "The file" : "'" + path + "'";
    }

    void add(Place place, String path, String message, String hint) {
        problems.add(ScenarioProblem.at(file, place, path, message, hint));
    }
}
