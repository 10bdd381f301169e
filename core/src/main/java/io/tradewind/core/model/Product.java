package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.SectorCode;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product of a customs panel.
 *
 * @param code       its code
 * @param name       its name for people
 * @param sectors    the sectors of the world whose responses it inherits, with their weights, which sum to 1; the heaviest, which stands first, is the one that it is in
 * @param aggregates sums it is part of, such as {@code mechanical-electrical}
 * @param status     how well its level is known
 */
public record Product(
        String code, String name, Map<SectorCode, Double> sectors, List<String> aggregates, DataStatus status) {
    private static final double WEIGHT_TOLERANCE = 1e-9;

    /** Copies the sectors and the aggregates. */
    public Product {
        Check.notBlank(code, "product code");
        Check.present("product name, status", name, status);
        sectors = heaviestFirst(sectors);
        double sum = sectors.values().stream().mapToDouble(Double::doubleValue).sum();
        Check.that(
                Math.abs(sum - 1.0) < WEIGHT_TOLERANCE,
                "The weights of the product (" + code + ") sum to " + sum + ", not to 1.");
        aggregates = List.copyOf(aggregates);
    }

    /** A product of one sector. */
    public Product(String code, String name, SectorCode sector, List<String> aggregates, DataStatus status) {
        this(code, name, Map.of(sector, 1.0), aggregates, status);
    }

    private static Map<SectorCode, Double> heaviestFirst(Map<SectorCode, Double> weights) {
        Map<SectorCode, Double> sorted = new LinkedHashMap<>();
        weights.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<SectorCode, Double> part) -> -part.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(part -> sorted.put(part.getKey(), part.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    /** The sector that it is in: the first of its sectors. */
    public SectorCode sector() {
        return sectors.keySet().iterator().next();
    }

    /** Whether its code or a sum that it is part of is among the words. */
    public boolean isNamedBy(Collection<String> words) {
        return words.contains(code) || aggregates.stream().anyMatch(words::contains);
    }

    /** Whether the words of an event select it: by its name, or by {@code all}. */
    public boolean isSelectedBy(Collection<String> words) {
        return WorldWords.nameAll(words) || isNamedBy(words);
    }
}
