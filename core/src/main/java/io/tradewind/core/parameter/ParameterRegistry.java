package io.tradewind.core.parameter;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Numbers;
import io.tradewind.core.base.Problem;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All parameters of the model and the presets over them. The standard one is a table inside the library, see {@link #standard()}. */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class ParameterRegistry implements Serializable {
    /** The preset that changes nothing. */
    public static final String DEFAULT_PRESET = "default";

    private final Map<String, ParameterDefinition> definitions;
    private final SortedMap<String, SortedMap<String, Double>> presets;

    private ParameterRegistry(
            Map<String, ParameterDefinition> definitions, SortedMap<String, SortedMap<String, Double>> presets) {
        this.definitions = definitions;
        this.presets = presets;
    }

    /** The registry that ships with the library. */
    public static ParameterRegistry standard() {
        return ParameterTable.read();
    }

    /** A registry of those definitions and presets (values by parameter, by preset). */
    public static ParameterRegistry of(
            List<ParameterDefinition> definitions, Map<String, SortedMap<String, Double>> presets) {
        Map<String, ParameterDefinition> byId = new LinkedHashMap<>();
        for (ParameterDefinition definition : definitions) {
            Check.that(
                    byId.put(definition.id(), definition) == null,
                    "The parameter (" + definition.id() + ") stands twice.");
        }
        ParameterRegistry registry = new ParameterRegistry(Collections.unmodifiableMap(byId), new TreeMap<>(presets));
        presets.forEach((name, values) -> values.forEach(registry::checked));
        registry.presets.putIfAbsent(DEFAULT_PRESET, Collections.emptySortedMap());
        return registry;
    }

    /** All definitions, in the order of the table. */
    public Collection<ParameterDefinition> definitions() {
        return definitions.values();
    }

    /** The definition of that id, which may be an earlier one (see {@link #currentId}). */
    public Optional<ParameterDefinition> find(String id) {
        ParameterDefinition known = definitions.get(id);
        return Optional.ofNullable(known != null ? known : definitions.get(currentId(id)));
    }

    /** What a parameter is called now that was shipped under another id before; every other id is returned as it is. */
    public static String currentId(String id) {
        return ParameterTable.EARLIER_IDS.getOrDefault(id, id);
    }

    /** The stem that the parameter shares with its like for other sectors or partners: one that has a value of its own or a default. */
    public Optional<String> family(String id) {
        int dot = id.indexOf('.');
        String stem = dot > 0 ? id.substring(0, dot) : "";
        return definitions.containsKey(stem) || definitions.containsKey(stem + ".default")
                ? Optional.of(stem)
                : Optional.empty();
    }

    /** Names of the presets, sorted. */
    public Collection<String> presetNames() {
        return Collections.unmodifiableSet(presets.keySet());
    }

    /** What the preset changes: values by parameter. */
    public SortedMap<String, Double> presetValues(String preset) {
        if (!presets.containsKey(preset)) {
            throw new InvalidInputException(
                    "preset",
                    List.of(new Problem(
                            "preset", "There is no preset '" + preset + "'.", Nearest.hint(preset, presets.keySet()))));
        }
        return Collections.unmodifiableSortedMap(presets.get(preset));
    }

    /** The central values. */
    public Parameters defaults() {
        return new Parameters(this, Collections.emptySortedMap());
    }

    /** The central values with the preset's changes. */
    public Parameters preset(String name) {
        return new Parameters(this, presetValues(name));
    }

    /** What is wrong with that value for that parameter, if anything. */
    public Optional<Problem> problemWith(String path, String id, double value) {
        ParameterDefinition definition = find(id).orElse(null);
        if (definition == null) {
            return Optional.of(
                    new Problem(path, "There is no parameter '" + id + "'.", Nearest.hint(id, definitions.keySet())));
        }
        if (!(value >= definition.min() && value <= definition.max())) {
            return Optional.of(new Problem(
                    path,
                    "The value " + Numbers.text(value) + " of parameter '" + id + "' lies outside its hard bounds.",
                    "Maybe use a value between " + Numbers.text(definition.min()) + " and "
                            + Numbers.text(definition.max()) + "; central is " + Numbers.text(definition.central())
                            + "."));
        }
        return Optional.empty();
    }

    /** The parameter's own id, if it exists and the value keeps its bounds; otherwise an {@link InvalidInputException}. */
    String checked(String id, double value) {
        Optional<Problem> problem = problemWith(id, id, value);
        if (problem.isPresent()) {
            throw new InvalidInputException("parameters", List.of(problem.get()));
        }
        return find(id).orElseThrow().id();
    }
}
