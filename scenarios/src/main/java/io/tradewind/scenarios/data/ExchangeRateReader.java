package io.tradewind.scenarios.data;

import io.tradewind.core.base.RegionCode;
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
    static final String FOLDER = "currencies";

    private ExchangeRateReader() {}

    /** All rates that are shipped. A basket may hold {@code USD}, which has no series: its rate is 1. */
    public static ExchangeRates read() {
        return read(ChinaPanelReader.EVERYTHING_KNOWN);
    }

    /** The rates that were published by that day. */
    public static ExchangeRates read(LocalDate knownOn) {
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
        return new ExchangeRates(series, baskets());
    }

    private static SortedMap<RegionCode, SortedMap<String, Double>> baskets() {
        SortedMap<RegionCode, SortedMap<String, Double>> baskets = new TreeMap<>();
        ShippedTable.read(FOLDER, "baskets.csv", basketSchema(), row -> {
            if (!row.text(1).isEmpty()) {
                baskets.computeIfAbsent(RegionCode.of(row.text(0)), region -> new TreeMap<>())
                        .put(row.text(1), row.number(2));
            }
        });
        return baskets;
    }

    /** The regions without a rate, which are held at their base rate against the dollar, in alphabetical order. */
    public static List<RegionCode> heldRegions() {
        List<RegionCode> held = new ArrayList<>();
        ShippedTable.read(FOLDER, "baskets.csv", basketSchema(), row -> {
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
