package io.tradewind.scenarios.data;

import io.tradewind.core.base.DataStatus;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.ChannelCell;
import io.tradewind.core.model.DirectedShares;
import io.tradewind.core.model.Figure;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what is known of China's provinces in 2024. A figure without a value is not known, and not there. */
final class ProvinceReader {
    static final String FOLDER = "provinces";
    static final TableSchema FIGURES =
            TableSchema.of("area", "kind", "item", "value", "unit", "period", "status", "source");

    private static final double MILLIONS = 1000.0;

    private final Map<String, SortedMap<String, Figure>> byKind = new TreeMap<>();

    private ProvinceReader() {}

    /** The country, its provinces and Shenzhen. */
    public static ProvincePanel read() {
        return new ProvinceReader().panel();
    }

    private ProvincePanel panel() {
        ShippedTable.read(FOLDER, "figures.csv", FIGURES, this::add);
        List<Province> areas = new ArrayList<>();
        TableSchema schema = TableSchema.of("area", "name", "inside", "rest");
        ShippedTable.read(FOLDER, "areas.csv", schema, row -> areas.add(area(row)));
        return new ProvincePanel(areas, cells(areas.get(0).code()));
    }

    /** Items of cells are {@code channel:flow:product:partner}. */
    private List<ChannelCell> cells(String country) {
        List<ChannelCell> cells = new ArrayList<>();
        figures(country, "cell").forEach((item, share) -> {
            String[] parts = item.split(":");
            cells.add(new ChannelCell(
                    Channel.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                    TradeDirection.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                    parts[2],
                    parts[3],
                    share));
        });
        return cells;
    }

    private void add(Row row) {
        if (!row.text(3).isEmpty()) {
            double value = row.text(1).equals("level") ? MILLIONS * row.number(3) : row.number(3);
            Figure figure = new Figure(value, row.text(5), DataStatus.ofLabel(row.text(6)), row.text(7));
            byKind.computeIfAbsent(row.text(0) + "|" + row.text(1), any -> new TreeMap<>())
                    .put(row.text(2), figure);
        }
    }

    private Province area(Row row) {
        String code = row.text(0);
        return new Province(
                code,
                row.text(1),
                Optional.of(row.text(2)).filter(inside -> !inside.isEmpty()),
                row.text(3).equals("yes"),
                figures(code, "level", TradeDirection.class),
                shares(code, "channel", Channel.class),
                shares(code, "owner", Ownership.class),
                figures(code, "partner"),
                figures(code, "product"),
                figures(code, "import_product"));
    }

    /** Items are names, or {@code name:direction}. */
    private <E extends Enum<E>> DirectedShares<E> shares(String code, String kind, Class<E> type) {
        SortedMap<E, Figure> both = new TreeMap<>();
        Map<TradeDirection, SortedMap<E, Figure>> directed = new EnumMap<>(TradeDirection.class);
        figures(code, kind).forEach((item, figure) -> {
            String[] parts = item.toUpperCase(Locale.ROOT).split(":");
            E name = Enum.valueOf(type, parts[0]);
            if (parts.length == 1) {
                both.put(name, figure);
            } else {
                directed.computeIfAbsent(TradeDirection.valueOf(parts[1]), any -> new TreeMap<>())
                        .put(name, figure);
            }
        });
        return new DirectedShares<>(both, directed);
    }

    private SortedMap<String, Figure> figures(String code, String kind) {
        return byKind.getOrDefault(code + "|" + kind, new TreeMap<>());
    }

    private <E extends Enum<E>> SortedMap<E, Figure> figures(String code, String kind, Class<E> type) {
        SortedMap<E, Figure> figures = new TreeMap<>();
        figures(code, kind)
                .forEach((item, figure) -> figures.put(Enum.valueOf(type, item.toUpperCase(Locale.ROOT)), figure));
        return figures;
    }
}
