package io.tradewind.scenarios.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stored output of a built-in scenario, read as numbers: levels by month, partner, flow and product. */
final class Snapshot {
    private static final Path FOLDER = Path.of("src/main/resources/io/tradewind/scenarios/catalog");

    private final String id;
    private final Map<String, double[]> rows = new LinkedHashMap<>();

    private Snapshot(String id) {
        this.id = id;
        lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> rows.put(
                        key(cells[0], cells[1], cells[2], cells[3]),
                        new double[] {number(cells[4]), number(cells[5]), number(cells[6])}));
    }

    /** The stored lines; those of today's model while snapshots are being refreshed, so that the order of the tests does not matter. */
    private List<String> lines() {
        if (Boolean.getBoolean("snapshots.update")) {
            return ScenarioSnapshotTest.lines(id);
        }
        try {
            return Files.readAllLines(FOLDER.resolve(id + ".expect.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Snapshot of(String id) {
        return new Snapshot(id);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static String key(String month, String partner, String flow, String product) {
        return String.join("|", month, partner, flow, product);
    }

    private double[] row(String month, String partner, String flow, String product) {
        double[] row = rows.get(key(month, partner, flow, product));
        if (row == null) {
            throw new IllegalArgumentException(id + " has no row " + key(month, partner, flow, product));
        }
        return row;
    }

    /** China's exports of all goods in that month, million USD. */
    double exports(String month, String partner) {
        return row(month, partner, "exports", "all")[0];
    }

    /** China's exports of one product to everyone in that month, million USD. */
    double product(String month, String product) {
        return row(month, "WLD", "exports", product)[0];
    }

    /** China's exports of that product to that partner in that month, million USD; one of the two must be all. */
    double level(String month, String partner, String product) {
        return row(month, partner, "exports", product)[0];
    }

    /** What the growth of that row is measured against, million USD. */
    double yearBefore(String month, String partner, String product) {
        double[] row = row(month, partner, "exports", product);
        return row[0] / (1 + row[1] / 100);
    }

    /** Growth of the quantity over twelve months, percent. */
    double quantityPct(String month, String partner, String product) {
        return row(month, partner, "exports", product)[2];
    }

    /** China's imports of all goods in that month, million USD. */
    double imports(String month, String partner) {
        return row(month, partner, "imports", "all")[0];
    }

    /** Level of the year, million USD. */
    double year(int year, String partner, String flow, String product) {
        double sum = 0;
        for (int m = 1; m <= 12; m++) {
            sum += row(String.format("%d-%02d", year, m), partner, flow, product)[0];
        }
        return sum;
    }
}
