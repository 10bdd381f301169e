package io.tradewind.core.parameter;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value for every parameter of a registry. Immutable. */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class Parameters implements Serializable {
    private final ParameterRegistry registry;
    private final SortedMap<String, Double> changed;

    Parameters(ParameterRegistry registry, SortedMap<String, Double> changed) {
        this.registry = registry;
        this.changed = Collections.unmodifiableSortedMap(new TreeMap<>(changed));
    }

    /** The central values of the standard registry. */
    public static Parameters defaults() {
        return ParameterRegistry.standard().defaults();
    }

    /** The registry that these values belong to. */
    public ParameterRegistry registry() {
        return registry;
    }

    /** The values that differ from the central ones, sorted by id. */
    public SortedMap<String, Double> changed() {
        return changed;
    }

    /** The value of the parameter, which must exist. */
    public double get(String id) {
        Double value = changed.get(id);
        if (value != null) {
            return value;
        }
        ParameterDefinition definition = registry.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no parameter '" + id + "'."));
        return changed.getOrDefault(definition.id(), definition.central());
    }

    /** The value of {@code stem.key} if the registry has it, otherwise that of {@code fallback}. */
    public double get(String stem, String key, String fallback) {
        String id = stem + "." + key;
        return registry.find(id).isPresent() ? get(id) : get(fallback);
    }

    /** The value for a sector or partner: {@code stem.key} if the registry has it, otherwise {@code stem.default}. */
    public double get(String stem, String key) {
        return get(stem, key, stem + ".default");
    }

    /** The value of {@code stem.key} if the registry has it, otherwise that number. */
    public double getOr(String stem, String key, double otherwise) {
        String id = stem + "." + key;
        return registry.find(id).isPresent() ? get(id) : otherwise;
    }

    /** The same values but for one; an unknown id or a value outside the hard bounds is an error. */
    public Parameters with(String id, double value) {
        SortedMap<String, Double> next = new TreeMap<>(changed);
        next.put(registry.checked(id, value), value);
        return new Parameters(registry, next);
    }

    /** The same values but for those of the map. */
    public Parameters with(SortedMap<String, Double> values) {
        SortedMap<String, Double> next = new TreeMap<>(changed);
        values.forEach((id, value) -> next.put(registry.checked(id, value), value));
        return new Parameters(registry, next);
    }
}
