package io.tradewind.core.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The goods that a tariff reaches.
 *
 * @param sectors sector codes, or {@code all} (every sector but services)
 * @param exempt  share of a sector's trade that stays outside, 0 to 1, by sector code
 */
public record TariffScope(List<String> sectors, SortedMap<String, Double> exempt) {
    /** All goods, nothing exempt. */
    public static final TariffScope ALL_GOODS = new TariffScope(List.of("all"), Collections.emptySortedMap());

    /** Copies both. */
    public TariffScope {
        sectors = List.copyOf(sectors);
        exempt = Collections.unmodifiableSortedMap(new TreeMap<>(exempt));
    }

    /** Those sectors, nothing exempt. */
    public static TariffScope ofSectors(String... sectors) {
        return new TariffScope(List.of(sectors), Collections.emptySortedMap());
    }
}
