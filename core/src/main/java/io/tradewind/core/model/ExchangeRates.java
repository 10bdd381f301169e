package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.RegionCode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Exchange rates by month, and the currency or basket of each region.
 *
 * @param unitsPerUsd units of each currency per US dollar, monthly mean, by ISO 4217 code; {@code USD} itself is not listed
 * @param baskets     weight of each currency in a region's basket, summing to 1; a region that is not listed is held at its base rate against the dollar
 */
public record ExchangeRates(
        SortedMap<String, MonthlySeries> unitsPerUsd, SortedMap<RegionCode, SortedMap<String, Double>> baskets) {
    private static final double WEIGHT_TOLERANCE = 1e-9;

    /** Copies the maps and checks the weights. */
    public ExchangeRates {
        unitsPerUsd = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(unitsPerUsd));
        SortedMap<RegionCode, SortedMap<String, Double>> copies = new TreeMap<>();
        for (Map.Entry<RegionCode, SortedMap<String, Double>> entry : baskets.entrySet()) {
            double sum = 0;
            for (double weight : entry.getValue().values()) {
                sum += Check.inRange(weight, 0, 1, "weight in the basket of " + entry.getKey());
            }
            Check.that(
                    Math.abs(sum - 1) < WEIGHT_TOLERANCE,
                    "The basket of " + entry.getKey() + " sums to " + sum + ", not to 1.");
            copies.put(entry.getKey(), java.util.Collections.unmodifiableSortedMap(new TreeMap<>(entry.getValue())));
        }
        baskets = java.util.Collections.unmodifiableSortedMap(copies);
    }

    /** Rates of a world in which every region has the dollar. */
    public static ExchangeRates none() {
        return new ExchangeRates(new TreeMap<>(), new TreeMap<>());
    }

    /** The basket of the region, if one is known. */
    public Optional<SortedMap<String, Double>> basketOf(RegionCode region) {
        return Optional.ofNullable(baskets.get(region));
    }
}
