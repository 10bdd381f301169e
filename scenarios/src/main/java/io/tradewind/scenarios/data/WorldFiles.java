package io.tradewind.scenarios.data;

import io.tradewind.core.base.SectorCode;
import io.tradewind.io.table.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the tables stand that go with a built-in world: the same customs prints, cut by the world's regions and sectors.
 *
 * @param panel         folder of the partners and of what is known by them
 * @param currencies    folder of the regions' currencies
 * @param partnerMonths files of what customs printed by partner, in the folder of the observations
 * @param bridge        folder with the sectors of each product, where these are not those of the common table of products
 */
record WorldFiles(String panel, String currencies, List<String> partnerMonths, Optional<String> bridge) {
    /** Folder of the tables that all worlds share: products, totals, customs rates, days of the New Year. */
    static final String COMMON = "panels/china-2024";

    private static final String BASE_MONTHS = "china_partner_months.csv";
    private static final WorldFiles STANDARD =
            new WorldFiles(COMMON, "currencies", List.of(BASE_MONTHS), Optional.empty());
    private static final Map<String, WorldFiles> OTHERS = Map.of(
            "world-2022",
            new WorldFiles(
                    "panels/world-2022",
                    "panels/world-2022",
                    List.of(BASE_MONTHS, "china_economy_months.csv"),
                    Optional.of("worlds/world-2022")));
    private static final TableSchema BRIDGE =
            new TableSchema(List.of("product", "sector", "weight"), List.of("status", "source"));

    /** The files of a world; those of the standard world for one that has none of its own. */
    static WorldFiles of(String world) {
        return OTHERS.getOrDefault(world, STANDARD);
    }

    /** Sectors of each product with their weights; nothing where the table of products says it. */
    Map<String, Map<SectorCode, Double>> sectorsOfProducts() {
        Map<String, Map<SectorCode, Double>> weights = new TreeMap<>();
        bridge.ifPresent(folder -> ShippedTable.read(
                folder,
                "customs_products.csv",
                BRIDGE,
                row -> weights.computeIfAbsent(row.text(0), product -> new TreeMap<>())
                        .put(SectorCode.of(row.text(1)), row.number(2))));
        return weights;
    }
}
