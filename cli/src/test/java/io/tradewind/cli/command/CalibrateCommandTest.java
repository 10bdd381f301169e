package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CalibrateCommandTest {
    @TempDir
    private Path folder;

    /** April 2025: the panel has three months of duties, one origin (March) lies before it. */
    @Test
    void outputFolder_holdsParametersThatRunReads() throws IOException {
        Path results = folder.resolve("april");

        Cli.Result result =
                Cli.run("calibrate", "--origin", "2025-04", "--format", "csv", "--output", results.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("parameter,prior,prior_sd,posterior,standard_error\nelasticity.one_year,2.2000,0.5072,");
        assertThat(result.out().lines()).hasSize(5);
        assertThat(result.err()).contains("Estimating on months to 2025-04", "at origin 2025-03", "Wrote ");
        assertThat(results.resolve("estimates.csv")).content().isEqualTo(result.out());
        assertThat(results.resolve("parameters.csv"))
                .content()
                .startsWith("parameter,value,standard_error,prior,data_to,sha256\n")
                .contains(",2025-04,");
        assertThat(results.resolve("scores.csv")).content().contains("path,2025-03,1,", "real-time,2025-03,1,");
        assertThat(results.resolve("forecasts.csv"))
                .content()
                .contains("path,2025-03,2025-04,-20.99,", "unseen,2025-04,2025-09,");
        assertThat(results.resolve("run.json"))
                .content()
                .startsWith("{\"schema\":\"tradewind.calibration-run/1\"")
                .contains("\"china_exports_to\":\"2025-04\"", "\"us_imports_to\":\"2025-03\"", "\"verdict\":\"");
        String em = value(results.resolve("parameters.csv"), "elasticity.one_year");

        Cli.Result run = Cli.run(
                "run",
                "tariff-60",
                "--partner",
                "USA",
                "--to",
                "2025-03",
                "--format",
                "json",
                "--parameters",
                results.resolve("parameters.csv").toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"elasticity.one_year\":" + Double.valueOf(em));
    }

    private static String value(Path file, String id) throws IOException {
        return Files.readString(file)
                .lines()
                .filter(line -> line.startsWith(id + ","))
                .map(line -> line.split(",")[1])
                .findFirst()
                .orElseThrow();
    }

    /** December 2024: no month of 2025, no earlier origin. */
    @Test
    void originWithoutEarlierOnes_isNotJudged() {
        Cli.Result result = Cli.run("calibrate", "--origin", "2024-12", "--format", "json");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("\"schema\":\"tradewind.calibration/1\"", "\"verdict\":\"not judged\"");
        assertThat(Cli.run("calibrate", "--origin", "2024-12").out())
                .contains("not judged, for want of an earlier origin. The priors stay.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to|2025-08|--to 2025-08 is too late: months after 2025-07 are kept for tests",
                "--origin|2025-09|Maybe use --origin 2025-07.",
                "--origin|2024-06|is too early",
                "--to|July|'July' is not a month"
            })
    void monthThatMayNotBeEstimatedOn_isAUsageError(String option, String month, String text) {
        Cli.Result result = Cli.run("calibrate", option, month);

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains(text);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void originAndLastMonthTogether_areAUsageError() {
        Cli.Result result = Cli.run("calibrate", "--origin", "2025-03", "--to", "2025-03");

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("mutually exclusive");
    }

    @Test
    void folderWithOtherFiles_isLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        Cli.Result result = Cli.run("calibrate", "--output", folder.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("holds no earlier result of this kind");
    }

    @Test
    void parameterFileWithMistakes_reportsAllOfThemWithTheirLines() throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "parameter,value\nemm,2\ne0,99\na,0.2\na,0.3\nphi,much\n");

        Cli.Result result = Cli.run("run", "tariff-60", "--parameters", file.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains(
                        "mine.csv:2 [parameter]: error: There is no parameter 'emm'.",
                        "Maybe use one of [elasticity.impact, ",
                        "mine.csv:3 [value]: error: The value 99 of parameter 'e0' lies outside its hard bounds.",
                        "mine.csv:5 [parameter]: error: The parameter 'a' stands twice.",
                        "mine.csv:6 [value]: error: The value (much) is not a finite number.");
    }

    @Test
    void missingParameterFile_isBadInput() {
        Cli.Result result = Cli.run(
                "run", "tariff-60", "--parameters", folder.resolve("none.csv").toString());

        assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.err()).contains("none.csv").contains("missing");
    }

    @Test
    void settingOnTopOfAFile_wins() throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "parameter,value\nem,3.5\n");

        Cli.Result result = Cli.run(
                "run",
                "tariff-60",
                "--partner",
                "USA",
                "--to",
                "2025-03",
                "--format",
                "json",
                "--parameters",
                file.toString(),
                "--set",
                "elasticity.one_year=1.7");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("\"elasticity.one_year\":1.7");
    }

    @Test
    void parameterThatRestsOnData_showsTheirLastMonth() {
        assertThat(Cli.run("show", "level_half_life").out())
                .contains("Data to       2024-12, estimated for this project");
        assertThat(Cli.run("show", "rho_final").out()).contains("Data to       2025-11, as the source states");
        assertThat(Cli.run("show", "elasticity.one_year").out()).doesNotContain("Data to");
    }
}
