package io.tradewind.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.audit.EquilibriumAudit;
import io.tradewind.core.equilibrium.Closure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.model.Economy;
import io.tradewind.core.validation.Cp2015Figures.Key;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Caliendo and Parro (2015): the reference's figures, and the paper's printed cells to their last digit. */
class Cp2015ReplicationTest {
    /** As fractions. */
    private static final double TOLERANCE = 1e-6;
    /**
     * The source has one negative input share (Canada, basic metals), which the world's format does not allow; the reference
     * itself moves by this much in growth rates and export shares when that share is set to zero.
     */
    private static final double GROWTH_TOLERANCE = 2e-5;
    /** Sector shares of terms of trade divide by sums of opposite signs, which enlarges that difference. */
    private static final double SHARE_TOLERANCE = 3e-3;
    /** Against the reference on the same inputs; both solve to 1e-11 or better. */
    private static final double SAME_INPUTS_TOLERANCE = 1e-8;
    /** Cells that agree for the source's inputs but not for the world's format, all of them Canadian sector shares. */
    private static final Set<String> FORMAT_DIFFERENCES = Set.of(
            "Table 4 vot_sector_share CAN Basic metals",
            "Table A6 vot_sector_share CAN Other",
            "Table A8 tot_sector_share CAN Office",
            "Table A8 vot_sector_share CAN Other");

    private static final int LISTED_DIFFERENCES = 35;
    private static final Pattern LISTED = Pattern.compile(
            "\\('([^']*)', '([^']*)', '([^']*)', '([^']*)', ['\"]([^'\"]*)['\"], '([^']*)', ([-0-9.]+), ([-0-9.]+)\\)");

    private static Path folder;
    private static Map<Key, Double> figures;

    @BeforeAll
    static void computeOnce() {
        String validation = System.getProperty("validation.dir", "");
        assumeTrue(
                !validation.isBlank(),
                "The replication of Caliendo and Parro (2015) is skipped: give -Dvalidation.dir=DIR to run it.");
        folder = validationFolder(validation);
        figures = Cp2015Figures.compute(new Cp2015Inputs(folder));
    }

    /** DIR is the folder that holds {@code validation} and {@code worlds}, or {@code validation} itself; relative to the repository. */
    private static Path validationFolder(String dir) {
        Path given = Path.of(System.getProperty("tradewind.root", ".."))
                .resolve(dir)
                .toAbsolutePath()
                .normalize();
        Path inside = given.resolve("validation");
        return Files.isDirectory(inside) ? inside : given;
    }

    @Test
    void sevenScenarios_equalTheReferenceInEveryRegionAndColumn() {
        List<String> misses = new ArrayList<>();
        int compared = 0;
        for (Map<String, String> row : CsvRows.read(folder.resolve("cp2015/expected.csv"))) {
            for (Map.Entry<String, String> cell : row.entrySet()) {
                if (!cell.getKey().equals("scenario") && !cell.getKey().equals("region")) {
                    Key key = new Key(row.get("scenario"), cell.getKey(), row.get("region"), "", "");
                    compared++;
                    compare(key, Double.parseDouble(cell.getValue()), tolerance(cell.getKey()), misses);
                }
            }
        }
        assertThat(compared).isEqualTo(7 * 31 * 12);
        assertThat(misses).isEmpty();
    }

    @Test
    void everyLongFigure_equalsTheReference() {
        List<String> misses = new ArrayList<>();
        List<Map<String, String>> rows = CsvRows.read(folder.resolve("cp2015/expected/expected.csv"));
        for (Map<String, String> row : rows) {
            compare(key(row), Double.parseDouble(row.get("value")), tolerance(row.get("quantity")), misses);
        }
        assertThat(rows).hasSize(3959);
        assertThat(misses).isEmpty();
    }

    @Test
    void sameInputs_equalTheReferenceToEightDigits() throws URISyntaxException {
        Path reference = Path.of(Cp2015ReplicationTest.class
                .getResource("/cp2015/world-format-reference.csv")
                .toURI());
        List<String> misses = new ArrayList<>();
        List<Map<String, String>> rows = CsvRows.read(reference);
        for (Map<String, String> row : rows) {
            compare(key(row), Double.parseDouble(row.get("value")), SAME_INPUTS_TOLERANCE, misses);
        }
        assertThat(rows).hasSize(3 * 31 * 10);
        assertThat(misses).isEmpty();
    }

    @Test
    void printedCells_agreeToTheirLastDigitExceptTheListedOnes() throws IOException {
        TreeSet<String> differing = new TreeSet<>();
        List<Map<String, String>> rows = CsvRows.read(folder.resolve("cp2015/expected/published_tables.csv"));
        for (Map<String, String> row : rows) {
            double printed = Double.parseDouble(row.get("value_percent"));
            double ours = 100 * figures.get(key(row));
            double halfDigit = 0.5 * Math.pow(10, -Integer.parseInt(row.get("decimals"))) + 1e-9;
            if (!(Math.abs(ours - printed) <= halfDigit)) {
                differing.add(name(row.get("table"), key(row)));
            }
        }
        TreeSet<String> listed = listedDifferences();
        assertThat(rows).hasSize(1002);
        assertThat(listed).hasSize(LISTED_DIFFERENCES);
        differing.removeAll(listed);
        assertThat(differing).isSubsetOf(FORMAT_DIFFERENCES);
    }

    @Test
    void comparisonPage_isUpToDate() throws IOException {
        Path page = Path.of(System.getProperty("tradewind.root", ".."), "docs/validation/caliendo-parro-2015.md");
        String fresh = Cp2015Summary.write(figures, folder);
        if (Boolean.getBoolean("snapshots.update")) {
            Files.writeString(page, fresh);
        }
        assertThat(Files.readString(page)).isEqualTo(fresh);
    }

    @Test
    void gravityWorlds_solveAndPassTheAudit() {
        for (String[] world : new String[][] {
            {"gravity-2006", "trade-costs-canada-japan.csv"}, {"borders-2006", "trade-costs-no-borders.csv"}
        }) {
            Path path = folder.resolveSibling("worlds").resolve(world[0]);
            Economy economy = WorldFolder.read(path);
            TradeCube unchanged = ToyWorlds.cube(economy.regions().size(), 1, (o, d, s) -> 1);
            TradeCube costs =
                    WorldFolder.overlay(economy, path.resolve("shocks").resolve(world[1]), "factor", unchanged);
            SolveOutcome outcome = StandardSolvers.equilibrium()
                    .solve(EquilibriumProblem.of(economy)
                            .withClosure(Closure.PROPORTIONAL)
                            .withShocks(Shocks.ofTradeCostFactors(costs)));
            assertThat(EquilibriumAudit.standard().check(outcome.orThrow()).failures())
                    .isEmpty();
        }
    }

    @Test
    void moreStepsOfThePath_approachTheExactFigure() {
        Map<Integer, Double> distance = new TreeMap<>();
        for (int steps : List.of(1, 4, 16, 64)) {
            double linear = figures.get(new Key("nafta_path_" + steps, "welfare_linear", "MEX", "", ""));
            double exact = Math.log1p(figures.get(new Key("nafta", "welfare_exact", "MEX", "", "")));
            distance.put(steps, Math.abs(linear - exact));
        }
        assertThat(distance.get(4)).isLessThan(distance.get(1) / 3);
        assertThat(distance.get(16)).isLessThan(distance.get(4) / 3);
        assertThat(distance.get(64)).isLessThan(distance.get(16) / 3);
    }

    private static double tolerance(String quantity) {
        if (quantity.endsWith("sector_share")) {
            return SHARE_TOLERANCE;
        }
        return quantity.contains("growth") || quantity.startsWith("export_") ? GROWTH_TOLERANCE : TOLERANCE;
    }

    private static void compare(Key key, double expected, double tolerance, List<String> misses) {
        Double ours = figures.get(key);
        if (ours == null || !(Math.abs(ours - expected) <= tolerance)) {
            misses.add(key + ": expected " + expected + ", computed " + ours);
        }
    }

    private static Key key(Map<String, String> row) {
        return new Key(
                row.get("scenario"), row.get("quantity"), row.get("region"), row.get("sector"), row.get("partner"));
    }

    private static String name(String table, Key key) {
        return String.join(" ", "Table", table, key.quantity(), key.region(), key.sector(), key.partner())
                .strip();
    }

    private static TreeSet<String> listedDifferences() throws IOException {
        return Files.readAllLines(folder.resolve("cp2015/expected/comparison_with_published.txt")).stream()
                .map(LISTED::matcher)
                .filter(Matcher::find)
                .map(m -> name(m.group(1), new Key(m.group(2), m.group(3), m.group(4), m.group(5), m.group(6))))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
