package io.tradewind.core.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The goods that a tariff reaches.
 *
 * @param sectors        sector codes, or {@code all} (every sector but services)
 * @param exempt         share of a sector's trade that stays outside, 0 to 1, by sector code
 * @param exemptProducts products of the customs panel that are the exempt share of their sector: the market keeps them apart from the rest
 */
public record TariffScope(List<String> sectors, SortedMap<String, Double> exempt, List<String> exemptProducts) {
    /** All goods, nothing exempt. */
    public static final TariffScope ALL_GOODS = new TariffScope(List.of("all"), Collections.emptySortedMap());

    /** Copies all. */
    public TariffScope {
        sectors = List.copyOf(sectors);
        exempt = Collections.unmodifiableSortedMap(new TreeMap<>(exempt));
        exemptProducts = List.copyOf(exemptProducts);
    }

    /** Those sectors less shares that no product stands for. */
    public TariffScope(List<String> sectors, SortedMap<String, Double> exempt) {
        this(sectors, exempt, List.of());
    }

    /** Those sectors, nothing exempt. */
    public static TariffScope ofSectors(String... sectors) {
        return new TariffScope(List.of(sectors), Collections.emptySortedMap());
    }
}
