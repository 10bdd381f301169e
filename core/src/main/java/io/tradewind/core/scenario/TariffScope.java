package io.tradewind.core.scenario;

import static io.tradewind.core.scenario.EventKey.optional;

import io.tradewind.core.model.ProductShares;
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
 * @param hs             codes of goods within these sectors that it reaches, of any length, or ranges; empty for all
 * @param exceptHs       codes of goods that it does not reach
 */
public record TariffScope(
        List<String> sectors,
        SortedMap<String, Double> exempt,
        List<String> exemptProducts,
        List<String> hs,
        List<String> exceptHs) {
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
                    .names(Role.PRODUCT),
            optional(
                            "hs",
                            KeyType.WORDS,
                            "[\"8703\", \"8507.60\", \"28-29\"]",
                            "codes of the Harmonized System that it reaches, of any length, or ranges; in a world of sectors they act through shares of trade")
                    .otherwise("all goods of the sectors"),
            optional("exceptHs", KeyType.WORDS, "[\"8542\"]", "codes that it does not reach")
                    .usually(List.of()));

    /** Copies all. */
    public TariffScope {
        sectors = List.copyOf(sectors);
        exempt = Collections.unmodifiableSortedMap(new TreeMap<>(exempt));
        exemptProducts = List.copyOf(exemptProducts);
        hs = List.copyOf(hs);
        exceptHs = List.copyOf(exceptHs);
    }

    /** Those sectors less what is exempt, whatever the codes of goods. */
    public TariffScope(List<String> sectors, SortedMap<String, Double> exempt, List<String> exemptProducts) {
        this(sectors, exempt, exemptProducts, List.of(), List.of());
    }

    /** Those sectors less shares that no product stands for. */
    public TariffScope(List<String> sectors, SortedMap<String, Double> exempt) {
        this(sectors, exempt, List.of());
    }

    static TariffScope of(Optional<EventValues> values) {
        return values.map(v -> new TariffScope(
                        v.words("sectors"),
                        v.shares("exempt"),
                        v.words("exemptProducts"),
                        v.words("hs"),
                        v.words("exceptHs")))
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
        if (!hs.isEmpty()) {
            keys.put("hs", hs);
        }
        if (!exceptHs.isEmpty()) {
            keys.put("exceptHs", exceptHs);
        }
        return keys;
    }

    /** Share of the sector that a tariff reaches, 0 to 1, whatever the codes of goods. */
    public double reach(Sector sector) {
        return sector.isSelectedBy(sectors) ? 1.0 - exemptShare(sector) : 0.0;
    }

    /** The same with codes of goods, which act through the shares of trade that a world knows; without any it reaches nothing by code. */
    public double reach(Sector sector, Optional<ProductShares> shares) {
        double whole = reach(sector);
        return !namesCodes() || whole == 0.0
                ? whole
                : whole
                        * shares.map(known -> known.share(sector.code().code(), this::holds))
                                .orElse(0.0);
    }

    /** Whether it names codes of goods. */
    public boolean namesCodes() {
        return !hs.isEmpty() || !exceptHs.isEmpty();
    }

    /** Whether its codes hold that of a product; true where it names none. */
    public boolean holds(String product) {
        return (hs.isEmpty() || GoodsCodes.hold(hs, product)) && !GoodsCodes.hold(exceptHs, product);
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
