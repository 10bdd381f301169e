package io.tradewind.io.world;

import io.tradewind.core.model.ProductShares;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code products/shares.csv}: what the sectors of a world are made of by code of goods. */
final class ShareFile {
    static final String FILE = "products/shares.csv";
    private static final TableSchema SCHEMA = new TableSchema(List.of("code", "sector", "share"), List.of("status"));

    private static final String APPROXIMATE = "approximate";

    private ShareFile() {}

    /** The shares; empty if the world has none. */
    static Optional<ProductShares> read(TableSource source, CodeList sectors, ProblemLog log) {
        SortedMap<String, SortedMap<String, Double>> bySector = new TreeMap<>();
        boolean[] approximate = new boolean[1];
        Optional<Boolean> found = CsvTable.readIfPresent(source, FILE, SCHEMA, log, row -> {
            double share = row.number(2);
            approximate[0] |= row.text(3).equals(APPROXIMATE);
            if (!sectors.has(row.text(1))) {
                row.problem(1, "The sector (" + row.text(1) + ") is not in sectors.csv.", "");
            } else if (share < 0 || share > 1) {
                row.problem(2, "The share (" + share + ") is not between 0 and 1.", "");
            } else if (bySector.computeIfAbsent(row.text(1), any -> new TreeMap<>())
                            .put(row.text(0), share)
                    != null) {
                row.problem(0, "The code (" + row.text(0) + ") stands twice.", "");
            }
        });
        return found.filter(read -> read && !bySector.isEmpty())
                .map(read -> new ProductShares(
                        bySector,
                        FILE + " of the world"
                                + (approximate[0] ? ", most of them rough: headings of a chapter alike" : "")));
    }
}
