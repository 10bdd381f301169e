package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunCommandTest {
    /** DESIGN: the columns of projection.csv. */
    private static final String HEADER =
            "month,reporter,partner,flow,product,channel,baseline_usd_mn,scenario_usd_mn,yoy_pct,contribution_pp,"
                    + "quantity_pct,price_pct,scenario_cny_mn,aggregate,p10,p50,p90,"
                    + "reporter_name,partner_name,product_name,effect_usd_mn,effect_pct"
                    + ",duty_usd_mn,effect_quantity_pct,effect_price_pct,effect_cny_per_usd_pct"
                    + ",duty_static_usd_mn,duty_baseline_usd_mn";

    private static final int PARTNER = 2;
    private static final int CONTRIBUTION = 9;
    /** Contributions are printed to four decimals; 25 partners round one by one. */
    private static final double ROUNDING = 26 * 0.5e-4;

    @TempDir
    private Path folder;

    @Test
    void csv_hasTheFixedColumnsAndOneRowForEachMonth() {
        Cli.Result result = Cli.run(
                "run", "us-china-2025", "--to", "2025-12", "--partner", "USA", "--product", "all", "--format", "csv");

        List<String> lines = result.out().lines().toList();
        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(lines.get(0)).isEqualTo(HEADER);
        assertThat(lines.stream().filter(line -> line.contains(",exports,"))).hasSize(12);
        assertThat(lines.get(1))
                .matches(
                        "2025-01,CN,USA,exports,all,all,\\d+\\.\\d{3},\\d+\\.\\d{3},-?\\d+\\.\\d{6},-?\\d+\\.\\d{9},(-?\\d+\\.\\d{6},){2}"
                                + "\\d+\\.\\d{3},true,,,,China \\(mainland\\),United States,all goods,-?\\d+\\.\\d{3},-?\\d+\\.\\d{6},\\d+\\.\\d{3}"
                                + "(,-?\\d+\\.\\d{6}){3}(,\\d+\\.\\d{3}){2}");
    }

    @Test
    void contributionsOfPartners_addUpToThoseOfTheWorld() {
        Cli.Result result = Cli.run(
                "run", "us-china-2025", "--from", "2025-06", "--to", "2025-06", "--product", "all", "--format", "csv");

        Map<String, Double> contributions = result.out()
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[3].equals("exports"))
                .collect(Collectors.toMap(cells -> cells[PARTNER], cells -> Double.valueOf(cells[CONTRIBUTION])));
        double whole = contributions.remove("WLD");
        contributions.keySet().removeAll(List.of("ASEAN", "BRI", "EU", "AFRICA", "LATAM", "RCEP", "ASIA", "G7PLUS"));
        contributions.keySet().removeIf(partner -> partner.length() > 4);
        assertThat(contributions).hasSize(25);
        assertThat(contributions.values().stream().mapToDouble(v -> v).sum()).isCloseTo(whole, within(ROUNDING));
    }

    @Test
    void table_saysTheMainResultThePathTheMoversAndTheirOrigin() {
        Cli.Result result = Cli.run("run", "us-china-2025");

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .startsWith("Exports of China (mainland): ")
                .contains("% in 2025", "United States -", "2025-09", "2026-12", "events\n", "bn USD")
                .contains(
                        "Exports by partner, largest moves first (10 of 25)",
                        "Imports by partner",
                        "Exports by product")
                .contains("Note: Held at their rate against the dollar", "recalled", "Scenario us-china-2025 (")
                .contains("data read up to 2024-12", "every parameter at its central value")
                .doesNotContain("\u001B")
                .endsWith("\n");
        assertThat(result.out().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void table_putsTheLargestMoverFirst() {
        Cli.Result result = Cli.run("run", "us-china-2025");

        List<String> lines = result.out().lines().toList();
        int title = lines.indexOf("Exports by partner, largest moves first (10 of 25)");
        assertThat(lines.get(title + 5)).startsWith("USA ");
    }

    @Test
    void scenarioWithoutEvents_saysSo() {
        Cli.Result result = Cli.run("run", "baseline", "--to", "2025-03");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("No events: this is the base path.");
    }

    @Test
    void changedParameters_areNamed() {
        Cli.Result result = Cli.run(
                "run", "tariff-60", "--to", "2025-03", "--preset", "tamberi", "--set", "lam_f=0.2", "--partner", "USA");

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains("Preset tamberi, parameters changed: ", "lam_f=0.2")
                .contains("to United States");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv"})
    void sameInput_givesTheSameBytes(String format) {
        String[] args = {"run", "tariff-60", "--to", "2025-06", "--partner", "USA,VNM", "--format", format};

        assertThat(Cli.run(args).out()).isNotEmpty().isEqualTo(Cli.run(args).out());
    }

    @Test
    void frequencyAndCurrency_areObeyed() {
        Cli.Result quarters = Cli.run(
                "run",
                "tariff-60",
                "--frequency",
                "quarter",
                "--partner",
                "WLD",
                "--product",
                "all",
                "--format",
                "csv");
        Cli.Result yuan = Cli.run("run", "yuan-minus-10-vs-euro", "--currency", "cny", "--to", "2025-04");

        assertThat(quarters.out()).contains("\n2025-Q1,CN,WLD,exports").doesNotContain("2025-01");
        assertThat(yuan.out()).contains("(y/y, CNY)", "bn CNY", "% CNY");
    }

    @Test
    void json_hasItsSchemaAndAnObjectForEachRow() {
        Cli.Result result = Cli.run(
                "run", "tariff-60", "--to", "2025-02", "--partner", "USA", "--product", "all", "--format", "json");

        assertThat(result.out())
                .startsWith("{\"schema\":\"tradewind.projection/1\",\n\"version\":")
                .contains("\"origin\":\"2024-12\"", "\n{\"month\":\"2025-01\"", "\"p10\":null", "\"aggregate\":true")
                .endsWith("}]}\n");
        assertThat(Json.topNames(result.out()))
                .containsExactly(
                        "schema",
                        "version",
                        "scenario",
                        "world",
                        "horizon",
                        "query",
                        "parameters",
                        "notices",
                        "rows",
                        "charts");
    }

    @Test
    void worldWithoutCustomsPanel_isShownByReporter() throws IOException {
        String world = ToyWorld.in(folder.resolve("toy")).toString();
        String scenario = ToyWorld.scenario(folder.resolve("duty.yaml")).toString();

        Cli.Result result = Cli.run("run", scenario, "--world", world);

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("A duty on food (food-duty, 1 event)", "by reporter", "world toy (");
    }

    @Test
    void ownersAndChannels_standInTheColumnOfChannels() {
        Cli.Result owners = Cli.run(provinceRun("CN-GD-Shenzhen", "--ownership", "private,all"));
        assertThat(owners.status()).isZero();
        assertThat(owners.out().lines().map(line -> line.split(",", -1)[5]).distinct())
                .containsExactly("channel", "all", "all/private");
        assertThat(owners.out()).startsWith(HEADER);
        Cli.Result channels = Cli.run(provinceRun("CN-JS", "--channel", "general"));
        assertThat(channels.out()).contains("2025-01,CN-JS,USA,exports,all,general,");
    }

    @Test
    void unknownShare_isShownAsUnknownWithANote() {
        Cli.Result result = Cli.run(
                "run",
                "us-china-2025",
                "--to",
                "2025-01",
                "--partner",
                "USA",
                "--product",
                "all",
                "--reporter",
                "CN-SD",
                "--channel",
                "general");
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains("Exports of Shandong (general) to United States: not known; the notes say why.")
                .contains("Note: CN-SD, general: share unknown, so nothing is shown.");
    }

    @Test
    void ownersThatCannotBeShown_areOneClearMessage() {
        Cli.Result crossed = Cli.run(provinceRun("CN", "--ownership", "private", "--channel", "general"));
        assertThat(crossed.status()).isEqualTo(2);
        assertThat(crossed.err()).contains("--channel and --ownership do not go together");
        Cli.Result unknown = Cli.run(provinceRun("CN", "--ownership", "privat"));
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("--ownership", "There is no 'privat'", "Maybe use 'private'");
        Cli.Result abroad = Cli.run(provinceRun("VNM", "--ownership", "private"));
        assertThat(abroad.status()).isEqualTo(2);
        assertThat(abroad.err()).contains("Maybe ask for CN or one of its provinces.");
    }

    private static String[] provinceRun(String reporter, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run", "us-china-2025", "--to", "2025-01", "--partner", "USA", "--product", "all", "--format", "csv"));
        words.addAll(List.of("--reporter", reporter));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void draws_addBandsThatTheSeedAloneDecides() {
        String[] command = {
            "run",
            "us-china-2025",
            "--partner",
            "USA",
            "--product",
            "all",
            "--to",
            "2025-06",
            "--format",
            "csv",
            "--draws",
            "8",
            "--threads"
        };
        Cli.Result one = Cli.run(append(command, "1"));
        Cli.Result two = Cli.run(append(command, "2"));
        assertThat(one.status()).isZero();
        assertThat(two.out()).isEqualTo(one.out());
        String june = one.out()
                .lines()
                .filter(line -> line.startsWith("2025-06,CN,USA,exports"))
                .findFirst()
                .orElseThrow();
        String[] cells = june.split(",");
        assertThat(Double.parseDouble(cells[14])).isLessThan(Double.parseDouble(cells[16]));
        assertThat(Cli.run("run", "us-china-2025", "--partner", "USA", "--to", "2025-03", "--draws", "4")
                        .out())
                .contains("4 draws of parameters", "and residuals")
                .contains("P90");
        assertThat(Cli.run("run", "us-china-2025", "--draws", "1").status()).isEqualTo(2);
    }

    private static String[] append(String[] words, String last) {
        String[] longer = java.util.Arrays.copyOf(words, words.length + 1);
        longer[words.length] = last;
        return longer;
    }
}
