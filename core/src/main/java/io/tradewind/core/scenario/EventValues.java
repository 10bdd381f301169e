package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** What stands behind the keys of one object, checked and typed; a key that is left out has the value that usually holds, if there is one. */
public final class EventValues {
    private final Map<String, EventKey> keys = new LinkedHashMap<>();
    private final Map<String, Object> values;

    /**
     * Values of some of the keys.
     *
     * @param values by name of the key: texts, numbers, flags, days, lists of texts, shares, {@link EventValues} of objects and lists of them, or what {@link EventKind#write} gives
     */
    public EventValues(List<EventKey> keys, Map<String, Object> values) {
        keys.forEach(key -> this.keys.put(key.name(), key));
        this.values = new HashMap<>();
        values.forEach((key, value) -> this.values.put(key, typed(this.keys.get(key), value)));
    }

    /** Objects that were written as keys and values become values again. */
    @SuppressWarnings("unchecked")
    private static Object typed(EventKey key, Object value) {
        if (key.type() == KeyType.OBJECT && value instanceof Map<?, ?> inner) {
            return new EventValues(key.keys(), (Map<String, Object>) inner);
        }
        return key.type() == KeyType.OBJECTS
                ? ((List<?>) value)
                        .stream()
                                .map(item -> item instanceof Map<?, ?> inner
                                        ? new EventValues(key.keys(), (Map<String, Object>) inner)
                                        : item)
                                .toList()
                : value;
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value != null) {
            return value;
        }
        EventKey known = keys.get(key);
        if (known == null) {
            // The sentence is made only here: a moved slider reads hundreds of values.
            throw new IllegalArgumentException("There is no key '" + key + "'; there are " + keys.keySet() + ".");
        }
        return known.usual().orElse(null);
    }

    /** The value of that type, if there is one. */
    public <T> Optional<T> find(String key, Class<T> type) {
        return Optional.ofNullable(type.cast(value(key)));
    }

    /** A text; empty if nothing is said. */
    public String text(String key) {
        return find(key, String.class).orElse("");
    }

    /** Words; none if nothing is said. */
    @SuppressWarnings("unchecked")
    public List<String> words(String key) {
        Object words = value(key);
        return words == null ? List.of() : (List<String>) words;
    }

    /** The constant that a word stands for. */
    public <E extends Enum<E>> E word(String key, Class<E> type) {
        Object word = Check.notNull(value(key), key);
        return word instanceof String text ? Enum.valueOf(type, text.toUpperCase(Locale.ROOT)) : type.cast(word);
    }

    /** Shares by code; none if nothing is said. */
    @SuppressWarnings("unchecked")
    public SortedMap<String, Double> shares(String key) {
        Object shares = value(key);
        return shares == null ? Collections.emptySortedMap() : (SortedMap<String, Double>) shares;
    }

    /** Texts by name; none if nothing is said. */
    @SuppressWarnings("unchecked")
    public SortedMap<String, String> texts(String key) {
        Object texts = value(key);
        return texts == null ? Collections.emptySortedMap() : (SortedMap<String, String>) texts;
    }

    /** Objects; none if nothing is said. */
    @SuppressWarnings("unchecked")
    public List<EventValues> objects(String key) {
        Object objects = value(key);
        return objects == null ? List.of() : (List<EventValues>) objects;
    }

    /** A number that is there, or usual. */
    public double number(String key) {
        return findNumber(key).orElseThrow();
    }

    /** A number, if there is one. */
    public OptionalDouble findNumber(String key) {
        return find(key, Number.class)
                .map(value -> OptionalDouble.of(value.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** A whole number that is there, or usual. */
    public int whole(String key) {
        return (int) number(key);
    }

    /** Whether it is so. */
    public boolean flag(String key) {
        return find(key, Boolean.class).orElseThrow();
    }

    /** A day that is there. */
    public LocalDate day(String key) {
        return findDay(key).orElseThrow();
    }

    /** A day, if there is one. */
    public Optional<LocalDate> findDay(String key) {
        return find(key, LocalDate.class);
    }
}
