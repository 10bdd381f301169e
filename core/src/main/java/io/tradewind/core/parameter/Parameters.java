package io.tradewind.core.parameter;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value for every parameter of a registry. Immutable. */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class Parameters implements Serializable {
    private final ParameterRegistry registry;
    private final SortedMap<String, Double> changed;
    private final SortedMap<String, List<String>> groups;

    Parameters(ParameterRegistry registry, SortedMap<String, Double> changed) {
        this(registry, changed, Collections.emptySortedMap());
    }

    private Parameters(
            ParameterRegistry registry, SortedMap<String, Double> changed, SortedMap<String, List<String>> groups) {
        this.registry = registry;
        this.changed = Collections.unmodifiableSortedMap(new TreeMap<>(changed));
        this.groups = groups;
    }

    /**
     * The same values in a world: a sector, region or partner without a line of its own has that of the first of its groups that has one, so that a table
     * written for few regions and sectors reads on many.
     *
     * @param groupsByCode groups of each code that has some
     */
    public Parameters within(SortedMap<String, List<String>> groupsByCode) {
        return new Parameters(registry, changed, Collections.unmodifiableSortedMap(new TreeMap<>(groupsByCode)));
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

    /** Id of the line that holds for the key: {@code stem.key}, else that of the first of its groups that has one; empty if there is none. */
    public Optional<String> idOf(String stem, String key) {
        String own = stem + "." + key;
        if (registry.find(own).isPresent()) {
            return Optional.of(own);
        }
        for (String group : groups.getOrDefault(key, List.of())) {
            String id = stem + "." + group;
            if (registry.find(id).isPresent()) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** The value of {@code stem.key} or of its group (see {@link #within}) if the registry has it, otherwise that of {@code fallback}. */
    public double get(String stem, String key, String fallback) {
        return get(idOf(stem, key).orElse(fallback));
    }

    /** The value for a sector or partner: {@code stem.key} or that of its group if the registry has it, otherwise {@code stem.default}. */
    public double get(String stem, String key) {
        return get(stem, key, stem + ".default");
    }

    /** The value of {@code stem.key} or of its group if the registry has it, otherwise that number. */
    public double getOr(String stem, String key, double otherwise) {
        Optional<String> id = idOf(stem, key);
        return id.isPresent() ? get(id.get()) : otherwise;
    }

    /** The same values but for one; an unknown id or a value outside the hard bounds is an error. */
    public Parameters with(String id, double value) {
        SortedMap<String, Double> next = new TreeMap<>(changed);
        next.put(registry.checked(id, value), value);
        return new Parameters(registry, next, groups);
    }

    /** The same values but for those of the map. */
    public Parameters with(SortedMap<String, Double> values) {
        SortedMap<String, Double> next = new TreeMap<>(changed);
        values.forEach((id, value) -> next.put(registry.checked(id, value), value));
        return new Parameters(registry, next, groups);
    }
}
