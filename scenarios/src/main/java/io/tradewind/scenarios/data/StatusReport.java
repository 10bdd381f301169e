package io.tradewind.scenarios.data;

import io.tradewind.core.base.DataStatus;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well the figures behind a built-in world are known: everything that is not verified or printed by customs, with its reason.
 *
 * @param notes           the figures, table by table
 * @param productsUsdMn   exports of 2024 by status of the product's level, million USD
 */
public record StatusReport(List<DataNote> notes, Map<DataStatus, Double> productsUsdMn) {
    private static final String CURRENCIES = "currencies";
    private static final TableSchema NOTES = TableSchema.of("item", "figure", "value", "unit", "status", "source");

    /** Copies the list and the map. */
    public StatusReport {
        notes = List.copyOf(notes);
        productsUsdMn = java.util.Collections.unmodifiableMap(new TreeMap<>(productsUsdMn));
    }

    /** The report on a built-in world, its customs panel, currencies and investment. */
    public static StatusReport of(String world) {
        WorldFiles files = WorldFiles.of(world);
        List<DataNote> notes = new ArrayList<>();
        addNotes(world, "worlds/" + world, notes);
        addNotes("china-2024", WorldFiles.COMMON, notes);
        addNotes(ObservationReader.FOLDER, ObservationReader.FOLDER, notes);
        addBaskets(files.currencies(), notes);
        addInvestment(notes);
        addProvinces(notes);
        return new StatusReport(notes, productLevels());
    }

    private static void addNotes(String table, String folder, List<DataNote> notes) {
        ShippedTable.read(
                folder,
                "notes.csv",
                NOTES,
                row -> notes.add(note(table, row, row.text(1), (row.text(2) + " " + row.text(3)).strip(), 4)));
    }

    private static void addBaskets(String folder, List<DataNote> notes) {
        TableSchema schema = TableSchema.of("region", "currency", "weight", "status", "source");
        ShippedTable.read(folder, ExchangeRateReader.BASKETS, schema, row -> {
            if (DataStatus.ofLabel(row.text(3)) != DataStatus.VERIFIED) {
                boolean held = row.text(1).isEmpty();
                String figure = held ? "exchange rate" : "weight of " + row.text(1);
                notes.add(note(CURRENCIES, row, figure, row.text(2), 3));
            }
        });
    }

    private static void addInvestment(List<DataNote> notes) {
        TableSchema schema = TableSchema.of("year", "measure", "value_usd_mn", "status", "source");
        ShippedTable.read(InvestmentReader.FOLDER, "base.csv", schema, row -> {
            if (DataStatus.ofLabel(row.text(3)) != DataStatus.VERIFIED) {
                notes.add(note(
                        InvestmentReader.FOLDER, row, "Belt and Road " + row.text(1), row.text(2) + " million USD", 3));
            }
        });
    }

    private static void addProvinces(List<DataNote> notes) {
        ShippedTable.read(ProvinceReader.FOLDER, "figures.csv", ProvinceReader.FIGURES, row -> {
            if (DataStatus.ofLabel(row.text(6)) != DataStatus.VERIFIED) {
                String figure = row.text(1) + " of " + row.text(2) + ", " + row.text(5);
                notes.add(note(ProvinceReader.FOLDER, row, figure, (row.text(3) + " " + row.text(4)).strip(), 6));
            }
        });
    }

    private static DataNote note(String table, Row row, String figure, String value, int statusColumn) {
        return new DataNote(
                table,
                row.text(0),
                figure,
                value,
                DataStatus.ofLabel(row.text(statusColumn)),
                row.text(statusColumn + 1));
    }

    private static Map<DataStatus, Double> productLevels() {
        Map<DataStatus, Double> levels = new TreeMap<>();
        TableSchema schema = new TableSchema(
                List.of("product", "exports_2024_usd_mn", "status"), List.of("name", "sector", "aggregates", "source"));
        ShippedTable.read(
                WorldFiles.COMMON,
                "products.csv",
                schema,
                row -> levels.merge(DataStatus.ofLabel(row.text(2)), row.number(1), Double::sum));
        return levels;
    }

    /** The figures of that status. */
    public List<DataNote> of(DataStatus status) {
        return notes.stream().filter(note -> note.status() == status).toList();
    }

    /** The figures that were remembered and not looked up again: treat them as unverified. */
    public List<DataNote> recalled() {
        return of(DataStatus.RECALLED);
    }

    /** The figures that are considered guesses. */
    public List<DataNote> judged() {
        return of(DataStatus.JUDGEMENT);
    }
}
