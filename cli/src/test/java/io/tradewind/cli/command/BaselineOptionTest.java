package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.register.CurrentLaw;
import io.tradewind.scenarios.world.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A what-if on the law as it stands, from {@code new} to the answer. */
@Tag("slow")
final class BaselineOptionTest {
    private static final YearMonth LAST =
            PanelVintages.shipped(Worlds.load(Worlds.STANDARD)).last();
    private static final String LAW =
            "Base path: current law, as it happened and as enacted to " + CurrentLaw.lastDay();
    private static final int MONTH = 0;
    private static final int BASELINE = 6;
    private static final int SCENARIO = 7;
    private static final int YOY = 8;

    @TempDir
    private Path folder;

    private String duty;

    /** What the template makes of a duty of 25 % on Viet Nam's furniture from May 2026. */
    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve("x.yaml");
        assertThat(Cli.run("new", file.toString()).status()).isZero();
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("targets: [CHN, HKG]", "targets: [VNM]")
                        .replaceAll("# scope: [^#]*", "scope: {sectors: [furniture_other_mfg]} ")
                        .replaceAll("announced: [0-9-]+", "announced: 2026-05-01")
                        .replaceAll("effective: [0-9-]+", "effective: 2026-05-01")
                        .replaceAll("horizon: [^#]*", "horizon: {from: 2025-01, to: 2027-12} "));
        duty = file.toString();
    }

    private static Map<String, double[]> months(String... args) {
        Cli.Result result = Cli.run(args);
        assertThat(result.status()).as(result.err()).isZero();
        Map<String, double[]> months = new LinkedHashMap<>();
        result.out().lines().filter(line -> line.contains(",exports,")).forEach(line -> {
            String[] cells = line.split(",", -1);
            months.put(cells[MONTH], new double[] {
                Double.parseDouble(cells[BASELINE]), Double.parseDouble(cells[SCENARIO]), Double.parseDouble(cells[YOY])
            });
        });
        assertThat(months).hasSize(36);
        return months;
    }

    private Map<String, double[]> effect(String reporter) {
        return months(
                "run",
                duty,
                "--reporter",
                reporter,
                "--partner",
                "USA",
                "--product",
                "furniture_other_mfg",
                "--format",
                "csv");
    }

    @Test
    void template_standsOnTheLaw_andSaysSoFirst() throws IOException {
        assertThat(Files.readString(Path.of(duty))).contains("\nbaseline: current-law");
        Cli.Result result = Cli.run("run", duty);

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).startsWith(LAW).contains("; data to " + LAST + ".");
        assertThat(result.out().replace('\n', ' ')).doesNotContain("Left out: ").doesNotContain("traces");
    }

    @Test
    void effect_isNegativeOnWhomItHits_positiveOnWhoTakesOver_andZeroBefore() {
        Map<String, double[]> hit = effect("VNM");
        Map<String, double[]> other = effect("MEX");

        hit.forEach((month, row) -> {
            double[] beside = other.get(month);
            if (month.compareTo("2026-05") < 0) {
                assertThat(row[1]).as(month).isEqualTo(row[0]);
                assertThat(beside[1]).as(month).isEqualTo(beside[0]);
            } else {
                assertThat(row[1]).as(month).isLessThan(row[0]);
                assertThat(beside[1]).as(month).isGreaterThan(beside[0]);
            }
        });
    }

    @Test
    void basePath_isTheRegistersOwnRunFromTheSameOrigin() throws IOException {
        Path register = Files.writeString(
                folder.resolve("all.yaml"),
                "formatVersion: 1\nid: all\ntitle: all\nhorizon: {from: 2025-01, to: 2027-12}\ntake: {}\n");
        for (String partner : List.of("WLD", "USA", "VNM", "EU27")) {
            Map<String, double[]> base =
                    months("run", duty, "--partner", partner, "--product", "all", "--format", "csv");
            Map<String, double[]> own = months(
                    "run",
                    register.toString(),
                    "--origin",
                    LAST.toString(),
                    "--partner",
                    partner,
                    "--product",
                    "all",
                    "--format",
                    "csv");
            own.forEach((month, row) -> {
                if (month.compareTo(LAST.toString()) <= 0) {
                    assertThat(base.get(month)[0]).as(partner + " " + month).isEqualTo(row[1]);
                } else {
                    assertThat(100 * (base.get(month)[0] / row[1] - 1))
                            .as(partner + " " + month)
                            .isCloseTo(0.0, within(0.1));
                }
            });
        }
    }

    @Test
    void withoutABasePath_theAnswerSaysWhatIsLeftOut_andHowToBringItIn() {
        Cli.Result late = Cli.run("run", duty, "--baseline", "none", "--from", "2026-01");
        Cli.Result traces = Cli.run("run", "tariff-60", "--origin", "2025-06");

        assertThat(late.out().replace('\n', ' '))
                .doesNotContain("Base path: ")
                .containsPattern(
                        "Left out: \\d+ events of the register that began before 2026-01 .*--baseline current-law\\.");
        assertThat(traces.out().replace('\n', ' '))
                .containsPattern(
                        "up to 2025-06 holds the traces of \\d+ events of the register .*--baseline current-law\\.");
    }

    @Test
    void compareAndExplain_nameThePathToo() {
        Cli.Result compared = Cli.run("compare", "us-china-2025", "busan-holds", "--baseline", "no-trade-war-2025");
        Cli.Result explained = Cli.run("explain", duty, "--reporter", "VNM", "--partner", "USA", "--month", "2026-12");

        assertThat(compared.out())
                .as(compared.err())
                .startsWith("Base path: 2025 without a trade war (no-trade-war-2025, 3 events)");
        assertThat(explained.out())
                .as(explained.err())
                .startsWith(LAW)
                .contains("growth on the base path")
                .contains("2 runs, every set of players.");
    }

    @Test
    void explain_ofAMonthThatIsPrinted_addsUp() {
        for (String month : List.of("2026-01", "2026-02", LAST.toString())) {
            Cli.Result result = Cli.run("explain", duty, "--month", month);

            assertThat(result.status()).as(month + result.err()).isZero();
            assertThat(result.out())
                    .as(month)
                    .containsPattern("(?s)\nbaseline  *growth on the base path  *([+-][0-9.]+) .*"
                            + "\ntotal  *growth of the run  *1  *\\1 ");
        }
    }

    @Test
    void compare_ofDifferentPaths_namesEach_andSaysThatTheDataDiffer() {
        Cli.Result mixed = Cli.run("compare", duty, "tariff-60", "--from", "2026-01", "--to", "2026-12");
        Cli.Result same = Cli.run("compare", duty, "tariff-60", "--from", "2025-01", "--baseline", "none");

        assertThat(mixed.out())
                .as(mixed.err())
                .contains("Base path of tariff-60: the world without events; data to 2024-12.")
                .contains(": current law, as it happened and as enacted to " + CurrentLaw.lastDay());
        assertThat(mixed.out().replaceAll("\\s+", " "))
                .contains("The scenarios start from different data (")
                .contains("tariff-60 from 2024-12): the differences hold also what became known between. Maybe")
                .doesNotContain("as customs printed them in every scenario");
        assertThat(same.out()).as(same.err()).doesNotContain("Base path").doesNotContain("different data");
    }

    @Test
    void chartThatCountsAgainstNone_saysSo_andTheOneOfAMonthTakesIt() {
        for (String chart : List.of("instead", "provinces")) {
            String file = folder.resolve(chart + ".svg").toString();
            Cli.Result law = Cli.run("plot", duty, "--chart", chart, "-o", file);

            assertThat(law.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(law.err()).contains("stands on a base path").contains("Maybe use --baseline none");
            assertThat(Path.of(file)).doesNotExist();
        }
        Cli.Result month = Cli.run(
                "plot",
                duty,
                "--reporter",
                "VNM",
                "--chart",
                "attribution",
                "--period",
                "2026-11",
                "-o",
                folder.resolve("a.svg").toString());
        assertThat(month.status()).as(month.err()).isZero();
        assertThat(month.err()).contains(" in Nov 2026");
        assertThat(folder.resolve("a.svg"))
                .content()
                .contains("On the base path")
                .doesNotContain("Without events");
    }

    @Test
    void runJson_namesThePathAndItsFiles() throws IOException {
        Path output = folder.resolve("out");
        Cli.Result result = Cli.run("run", duty, "--product", "all", "--output", output.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(Files.readString(output.resolve("run.json")).replaceAll("\\s+", ""))
                .contains("\"baseline\":{\"id\":\"current-law\"")
                .contains("\"law_to\":\"" + CurrentLaw.lastDay() + "\"")
                .contains("\"name\":\"register\"")
                .contains("\"origin\":\"" + LAST + "\"");
    }

    @Test
    void showCurrentLaw_isATableByAuthorityBesideTheTracker() {
        Cli.Result page = Cli.run("show", "current-law");
        Cli.Result csv = Cli.run("show", "current-law", "--format", "csv");

        assertThat(page.status()).as(page.err()).isZero();
        assertThat(page.out())
                .contains("s232", "s301", "together", "Viet Nam")
                .containsPattern("on goods of China: 1[0-9]\\.[0-9] points; Trade War Redux")
                .contains("No open threat is left out.");
        assertThat(csv.out().lines().findFirst()).contains("imposer,partner,authority,added_pp,collected_pp");
        assertThat(csv.out()).contains("USA,CHN,s301,", "CHN,USA,china-tariff,").doesNotContain("ieepa");
    }

    @Test
    void wrongWord_isAUsageError() {
        Cli.Result unknown = Cli.run("run", "us-china-2025", "--baseline", "curent-law");
        Cli.Result itself = Cli.run("run", "us-china-2025", "--baseline", "us-china-2025");

        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("--baseline: error: ", "Maybe use 'current-law'.");
        assertThat(unknown.out()).isEmpty();
        assertThat(itself.status()).isEqualTo(2);
        assertThat(itself.err()).contains("its own base path");
    }
}
