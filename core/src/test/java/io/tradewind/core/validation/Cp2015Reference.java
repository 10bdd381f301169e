package io.tradewind.core.validation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradewind.core.validation.Cp2015Figures.Key;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the replication is compared with, and its figures by either route, computed once. */
final class Cp2015Reference {
    private static final Pattern LISTED = Pattern.compile(
            "\\('([^']*)', '([^']*)', '([^']*)', '([^']*)', ['\"]([^'\"]*)['\"], '([^']*)', ([-0-9.]+), ([-0-9.]+)\\)");

    private Cp2015Reference() {}

    private static final class WorldFolderRoute {
        static final Map<Key, Double> FIGURES = Cp2015Figures.compute(Cp2015Inputs.ofWorldFolder(folder()));
    }

    private static final class SourceRoute {
        static final Map<Key, Double> FIGURES = Cp2015Figures.compute(Cp2015Inputs.ofSource(folder()));
    }

    /** Figures from the folder of the world {@code nafta-1993}. */
    static Map<Key, Double> figuresOfWorldFolder() {
        return WorldFolderRoute.FIGURES;
    }

    /** Figures from the source's own tables. */
    static Map<Key, Double> figuresOfSource() {
        return SourceRoute.FIGURES;
    }

    /**
     * The folder of the validation data. The property gives the folder that holds {@code validation} and {@code worlds}, or
     * {@code validation} itself, relative to the repository; without it the test is skipped and says so.
     */
    static Path folder() {
        String dir = System.getProperty("validation.dir", "");
        assumeTrue(
                !dir.isBlank(),
                "The replication of Caliendo and Parro (2015) is skipped: give -Dvalidation.dir=DIR to run it.");
        Path given = Path.of(System.getProperty("tradewind.root", ".."))
                .resolve(dir)
                .toAbsolutePath()
                .normalize();
        Path inside = given.resolve("validation");
        return Files.isDirectory(inside) ? inside : given;
    }

    /** Seven scenarios, every region, twelve columns. */
    static Map<Key, Double> wideTable() {
        Map<Key, Double> expected = new LinkedHashMap<>();
        for (Map<String, String> row : CsvRows.read(folder().resolve("cp2015/expected.csv"))) {
            row.forEach((column, value) -> {
                if (!column.equals("scenario") && !column.equals("region")) {
                    Key key = new Key(row.get("scenario"), column, row.get("region"), "", "");
                    expected.put(key, Double.parseDouble(value));
                }
            });
        }
        return expected;
    }

    /** Every figure that the reference gives, one a row. */
    static Map<Key, Double> longTable() {
        return longTable(folder().resolve("cp2015/expected/expected.csv"));
    }

    /** A table of the tests' own resources. */
    static Map<Key, Double> resource(String name) {
        try {
            return longTable(
                    Path.of(Cp2015Reference.class.getResource("/cp2015/" + name).toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Key, Double> longTable(Path file) {
        Map<Key, Double> expected = new LinkedHashMap<>();
        for (Map<String, String> row : CsvRows.read(file)) {
            expected.put(key(row), Double.parseDouble(row.get("value")));
        }
        return expected;
    }

    /** Figures that miss by more than the tolerance, with how much they miss. */
    static Map<Key, Double> misses(
            Map<Key, Double> figures, Map<Key, Double> expected, ToDoubleFunction<Key> tolerance) {
        Map<Key, Double> misses = new LinkedHashMap<>();
        expected.forEach((key, value) -> {
            double miss = figures.getOrDefault(key, Double.NaN) - value;
            if (!(Math.abs(miss) <= tolerance.applyAsDouble(key))) {
                misses.put(key, miss);
            }
        });
        return misses;
    }

    /** Cells that the paper prints. */
    static List<Map<String, String>> printedCells() {
        return CsvRows.read(folder().resolve("cp2015/expected/published_tables.csv"));
    }

    /** Names of the printed cells whose last digit differs from the figures. */
    static TreeSet<String> differingCells(Map<Key, Double> figures) {
        return printedCells().stream()
                .filter(row -> differs(row, figures))
                .map(row -> name(row.get("table"), key(row)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the figure, in percent, is not the printed one at its last digit. */
    static boolean differs(Map<String, String> printed, Map<Key, Double> figures) {
        double halfDigit = 0.5 * Math.pow(10, -Integer.parseInt(printed.get("decimals"))) + 1e-9;
        double miss = 100 * figures.get(key(printed)) - Double.parseDouble(printed.get("value_percent"));
        return !(Math.abs(miss) <= halfDigit);
    }

    /** Names of the printed cells that the reference lists as different. */
    static TreeSet<String> listedDifferences() throws IOException {
        return Files.readAllLines(folder().resolve("cp2015/expected/comparison_with_published.txt")).stream()
                .map(LISTED::matcher)
                .filter(Matcher::find)
                .map(m -> name(m.group(1), new Key(m.group(2), m.group(3), m.group(4), m.group(5), m.group(6))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Key key(Map<String, String> row) {
        return new Key(
                row.get("scenario"), row.get("quantity"), row.get("region"), row.get("sector"), row.get("partner"));
    }

    private static String name(String table, Key key) {
        return String.join(" ", "Table", table, key.quantity(), key.region(), key.sector(), key.partner())
                .strip();
    }
}
