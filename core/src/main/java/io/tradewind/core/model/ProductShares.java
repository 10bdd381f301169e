package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the sectors of a world are made of: shares of trade by code of goods, by which a measure on some goods reaches a part of a sector.
 *
 * @param bySector share of each code in the trade of its sector, by sector; the shares of a sector add up to 1
 * @param source   where they come from
 */
public record ProductShares(SortedMap<String, SortedMap<String, Double>> bySector, String source) {
    /** Copies the maps. */
    public ProductShares {
        SortedMap<String, SortedMap<String, Double>> copy = new TreeMap<>();
        bySector.forEach(
                (sector, shares) -> copy.put(sector, Collections.unmodifiableSortedMap(new TreeMap<>(shares))));
        bySector = Collections.unmodifiableSortedMap(copy);
        Check.notBlank(source, "source");
    }

    /** Share of the sector's trade whose codes are selected, 0 to 1. */
    public double share(String sector, Predicate<String> selected) {
        SortedMap<String, Double> shares = bySector.getOrDefault(sector, Collections.emptySortedMap());
        double sum = 0.0;
        boolean all = true;
        for (var entry : shares.entrySet()) {
            boolean in = selected.test(entry.getKey());
            sum += in ? entry.getValue() : 0.0;
            all &= in;
        }
        return all && !shares.isEmpty() ? 1.0 : Math.min(1.0, sum);
    }

    /** Whether a code is selected. */
    public boolean any(Predicate<String> selected) {
        return bySector.values().stream()
                .anyMatch(shares -> shares.keySet().stream().anyMatch(selected));
    }
}
