package io.tradewind.core.scenario;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One value of an event by the name of its key, such as {@code rate}, {@code effective}, {@code legs.CNY/EUR.pct} or {@code scope.exempt.machinery}; an
 * object of a list goes by one of its words or by its number from 0. What it may be is checked with the scenario, not here.
 */
public final class EventField {
    private static final String PROBABILITY = "probability";

    private final String name;

    private EventField(String name) {
        this.name = name;
    }

    /**
     * The event with another value.
     *
     * @param path  name of the key, inner ones after a point
     * @param value plain numbers, days and months as files spell them; words of a list are joined by commas
     * @throws InvalidInputException if there is no such key, or the value is not of its type
     */
    public static Event with(Event event, String path, String value) {
        EventField field = new EventField(event.id() + "." + path);
        if (path.equals(PROBABILITY)) {
            return event.withProbability(field.number(value));
        }
        EventKind<?> kind = event.shock().kind();
        Map<String, Object> values = field.set(kind.keys(), event.shock().values(), path, value);
        return event.withShock(kind.read(new EventValues(kind.keys(), values)));
    }

    /**
     * What stands behind a key of an event.
     *
     * @param path  name of the key, inner ones after a point
     * @param key   what may stand there
     * @param value what does; empty if it is left out
     */
    public record Found(String path, EventKey key, Optional<Object> value) {}

    /** What stands behind the name of a key; empty if there is no such key. */
    public static Optional<Found> find(Event event, String path) {
        List<Found> found = new ArrayList<>(found(event));
        gather(event.shock().kind().keys(), event.shock().values(), "", false, found);
        return found.stream().filter(one -> one.path().equals(path)).findFirst();
    }

    /** Everything that the event has a key for; objects of a list go by the first of their words where it is theirs alone, else by their number. */
    public static List<Found> found(Event event) {
        List<Found> found = new ArrayList<>();
        gather(event.shock().kind().keys(), event.shock().values(), "", true, found);
        return found;
    }

    private static void gather(
            List<EventKey> keys, Map<?, ?> values, String before, boolean byWord, List<Found> found) {
        for (EventKey key : keys) {
            Object value = values.get(key.name());
            String path = before + key.name();
            if (key.type() == KeyType.OBJECT) {
                gather(key.keys(), value == null ? Map.of() : (Map<?, ?>) value, path + ".", byWord, found);
            } else if (value instanceof Map<?, ?> shares) {
                shares.forEach((code, share) -> found.add(new Found(path + "." + code, key, Optional.of(share))));
            } else if (key.type() == KeyType.OBJECTS && value instanceof List<?> items) {
                List<String> words = words(key.keys(), items);
                boolean apart = byWord && words.stream().distinct().count() == items.size();
                for (int k = 0; k < items.size(); k++) {
                    String name = path + "." + (apart ? words.get(k) : k) + ".";
                    gather(key.keys(), (Map<?, ?>) items.get(k), name, byWord, found);
                }
            } else {
                found.add(new Found(path, key, Optional.ofNullable(value).or(key::usual)));
            }
        }
    }

    /** The first word of each object. */
    private static List<String> words(List<EventKey> keys, List<?> items) {
        return items.stream()
                .map(item -> keys.stream()
                        .map(key -> ((Map<?, ?>) item).get(key.name()))
                        .filter(String.class::isInstance)
                        .findFirst()
                        .map(String.class::cast)
                        .orElse(""))
                .toList();
    }

    private Map<String, Object> set(List<EventKey> keys, Map<?, ?> before, String path, String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        before.forEach((key, value) -> values.put((String) key, value));
        int point = path.indexOf('.');
        String first = point < 0 ? path : path.substring(0, point);
        String rest = point < 0 ? "" : path.substring(point + 1);
        EventKey key = keys.stream()
                .filter(one -> one.name().equals(first))
                .findFirst()
                .orElseThrow(() -> problem(
                        "There is no key '" + first + "'.",
                        Nearest.hint(first, keys.stream().map(EventKey::name).toList())));
        values.put(first, rest.isEmpty() ? parse(key, text) : inside(key, values.get(first), rest, text));
        return values;
    }

    private Object inside(EventKey key, Object before, String path, String text) {
        switch (key.type()) {
            case OBJECT:
                return set(key.keys(), before == null ? Map.of() : (Map<?, ?>) before, path, text);
            case SHARES:
                TreeMap<String, Double> shares = new TreeMap<>();
                (before == null ? Map.of() : (Map<?, ?>) before)
                        .forEach((code, share) -> shares.put((String) code, (Double) share));
                shares.put(path, number(text));
                return shares;
            case OBJECTS:
                return item(key, before == null ? List.of() : (List<?>) before, path, text);
            default:
                throw problem("The key '" + key.name() + "' has no keys inside.", "");
        }
    }

    private List<Object> item(EventKey key, List<?> before, String path, String text) {
        int point = path.indexOf('.');
        String word = point < 0 ? path : path.substring(0, point);
        List<Object> items = new ArrayList<>(before);
        for (int k = 0; k < items.size(); k++) {
            Map<?, ?> item = (Map<?, ?>) items.get(k);
            if (point > 0 && (word.equals(String.valueOf(k)) || item.containsValue(word))) {
                items.set(k, set(key.keys(), item, path.substring(point + 1), text));
                return items;
            }
        }
        throw problem(
                "There is no '" + word + "' behind '" + key.name() + "'.",
                items.isEmpty() ? "" : "Maybe use a number from 0 to " + (items.size() - 1) + ".");
    }

    private Object parse(EventKey key, String text) {
        try {
            return switch (key.type()) {
                case FRACTION, PERCENT, NUMBER, USD_MN -> number(text);
                case INTEGER -> Integer.valueOf(text);
                case BOOLEAN -> flag(text);
                case DATE -> LocalDate.parse(text);
                case MONTH -> YearMonth.parse(text);
                case WORDS -> Arrays.asList(text.split(",", -1));
                case WORD -> word(key, text);
                case TEXT, FILE, LINE, NAME, ID, PAIR, QUOTE -> text;
                default -> throw problem("The key '" + key.name() + "' takes no single value.", "");
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw problem(
                    "'" + text + "' is no " + key.type().label() + ".",
                    "Maybe use a value such as " + key.example() + ".");
        }
    }

    private String word(EventKey key, String text) {
        if (!key.words().isEmpty() && !key.words().contains(text)) {
            throw problem(
                    "'" + text + "' is none of the words of '" + key.name() + "'.", Nearest.hint(text, key.words()));
        }
        return text;
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw problem("'" + text + "' is no number.", "Maybe use a plain number such as 0.25.");
        }
    }

    private boolean flag(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.equals("true") && !lower.equals("false")) {
            throw problem("'" + text + "' is neither true nor false.", "");
        }
        return lower.equals("true");
    }

    private InvalidInputException problem(String message, String hint) {
        return new InvalidInputException("field", List.of(new Problem(name, message, hint)));
    }
}
