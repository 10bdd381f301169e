package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --draws} and {@code --events} of run, compare and equilibrium. */
class DrawsCommandTest {
    /** A duty that is open until it comes. */
    static final String SCENARIO = """
            formatVersion: 1
            id: perhaps
            title: A duty that may come
            horizon: {from: 2025-01, to: 2025-12}
            events:
              - id: may-come
                kind: tariff
                probability: 0.3
                imposer: USA
                targets: [CHN]
                scope: {sectors: [all]}
                op: add
                rate: 0.6
                announced: 2025-03-01
                effective: 2025-07-01
            """;

    @TempDir
    Path folder;

    private String scenario;

    @BeforeEach
    void write() throws IOException {
        Path file = folder.resolve("perhaps.yaml");
        Files.writeString(file, SCENARIO);
        scenario = file.toString();
    }

    private String[] run(String... more) {
        List<String> words =
                new ArrayList<>(List.of("run", scenario, "--partner", "USA,WLD", "--product", "all", "--draws", "40"));
        words.addAll(Arrays.asList(more));
        return words.toArray(String[]::new);
    }

    private static double[] quantiles(List<String> lines, String start) {
        String line =
                lines.stream().filter(one -> one.startsWith(start)).findFirst().orElseThrow();
        return Arrays.stream(line.substring(start.length() + 1).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void folder_holdsEveryQuantileOfEveryRow() throws IOException {
        Path out = folder.resolve("out");
        Cli.Result one = Cli.run(run("--output", out.toString(), "--format", "csv", "--threads", "2"));
        assertThat(one.status()).isZero();
        List<String> bands = Files.readAllLines(out.resolve("bands.csv"));
        assertThat(bands.get(0))
                .isEqualTo("month,reporter,partner,flow,product,channel,measure,p05,p10,p25,p50,p75,p90,p95");
        long rows = one.out().lines().count() - 1;
        assertThat(bands).hasSize((int) (1 + 4 * rows));
        for (String measure : List.of("scenario_usd_mn", "yoy_pct", "effect_usd_mn", "effect_pct")) {
            assertThat(quantiles(bands, "2025-12,CN,USA,exports,all,all," + measure))
                    .isSorted()
                    .hasSize(7);
        }
        String december = one.out()
                .lines()
                .filter(line -> line.startsWith("2025-12,CN,USA,exports,all,all"))
                .findFirst()
                .orElseThrow();
        double[] growth = quantiles(bands, "2025-12,CN,USA,exports,all,all,yoy_pct");
        assertThat(Double.parseDouble(december.split(",")[14])).isCloseTo(growth[1], within(1e-4));
        assertThat(Double.parseDouble(december.split(",")[15])).isCloseTo(growth[3], within(1e-4));
        assertThat(Double.parseDouble(december.split(",")[16])).isCloseTo(growth[5], within(1e-4));

        Path other = folder.resolve("other");
        Cli.run(run("--output", other.toString(), "--threads", "1"));
        assertThat(other.resolve("bands.csv")).hasSameBinaryContentAs(out.resolve("bands.csv"));
        assertThat(other.resolve("projection.csv")).hasSameBinaryContentAs(out.resolve("projection.csv"));
        Cli.run("run", scenario, "--partner", "USA", "--product", "all", "--output", out.toString());
        assertThat(out.resolve("bands.csv")).as("of a run without draws").doesNotExist();
    }

    /** A duty that comes with 30 % is in no more than that part of the draws; at its expected size it is in all of them. */
    @Test
    void openEvent_isThereOrNot_orAtItsAverage() throws IOException {
        Path drawn = folder.resolve("drawn");
        Path expected = folder.resolve("expected");
        Cli.Result text = Cli.run(run("--output", drawn.toString()));
        Cli.run(run("--output", expected.toString(), "--events", "expected"));
        String row = "2025-12,CN,USA,exports,all,all,effect_pct";
        double[] some = quantiles(Files.readAllLines(drawn.resolve("bands.csv")), row);
        double[] all = quantiles(Files.readAllLines(expected.resolve("bands.csv")), row);
        assertThat(some[3]).as("it does not come in most").isGreaterThan(-3);
        assertThat(some[0]).as("where it comes").isLessThan(-30);
        assertThat(all[6]).isLessThan(-8);
        assertThat(all[0]).isGreaterThan(-30);
        assertThat(text.out())
                .contains("80 % band", "may-come: happens", "may-come: does not happen")
                .containsPattern("2025-07-01 +may-come: happens +30 ")
                .contains("Open: may-come (2025-07-01, 30 %). The path is the average of branches");
        assertThat(Files.readString(drawn.resolve("run.json")))
                .contains("\"events\":\"drawn\"", "\"id\":\"may-come\",\"probability\":0.3,\"decided\":\"2025-07-01\"");
    }

    @Test
    void eventsWithoutDraws_areRefusedUnlessExpected() {
        Cli.Result drawn = Cli.run("run", scenario, "--events", "drawn");
        assertThat(drawn.status()).isEqualTo(2);
        assertThat(drawn.err()).contains("--events drawn needs draws. Maybe add --draws 500");
        assertThat(Cli.run("run", scenario, "--events", "expected", "--brief").status())
                .isZero();
        assertThat(Cli.run("run", scenario, "--events", "maybe").status()).isEqualTo(2);
    }

    /** Both scenarios have the same parameters, residuals and outcomes in a draw: where they are alike, the band has no width. */
    @Test
    void compare_hasBandsOfDifferences() {
        Cli.Result result = Cli.run(
                "compare",
                "baseline",
                scenario,
                "--partner",
                "USA",
                "--from",
                "2025-01",
                "--to",
                "2025-12",
                "--frequency",
                "month",
                "--draws",
                "40",
                "--format",
                "csv");
        assertThat(result.status()).isZero();
        List<String> lines = result.out().lines().toList();
        List<String> head = List.of(lines.get(0).split(","));
        assertThat(head)
                .contains("difference_usd_mn_p05", "difference_pct_p50", "difference_pp_p95")
                .startsWith("month", "reporter", "partner", "flow", "product", "scenario");
        int p10 = head.indexOf("difference_pct_p10");
        String january = line(lines, "2025-01,CN,USA,exports,all,perhaps");
        String december = line(lines, "2025-12,CN,USA,exports,all,perhaps");
        assertThat(number(january, p10)).isEqualTo(number(january, p10 + 4)).isZero();
        assertThat(number(december, p10)).isLessThan(-30);
        assertThat(number(december, p10 + 4)).isBetween(-4.0, 4.0);
        assertThat(line(lines, "2025-12,CN,USA,exports,all,baseline").split(",", -1)[p10])
                .isEmpty();
    }

    private static String line(List<String> lines, String start) {
        return lines.stream().filter(one -> one.startsWith(start)).findFirst().orElseThrow();
    }

    private static double number(String line, int column) {
        return Double.parseDouble(line.split(",", -1)[column]);
    }

    @Test
    void equilibrium_hasBandsOfTheLongRun() throws IOException {
        Path out = folder.resolve("long");
        Cli.Result result =
                Cli.run("equilibrium", "tariff-60", "--draws", "20", "--threads", "2", "--output", out.toString());
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("P10", "P90", "20 draws of theta");
        List<String> bands = Files.readAllLines(out.resolve("bands.csv"));
        assertThat(bands.get(0)).isEqualTo("region,measure,p05,p10,p25,p50,p75,p90,p95");
        double[] china = quantiles(bands, "CHN,real_income_pct");
        assertThat(china).isSorted();
        assertThat(china[6]).isNegative();
        assertThat(china[6] - china[0]).isGreaterThan(.02);
        Path again = folder.resolve("again");
        Cli.run("equilibrium", "tariff-60", "--draws", "20", "--threads", "1", "--output", again.toString());
        assertThat(again.resolve("bands.csv")).hasSameBinaryContentAs(out.resolve("bands.csv"));
    }

    /** With no more iterations than the central elasticities need, some draws find no equilibrium: more than one in a hundred is no answer. */
    @Test
    void moreThanOneInAHundredFailedDraws_endTheRun() {
        String enough = Cli.run("equilibrium", "tariff-60").out();
        Matcher needed = Pattern.compile("converged after (\\d+) iterations").matcher(enough);
        assertThat(needed.find()).as(enough).isTrue();
        String[] line = {"equilibrium", "tariff-60", "--max-iterations", needed.group(1), "--format", "csv"};
        assertThat(Cli.run(line).status()).isZero();
        String[] drawn = Arrays.copyOf(line, line.length + 4);
        System.arraycopy(
                new String[] {
                    "--draws", "60", "--output", folder.resolve("none").toString()
                },
                0,
                drawn,
                line.length,
                4);

        Cli.Result result = Cli.run(drawn);

        assertThat(result.status()).isEqualTo(ExitStatus.NOT_CONVERGED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).containsPattern("\\d+ of 60 draws have no result, more than 1 %");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
