package io.tradewind.scenarios.format;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;

/** What stands behind the keys of one object, checked and typed; a key that is left out has nothing. */
final class Values {
    private final Map<String, Object> byKey = new HashMap<>();
    private final Set<String> attempted = new HashSet<>();

    /** Notes that the file says something for the key, right or wrong. */
    void attempt(String key) {
        attempted.add(key);
    }

    /** Whether the file says something for the key, right or wrong. */
    boolean attempted(String key) {
        return attempted.contains(key);
    }

    void put(String key, Object value) {
        byKey.put(key, value);
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    String text(String key, String otherwise) {
        return get(key, String.class).orElse(otherwise);
    }

    Optional<String> text(String key) {
        return get(key, String.class);
    }

    @SuppressWarnings("unchecked")
    List<String> words(String key, List<String> otherwise) {
        return (List<String>) byKey.getOrDefault(key, otherwise);
    }

    @SuppressWarnings("unchecked")
    SortedMap<String, Double> shares(String key) {
        return (SortedMap<String, Double>) byKey.getOrDefault(key, Collections.emptySortedMap());
    }

    @SuppressWarnings("unchecked")
    List<Values> objects(String key) {
        return (List<Values>) byKey.getOrDefault(key, List.of());
    }

    Optional<Values> object(String key) {
        return get(key, Values.class);
    }

    OptionalDouble number(String key) {
        Double value = (Double) byKey.get(key);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    int whole(String key) {
        return (int) number(key).orElse(0);
    }

    boolean flag(String key, boolean otherwise) {
        return get(key, Boolean.class).orElse(otherwise);
    }

    Optional<LocalDate> day(String key) {
        return get(key, LocalDate.class);
    }

    <T> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(type.cast(byKey.get(key)));
    }
}
