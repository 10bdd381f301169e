package io.tradewind.core.validation;

import io.tradewind.core.validation.Cp2015Figures.Key;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page that says, table by table and cell by cell, how the replication compares with what the paper prints. */
final class Cp2015Summary {
    private final Map<Key, Double> figures;
    private final Path folder;
    private final StringBuilder page = new StringBuilder();

    private Cp2015Summary(Map<Key, Double> figures, Path folder) {
        this.figures = figures;
        this.folder = folder;
    }

    static String write(Map<Key, Double> figures, Path folder) {
        Cp2015Summary summary = new Cp2015Summary(figures, folder);
        summary.line("# Caliendo and Parro (2015), NAFTA: what is compared");
        summary.line("");
        summary.line(
                "Written by `Cp2015ReplicationTest` (run it with `-Dvalidation.dir=DIR`; `-Dsnapshots.update=true` rewrites");
        summary.line("this page). Why cells differ: [differences-explained.md](differences-explained.md).");
        summary.reference();
        summary.tables();
        return summary.page.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void reference() {
        Map<String, double[]> worst = new TreeMap<>();
        for (Map<String, String> row : CsvRows.read(folder.resolve("cp2015/expected/expected.csv"))) {
            Key key = key(row);
            double difference = Math.abs(figures.get(key) - Double.parseDouble(row.get("value")));
            double[] entry = worst.computeIfAbsent(key.quantity(), q -> new double[2]);
            entry[0]++;
            entry[1] = Math.max(entry[1], difference);
        }
        line("");
        line("## Against the reference, as fractions");
        line("");
        line("| quantity | figures | largest difference |");
        line("|---|---|---|");
        worst.forEach((quantity, entry) ->
                line(String.format(Locale.ROOT, "| %s | %.0f | %.1e |", quantity, entry[0], entry[1])));
    }

    private void tables() {
        Map<String, List<String>> differing = new LinkedHashMap<>();
        Map<String, Integer> cells = new LinkedHashMap<>();
        for (Map<String, String> row : CsvRows.read(folder.resolve("cp2015/expected/published_tables.csv"))) {
            String table = row.get("table");
            cells.merge(table, 1, Integer::sum);
            List<String> list = differing.computeIfAbsent(table, t -> new ArrayList<>());
            Key key = key(row);
            double printed = Double.parseDouble(row.get("value_percent"));
            double ours = 100 * figures.get(key);
            int decimals = Integer.parseInt(row.get("decimals"));
            if (!(Math.abs(ours - printed) <= 0.5 * Math.pow(10, -decimals) + 1e-9)) {
                list.add(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %s | %.4f |",
                        table,
                        key.quantity(),
                        key.region(),
                        key.sector() + key.partner(),
                        row.get("value_percent"),
                        ours));
            }
        }
        line("");
        line("## Against the printed cells, to their last digit");
        line("");
        line("| table | cells | equal | different |");
        line("|---|---|---|---|");
        int all = cells.values().stream().mapToInt(i -> i).sum();
        int different = differing.values().stream().mapToInt(List::size).sum();
        cells.forEach((table, count) -> line("| " + table + " | " + count + " | "
                + (count - differing.get(table).size()) + " | "
                + differing.get(table).size() + " |"));
        line("| all | " + all + " | " + (all - different) + " | " + different + " |");
        line("");
        line("Cells that differ, in percent:");
        line("");
        line("| table | quantity | region | sector or partner | printed | Tradewind |");
        line("|---|---|---|---|---|---|");
        differing.values().forEach(list -> list.forEach(this::line));
    }

    private static Key key(Map<String, String> row) {
        return new Key(
                row.get("scenario"), row.get("quantity"), row.get("region"), row.get("sector"), row.get("partner"));
    }
}
