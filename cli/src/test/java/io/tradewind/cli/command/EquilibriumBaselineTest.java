package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long run measured against the law of a base path, through the command line. */
@Tag("slow")
final class EquilibriumBaselineTest {
    /** Six digits are printed, and the two solves stop within the solver's tolerance. */
    private static final double DIGITS = 3e-6;

    @TempDir
    private Path folder;

    private String duty;

    @BeforeEach
    void write() throws IOException {
        duty = scenario("""
                events:
                  - id: vn-25
                    kind: tariff
                    imposer: USA
                    targets: [VNM]
                    scope: {sectors: [furniture_other_mfg]}
                    rate: 25%
                    announced: 2026-04-20
                    effective: 2026-05-01
                    source: {citation: "Assumption"}
                """);
    }

    private String scenario(String events) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(
                file,
                "formatVersion: 1\nid: x\ntitle: X\nbaseline: current-law\nhorizon: {from: 2026-01, to: 2026-12}\n"
                        + events);
        return file.toString();
    }

    private static Map<String, String[]> regions(String... args) {
        Cli.Result result = Cli.run(args);
        assertThat(result.status()).as(result.err()).isZero();
        Map<String, String[]> rows = new LinkedHashMap<>();
        result.out().lines().skip(1).forEach(line -> rows.put(line.substring(0, line.indexOf(',')), line.split(",")));
        assertThat(rows).hasSize(24);
        return rows;
    }

    private static double real(Map<String, String[]> rows, String region) {
        return Double.parseDouble(rows.get(region)[1]);
    }

    @Test
    void oneDutyOnTheLaw_isThatDutyAlone() {
        Map<String, String[]> onLaw = regions("equilibrium", duty, "--format", "csv");
        Map<String, String[]> onNothing = regions("equilibrium", duty, "--baseline", "none", "--format", "csv");

        assertThat(real(onLaw, "VNM")).isBetween(-1.0, -0.1);
        assertThat(real(onLaw, "MEX")).isBetween(0.001, 0.1);
        assertThat(Math.abs(real(onLaw, "CHN")))
                .as("the duties of the law on China are no effect of this one")
                .isLessThan(0.01);
        assertThat(real(onNothing, "VNM")).isNegative().isNotEqualTo(real(onLaw, "VNM"));
    }

    @Test
    void lawThenDuty_isBothTogether() throws IOException {
        String both = duty;
        Map<String, String[]> duty = regions("equilibrium", both, "--format", "csv");
        Map<String, String[]> law = regions(
                "equilibrium", "baseline", "--baseline", "current-law", "--date", "2026-12-31", "--format", "csv");
        assertThat(law.values())
                .allSatisfy(row -> assertThat(Double.parseDouble(row[1]))
                        .as("without an event of its own, to the bit")
                        .isZero());

        Path same = folder.resolve("law.yaml");
        Files.writeString(
                same,
                "formatVersion: 1\nid: law\ntitle: L\nbaseline: none\nhorizon: {from: 2025-01, to: 2026-12}\n"
                        + "take: {from: 2024-01-01}\n");
        Map<String, String[]> path = regions("equilibrium", same.toString(), "--format", "csv");
        Path all = folder.resolve("all.yaml");
        Files.writeString(
                all,
                Files.readString(Path.of(both))
                        .replace("id: x\n", "id: all\n")
                        .replace("baseline: current-law", "extends: law.yaml\nbaseline: none"));
        Map<String, String[]> together = regions("equilibrium", all.toString(), "--format", "csv");
        together.forEach((region, row) -> assertThat((1 + real(path, region) / 100) * (1 + real(duty, region) / 100))
                .as(region)
                .isCloseTo(1 + Double.parseDouble(row[1]) / 100, within(DIGITS / 100)));
    }

    @Test
    void headline_namesTheLaw_andTheFolderHasIt() throws IOException {
        Path out = folder.resolve("out");
        Cli.Result result = Cli.run("equilibrium", duty, "--output", out.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().replace('\n', ' '))
                .startsWith("Base path: current law, as it happened and as enacted to ")
                .contains("as it stands on 2026-12-31.")
                .doesNotContain("us-parcels-postal-54 (de_minimis)")
                .doesNotContain("compared with the base year");
        assertThat(Files.readString(out.resolve("run.json")).replaceAll("\\s+", " "))
                .contains("\"baseline\":{\"id\":\"current-law\",");
    }

    @Test
    void shockFileAlone_standsOnTheLawThatIsNamed() throws IOException {
        Path tariffs = folder.resolve("t.csv");
        Files.writeString(tariffs, "origin,destination,sector,rate\nVNM,USA,furniture_other_mfg,0.5\n");
        Map<String, String[]> onLaw =
                regions("equilibrium", "--tariffs", tariffs.toString(), "--baseline", "current-law", "--format", "csv");

        assertThat(real(onLaw, "VNM")).isBetween(-1.5, -0.1);
        assertThat(Math.abs(real(onLaw, "CHN"))).isLessThan(0.02);
    }

    @Test
    void firstOrderFigureOverManySteps_comesNearToRealIncome() {
        Map<String, String[]> rows = regions("equilibrium", duty, "--path-steps", "32", "--format", "csv");

        assertThat(Double.parseDouble(rows.get("VNM")[2])).isCloseTo(real(rows, "VNM"), within(2e-3));
    }

    @Test
    void unknownPath_isOneMessage() {
        Cli.Result result = Cli.run("equilibrium", duty, "--baseline", "curent-law");

        assertThat(result.status()).isIn(2, 3);
        assertThat(result.err()).contains("curent-law").contains("Maybe").contains("current-law");
        Cli.Result nothing = Cli.run("equilibrium", "--baseline", "current-law");
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.err()).contains("No shock is named");
    }
}
