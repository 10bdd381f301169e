package io.tradewind.browser;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventField;
import io.tradewind.core.scenario.Scenario;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a page changes of a scenario. */
final class Changes {
    private static final String PARAMETER = "param.";
    private static final String WITHOUT = "without.";

    private final Scenario scenario;
    private final List<String> ids;
    /** Events as they were changed last. */
    private final Map<String, Changed> changed = new HashMap<>();

    Changes(Scenario scenario) {
        this.scenario = scenario;
        this.ids = scenario.events().stream().map(Event::id).toList();
    }

    /** What those lines change: {@code event.key=value}, {@code param.ID=value}, {@code without.event=true}. */
    RunSpec spec(Map<String, String> values) {
        SortedMap<String, Double> parameters = new TreeMap<>();
        Map<String, Map<String, String>> byEvent = new LinkedHashMap<>();
        SortedSet<String> left = new TreeSet<>(ids);
        values.forEach((field, value) -> {
            if (field.startsWith(PARAMETER)) {
                parameters.put(field.substring(PARAMETER.length()), number(field, value));
            } else if (field.startsWith(WITHOUT)) {
                String id = event(field, field.substring(WITHOUT.length())).id();
                if (Boolean.parseBoolean(value)) {
                    left.remove(id);
                }
            } else {
                Event event = event(field, field);
                String key = field.substring(Math.min(field.length(), event.id().length() + 1));
                byEvent.computeIfAbsent(event.id(), any -> new LinkedHashMap<>())
                        .put(key, value);
            }
        });
        return new RunSpec(
                parameters,
                left.size() == ids.size() ? Optional.empty() : Optional.of(left),
                byEvent.entrySet().stream()
                        .map(entry -> changed(event("", entry.getKey()), entry.getValue()))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                Optional.empty(),
                new TreeMap<>());
    }

    /** The event with those values; the same object as last time if they are the same: one slider is moved at a time. */
    private Event changed(Event event, Map<String, String> values) {
        Changed known = changed.get(event.id());
        if (known == null || !known.values.equals(values)) {
            Event next = event;
            for (Map.Entry<String, String> value : values.entrySet()) {
                next = EventField.with(next, value.getKey(), value.getValue());
            }
            known = new Changed(Map.copyOf(values), next);
            changed.put(event.id(), known);
        }
        return known.event;
    }

    private record Changed(Map<String, String> values, Event event) {}

    /** The event whose id the name is, or starts with; the longest if there are several. */
    private Event event(String field, String name) {
        Event found = null;
        for (Event event : scenario.events()) {
            String id = event.id();
            boolean named = name.startsWith(id) && (name.length() == id.length() || name.charAt(id.length()) == '.');
            if (named && (found == null || id.length() > found.id().length())) {
                found = event;
            }
        }
        if (found == null) {
            throw Lines.problem(
                    field, "No event and no parameter has the field '" + field + "'.", Nearest.hint(name, ids));
        }
        return found;
    }

    private static double number(String field, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw Lines.problem(field, "'" + value + "' is no number.", "Maybe use a plain number such as 0.25.");
        }
    }
}
