package io.tradewind.app.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known of a run or of a part of it: names with values in their order, some of which are details again. */
public final class Details {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Adds one. An empty {@link Optional} adds none; collections become lists, maps details; what is neither number nor flag becomes text.
     *
     * @param path  its name; {@code world/id} is {@code id} among the details {@code world}
     * @param value may be null
     */
    public Details with(String path, Object value) {
        int slash = path.indexOf('/');
        if (slash >= 0) {
            ((Details) values.computeIfAbsent(path.substring(0, slash), none -> new Details()))
                    .with(path.substring(slash + 1), value);
        } else if (!(value instanceof Optional<?> perhaps && perhaps.isEmpty())) {
            values.put(path, known(value));
        }
        return this;
    }

    /** Adds a list of what the function makes of each of them. */
    public <T> Details with(String path, Collection<T> many, Function<T, ?> each) {
        return with(path, many.stream().map(each).toList());
    }

    /** Adds those behind its own. */
    public Details with(Details others) {
        values.putAll(others.values);
        return this;
    }

    private static Object known(Object value) {
        if (value instanceof Optional<?> perhaps) {
            return known(perhaps.orElse(null));
        }
        if (value instanceof Collection<?> many) {
            List<Object> all = new ArrayList<>();
            many.forEach(each -> all.add(known(each)));
            return Collections.unmodifiableList(all);
        }
        if (value instanceof Map<?, ?> map) {
            Details details = new Details();
            map.forEach((name, each) -> details.values.put(name.toString(), known(each)));
            return details;
        }
        boolean asItIs =
                value == null || value instanceof Details || value instanceof Number || value instanceof Boolean;
        return asItIs ? value : value.toString();
    }

    /** By name: null, a {@link String}, {@link Boolean}, {@link Number}, {@link Details}, or a list of these. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** All of them under their paths: a list of words is one value, those of a list of details are numbered from 1; what is not known is left out. */
    public Map<String, Object> flat() {
        Map<String, Object> flat = new LinkedHashMap<>();
        values.forEach((name, value) -> flatten(name, value, flat));
        return flat;
    }

    private static void flatten(String path, Object value, Map<String, Object> flat) {
        if (value instanceof Details details) {
            details.values.forEach((name, inner) -> flatten(path + "/" + name, inner, flat));
        } else if (value instanceof List<?> many && many.stream().anyMatch(Details.class::isInstance)) {
            for (int k = 0; k < many.size(); k++) {
                flatten(path + "/" + (k + 1), many.get(k), flat);
            }
        } else if (value instanceof List<?> many) {
            flat.put(path, many.stream().map(String::valueOf).collect(Collectors.joining("; ")));
        } else if (value != null) {
            flat.put(path, value);
        }
    }
}
