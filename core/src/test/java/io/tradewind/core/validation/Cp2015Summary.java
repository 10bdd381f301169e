package io.tradewind.core.validation;

import io.tradewind.core.validation.Cp2015Figures.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page that says, table by table and cell by cell, how the replication compares with what the paper prints. */
final class Cp2015Summary {
    private final Map<Key, Double> source;
    private final Map<Key, Double> world;
    private final StringBuilder page = new StringBuilder();

    private Cp2015Summary(Map<Key, Double> source, Map<Key, Double> world) {
        this.source = source;
        this.world = world;
    }

    static String write(Map<Key, Double> source, Map<Key, Double> world) {
        Cp2015Summary summary = new Cp2015Summary(source, world);
        summary.line("# Caliendo and Parro (2015), NAFTA: what is compared");
        summary.line("");
        summary.line(
                "Written by `Cp2015ReplicationTest` (run it with `-Dvalidation.dir=DIR`; `-Dsnapshots.update=true` rewrites");
        summary.line("this page). Why cells differ: [differences-explained.md](differences-explained.md).");
        summary.line("");
        summary.line(
                "Two routes. *Source*: the authors' own tables with their one negative input share (`Cp2015SourceTest`). *World*: the folder");
        summary.line("`nafta-1993` in the world's format, which holds no negative share (`Cp2015ReplicationTest`).");
        summary.reference();
        summary.tables();
        summary.cells();
        return summary.page.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void reference() {
        Map<String, double[]> worst = new TreeMap<>();
        Cp2015Reference.longTable().forEach((key, expected) -> {
            double[] entry = worst.computeIfAbsent(key.quantity(), q -> new double[3]);
            entry[0]++;
            entry[1] = Math.max(entry[1], Math.abs(source.get(key) - expected));
            entry[2] = Math.max(entry[2], Math.abs(world.get(key) - expected));
        });
        line("");
        line("## Against the reference, as fractions");
        line("");
        line("| quantity | figures | largest difference, source | world |");
        line("|---|---|---|---|");
        worst.forEach((quantity, entry) -> line(
                String.format(Locale.ROOT, "| %s | %.0f | %.1e | %.1e |", quantity, entry[0], entry[1], entry[2])));
    }

    private void tables() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Map<String, String> row : Cp2015Reference.printedCells()) {
            for (String table : List.of(row.get("table"), "all")) {
                int[] count = counts.computeIfAbsent(table, t -> new int[3]);
                count[0]++;
                count[1] += Cp2015Reference.differs(row, source) ? 1 : 0;
                count[2] += Cp2015Reference.differs(row, world) ? 1 : 0;
            }
        }
        int[] all = counts.remove("all");
        counts.put("all", all);
        line("");
        line("## Against the printed cells, to their last digit");
        line("");
        line("| table | cells | different, source | different, world |");
        line("|---|---|---|---|");
        counts.forEach(
                (table, count) -> line("| " + table + " | " + count[0] + " | " + count[1] + " | " + count[2] + " |"));
    }

    private void cells() {
        line("");
        line(
                "Cells that differ by either route, in percent; a figure in brackets is equal to the printed one at its last digit:");
        line("");
        line("| table | quantity | region | sector or partner | printed | source | world |");
        line("|---|---|---|---|---|---|---|");
        for (Map<String, String> row : Cp2015Reference.printedCells()) {
            if (Cp2015Reference.differs(row, source) || Cp2015Reference.differs(row, world)) {
                Key key = Cp2015Reference.key(row);
                line("| "
                        + String.join(
                                " | ",
                                row.get("table"),
                                key.quantity(),
                                key.region(),
                                key.sector() + key.partner(),
                                row.get("value_percent"),
                                percent(row, source),
                                percent(row, world))
                        + " |");
            }
        }
    }

    private static String percent(Map<String, String> printed, Map<Key, Double> figures) {
        String figure = String.format(Locale.ROOT, "%.4f", 100 * figures.get(Cp2015Reference.key(printed)));
        return Cp2015Reference.differs(printed, figures) ? figure : "(" + figure + ")";
    }
}
