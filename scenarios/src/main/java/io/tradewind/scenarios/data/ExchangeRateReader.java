package io.tradewind.scenarios.data;

import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ExchangeRates;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.io.table.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads exchange rates by month and the regions' currencies. */
public final class ExchangeRateReader {
    private static final String FOLDER = "currencies";
    private static final String STANDARD = "world-2023";
    /** File of the regions' currencies, in the world's folder of them. */
    static final String BASKETS = "baskets.csv";

    private ExchangeRateReader() {}

    /** All rates that are shipped, with the currencies of the standard world's regions. A basket may hold {@code USD}, which has no series: its rate is 1. */
    public static ExchangeRates read() {
        return read(WorldFiles.of(STANDARD), ChinaPanelReader.EVERYTHING_KNOWN);
    }

    /** The rates that were published by that day, with the currencies of the world's regions. */
    public static ExchangeRates read(Economy world, LocalDate knownOn) {
        return read(WorldFiles.of(world.id()), knownOn);
    }

    private static ExchangeRates read(WorldFiles files, LocalDate knownOn) {
        SortedMap<String, SeriesBuilder> builders = new TreeMap<>();
        TableSchema schema = new TableSchema(
                List.of("month", "currency", "units_per_usd", "published"), List.of("status", "source"));
        ShippedTable.read(FOLDER, "rates.csv", schema, row -> {
            if (!IsoText.day(row.text(3)).isAfter(knownOn)) {
                builders.computeIfAbsent(row.text(1), SeriesBuilder::new)
                        .add(IsoText.month(row.text(0)), row.number(2));
            }
        });
        SortedMap<String, MonthlySeries> series = new TreeMap<>();
        builders.forEach((currency, builder) -> series.put(currency, builder.build()));
        return new ExchangeRates(series, baskets(files));
    }

    private static SortedMap<RegionCode, SortedMap<String, Double>> baskets(WorldFiles files) {
        SortedMap<RegionCode, SortedMap<String, Double>> baskets = new TreeMap<>();
        ShippedTable.read(files.currencies(), BASKETS, basketSchema(), row -> {
            if (!row.text(1).isEmpty()) {
                baskets.computeIfAbsent(RegionCode.of(row.text(0)), region -> new TreeMap<>())
                        .put(row.text(1), row.number(2));
            }
        });
        return baskets;
    }

    /** The world's regions without a rate, which are held at their base rate against the dollar, in alphabetical order. */
    public static List<RegionCode> heldRegions(Economy world) {
        List<RegionCode> held = new ArrayList<>();
        ShippedTable.read(WorldFiles.of(world.id()).currencies(), BASKETS, basketSchema(), row -> {
            if (row.text(1).isEmpty()) {
                held.add(RegionCode.of(row.text(0)));
            }
        });
        return List.copyOf(held);
    }

    private static TableSchema basketSchema() {
        return new TableSchema(List.of("region", "currency", "weight"), List.of("status", "source"));
    }
}
