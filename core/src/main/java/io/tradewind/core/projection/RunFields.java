package io.tradewind.core.projection;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventField;
import io.tradewind.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Changes of a scenario by the names of its fields: {@code event-id.key} is a value of an event ({@link EventField}), {@code param.ID} a parameter,
 * {@code without.event-id} with {@code true} leaves an event out.
 */
public final class RunFields {
    static final String PARAMETER = "param.";
    static final String WITHOUT = "without.";

    private final Scenario scenario;
    private final ParameterRegistry registry;
    private final SortedMap<String, Double> parameters = new TreeMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final SortedSet<String> left = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private RunFields(Scenario scenario, ParameterRegistry registry) {
        this.scenario = scenario;
        this.registry = registry;
        left.addAll(ids());
    }

    /**
     * The run in which these fields have these values and everything else is as it was.
     *
     * @param values by field; plain numbers, days and months as files spell them
     * @throws InvalidInputException with every field that there is not and every value that is none
     */
    public static RunSpec spec(Scenario scenario, ParameterRegistry registry, SortedMap<String, String> values) {
        RunFields fields = new RunFields(scenario, registry);
        values.forEach(fields::take);
        if (!fields.problems.isEmpty()) {
            throw new InvalidInputException("changes", fields.problems);
        }
        RunSpec spec =
                RunSpec.AS_PREPARED.withParameters(fields.parameters).withChanged(List.copyOf(fields.events.values()));
        return fields.left.size() == fields.ids().size() ? spec : spec.withEvents(fields.left);
    }

    /** Those of the values that are of parameters. */
    public static SortedMap<String, String> ofParameters(SortedMap<String, String> values) {
        SortedMap<String, String> parameters = new TreeMap<>(values);
        parameters.keySet().removeIf(field -> !field.startsWith(PARAMETER));
        return parameters;
    }

    private List<String> ids() {
        return scenario.events().stream().map(Event::id).toList();
    }

    private void take(String field, String value) {
        try {
            if (field.startsWith(PARAMETER)) {
                parameter(field, value);
            } else if (field.startsWith(WITHOUT)) {
                without(field, value);
            } else {
                Event event = event(field, field);
                String key = field.substring(Math.min(field.length(), event.id().length() + 1));
                events.put(event.id(), EventField.with(events.getOrDefault(event.id(), event), key, value));
            }
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
    }

    private void parameter(String field, String text) {
        String id = field.substring(PARAMETER.length());
        double value = number(field, text);
        Optional<Problem> problem = registry.problemWith(field, id, value);
        problem.ifPresent(problems::add);
        if (problem.isEmpty()) {
            parameters.put(registry.find(id).orElseThrow().id(), value);
        }
    }

    private void without(String field, String value) {
        String id = event(field, field.substring(WITHOUT.length())).id();
        if (value.equals("true")) {
            left.remove(id);
        } else if (!value.equals("false")) {
            throw problem(field, "'" + value + "' is neither true nor false.", "Maybe write true.");
        }
    }

    private Event event(String field, String name) {
        return event(scenario, field, name);
    }

    /** The event whose id the name is, or starts with; the longest if there are several. */
    static Event event(Scenario scenario, String field, String name) {
        List<String> ids = scenario.events().stream().map(Event::id).toList();
        return scenario.events().stream()
                .filter(event -> name.equals(event.id()) || name.startsWith(event.id() + "."))
                .max(Comparator.comparingInt(event -> event.id().length()))
                .orElseThrow(() -> problem(
                        field,
                        "No event and no parameter has the field '" + field + "'.",
                        Nearest.to(name, ids)
                                .or(() -> Nearest.to(name.substring(0, Math.max(0, name.lastIndexOf('.'))), ids))
                                .map(id -> "Maybe use '" + id + "'.")
                                .orElseGet(() -> Nearest.list(ids))));
    }

    private static double number(String field, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw problem(field, "'" + text + "' is no number.", "Maybe use a plain number such as 0.25.");
        }
    }

    static InvalidInputException problem(String field, String message, String hint) {
        return new InvalidInputException("changes", List.of(new Problem(field, message, hint)));
    }
}
