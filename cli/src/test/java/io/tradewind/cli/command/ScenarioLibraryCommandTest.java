package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in scenarios through the command line: all of them run and compare, and two of the comparisons have the signs that their pages explain. */
@Tag("slow")
class ScenarioLibraryCommandTest {
    private static final int MONTH = 0;
    private static final int FLOW = 3;
    private static final int SCENARIO = 5;
    private static final int DIFFERENCE_PCT = 9;

    private static List<String[]> compare(String... scenarios) {
        List<String> words = new ArrayList<>(List.of("compare"));
        words.addAll(List.of(scenarios));
        words.addAll(List.of("--partner", "USA", "--product", "all", "--frequency", "month", "--format", "csv"));
        Cli.Result result = Cli.run(words.toArray(String[]::new));
        assertThat(result.status()).as(result.err()).isZero();
        List<String[]> rows =
                result.out().lines().skip(1).map(line -> line.split(",", -1)).toList();
        assertThat(result.out())
                .startsWith("month,reporter,partner,flow,product,scenario,scenario_usd_mn,yoy_pct,difference_usd_mn,"
                        + "difference_pct,");
        return rows;
    }

    /** By month, how far China's exports to the United States are from the first scenario, percent. */
    private static Map<String, Double> exports(List<String[]> rows, String scenario) {
        Map<String, Double> differences = new TreeMap<>();
        rows.stream()
                .filter(row -> row[FLOW].equals("exports") && row[SCENARIO].equals(scenario))
                .forEach(row -> differences.put(row[MONTH], Double.valueOf(row[DIFFERENCE_PCT])));
        return differences;
    }

    @Test
    void everyScenario_isValidAndComparesWithTheYear() {
        List<String> ids = ScenarioCatalog.ids();
        List<String> validate = new ArrayList<>(List.of("validate"));
        validate.addAll(ids);
        Cli.Result valid = Cli.run(validate.toArray(String[]::new));
        assertThat(valid.status()).isZero();
        assertThat(valid.out().lines().filter(line -> line.contains(": ok, scenario ")))
                .hasSize(ids.size());

        List<String> others = new ArrayList<>(ids);
        others.remove("us-china-2025");
        others.add(0, "us-china-2025");
        List<String[]> rows = compare(others.toArray(String[]::new));
        assertThat(rows.stream().map(row -> row[SCENARIO]).distinct()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void withoutTheTradeWar_exportsToTheUnitedStatesAreHigherFromApril2025On() {
        Map<String, Double> differences = exports(compare("us-china-2025", "no-trade-war-2025"), "no-trade-war-2025");
        assertThat(differences).hasSize(24);
        differences.forEach((month, percent) -> {
            if (month.compareTo("2025-04") >= 0) {
                assertThat(percent).as(month).isGreaterThan(10);
            }
        });
    }

    /** The lists are seen in what is shown, and a run of one line changed by hand moves with the share. */
    @Test
    void technologyRestrictions_areShownCheckedAndScaleWithTheirShare(@TempDir Path folder) throws IOException {
        assertThat(Cli.run("validate", "technology-restrictions").out()).contains("3 events");
        assertThat(Cli.run("show", "technology-restrictions").out())
                .contains("USA to CHN, machinery: ban, for 8 % of the trade", "TWN to CHN");
        Path twice = folder.resolve("twice.yaml");
        Files.writeString(twice, changed("0.18"));
        double once = held("technology-restrictions");
        assertThat(once).isPositive();
        assertThat(held(twice.toString()) / once)
                .as("a ban on twice the part holds back twice as much")
                .isCloseTo(2.0, org.assertj.core.api.Assertions.within(.02));
        Files.writeString(twice, changed("1.09"));
        Cli.Result wrong = Cli.run("validate", twice.toString());
        assertThat(wrong.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(wrong.err() + wrong.out()).contains("share", "1.09", "between 0 and 1");
    }

    private static String changed(String share) {
        return """
                formatVersion: 1
                id: twice
                title: Twice the chips
                world: world-2023
                extends: technology-restrictions
                change:
                  us-chip-licences: {share: %s}
                """.formatted(share);
    }

    /** What China does not import from Taiwan in June 2025, million USD. */
    private static double held(String scenario) {
        return Cli.run("run", scenario, "--partner", "TWN", "--product", "all", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.startsWith("2025-06,") && line.contains(",imports,"))
                .map(line -> line.split(",", -1))
                .mapToDouble(cells -> Double.parseDouble(cells[6]) - Double.parseDouble(cells[7]))
                .sum();
    }

    @Test
    void octobersThreatEnacted_isFeltAMonthAheadAndCostsAThirdByDecember() {
        Map<String, Double> differences =
                exports(compare("us-china-2025", "october-threat-enacted"), "october-threat-enacted");
        assertThat(differences.get("2025-09")).isZero();
        assertThat(differences.get("2025-10")).isNegative();
        assertThat(differences.get("2025-12")).isLessThan(-20);
    }
}
