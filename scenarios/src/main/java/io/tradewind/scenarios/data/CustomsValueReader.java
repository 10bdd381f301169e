package io.tradewind.scenarios.data;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.CustomsValues;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.io.table.TableSchema;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what US customs counted in 2024 by origin. */
final class CustomsValueReader {
    static final String FOLDER = "customs";

    private CustomsValueReader() {}

    /** The values, in a world that has the importer. */
    static Optional<CustomsValues> read(Economy world) {
        SortedMap<String, SeriesBuilder> byOrigin = new TreeMap<>();
        String[] importer = new String[1];
        TableSchema schema = TableSchema.of("importer", "origin", "month", "value_usd_mn");
        ShippedTable.read(FOLDER, "us_imports_2024.csv", schema, row -> {
            importer[0] = row.text(0);
            byOrigin.computeIfAbsent(row.text(1), SeriesBuilder::new).add(IsoText.month(row.text(2)), row.number(3));
        });
        RegionCode code = RegionCode.of(importer[0]);
        SortedMap<String, MonthlySeries> series = new TreeMap<>();
        byOrigin.forEach((origin, months) -> series.put(origin, months.build()));
        return world.indexOf(code).isPresent() ? Optional.of(new CustomsValues(code, series)) : Optional.empty();
    }
}
