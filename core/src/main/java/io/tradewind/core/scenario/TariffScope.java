package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.optional;

import io.tradewind.core.model.Sector;
import io.tradewind.core.model.WorldWords.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public static final TariffScope ALL_GOODS = new TariffScope(List.of(Selection.ALL), Collections.emptySortedMap());

    /** What a file says of it. */
    static final List<EventKey> KEYS = List.of(
            optional("sectors", KeyType.WORDS, "[all]", "sector codes, or all (every sector but services)")
                    .usually(List.of(Selection.ALL))
                    .names(Role.SECTOR),
            optional(
                            "exempt",
                            KeyType.SHARES,
                            "{electronics_electrical: 0.4}",
                            "share of a sector's trade that stays outside, 0 to 1, by sector code")
                    .otherwise("nothing is exempt")
                    .names(Role.SECTOR),
            optional(
                            "exemptProducts",
                            KeyType.WORDS,
                            "[mobile_phones, computers_adp]",
                            "products of the customs panel that are the exempt share of their sector; they respond apart from the rest of it")
                    .otherwise("every product of a sector responds alike")
                    .names(Role.PRODUCT));

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

    static TariffScope of(Optional<EventValues> values) {
        return values.map(v -> new TariffScope(v.words("sectors"), v.shares("exempt"), v.words("exemptProducts")))
                .orElse(ALL_GOODS);
    }

    /** What a file says of it; nothing of all goods. */
    Map<String, Object> written() {
        Map<String, Object> keys = new LinkedHashMap<>();
        if (!equals(ALL_GOODS)) {
            keys.put("sectors", sectors);
        }
        if (!exempt.isEmpty()) {
            keys.put("exempt", exempt);
        }
        if (!exemptProducts.isEmpty()) {
            keys.put("exemptProducts", exemptProducts);
        }
        return keys;
    }

    /** Share of the sector that a tariff reaches, 0 to 1. */
    public double reach(Sector sector) {
        return sector.isSelectedBy(sectors) ? 1.0 - exemptShare(sector) : 0.0;
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
