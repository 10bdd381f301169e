package io.tradewind.core.scenario;

import io.tradewind.core.model.Sector;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The goods that a tariff reaches.
 *
 * @param sectors        sector codes or groups, or {@code all} (every sector but services)
 * @param exempt         share of a sector's trade that stays outside, 0 to 1, by sector code or group
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

    /** Share of the sector that stays outside: what its code says, else the largest of what its groups say. */
    public double exemptShare(Sector sector) {
        Double own = exempt.get(sector.code().code());
        return own != null
                ? own
                : sector.groups().stream()
                        .mapToDouble(group -> exempt.getOrDefault(group, 0.0))
                        .max()
                        .orElse(0.0);
    }

    /** Those sectors, nothing exempt. */
    public static TariffScope ofSectors(String... sectors) {
        return new TariffScope(List.of(sectors), Collections.emptySortedMap());
    }
}
