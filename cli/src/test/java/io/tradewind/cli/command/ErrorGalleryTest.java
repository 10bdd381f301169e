package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.cli.ToyWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inputs that cannot be used: one clear message each, the right exit code, nothing on standard output, no stack trace. */
final class ErrorGalleryTest {
    @TempDir
    private Path folder;

    private static void assertRefused(Cli.Result result, int status, String... texts) {
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains(texts)
                .doesNotContain("Exception", "\tat ")
                .contains(": error: ");
    }

    @Test
    void mistypedKeys_areAllReportedWithLineAndColumn() throws IOException {
        Path file = ToyWorld.scenario(folder.resolve("duty.yaml"));
        ToyWorld.change(folder, "duty.yaml", "effective:", "efective:");
        ToyWorld.change(folder, "duty.yaml", "title:", "titel:");

        Cli.Result result = Cli.run("run", file.toString());

        assertRefused(
                result,
                ExitStatus.BAD_INPUT,
                file + ":3:1: error: ",
                "  Maybe use 'title'.",
                file + ":13:5: error: ",
                "  Maybe use 'effective'.");
        assertThat(Cli.run("validate", file.toString()).err()).startsWith(result.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "us-chna-2025  | Maybe use 'us-china-2025'.",
                "no-such-file.yaml | There is no built-in scenario and no file 'no-such-file.yaml'."
            })
    void unknownScenario_isAnsweredWithTheNearestOne(String name, String text) {
        assertRefused(Cli.run("run", name), ExitStatus.BAD_INPUT, text);
        assertRefused(Cli.run("validate", name), ExitStatus.BAD_INPUT, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOR,SOU,food,60     | NOR,SOU,food,NaN    | flows.csv:3",
                "NOR,SOU,food,60     | NOR,SOU,food,-60    | flows.csv:3",
                "NOR,SOU,food,60     | NOR,NOR,food,60     | flows.csv:3",
                "NOR,SOU,food,60     | NOR,EST,food,60     | flows.csv:3",
                "NOR,SOU,food,60     | NOR,SOU,Food,60     | Maybe use 'food'.",
                "SOU,SOU,steel,200   | SOU,SOU             | flows.csv:6"
            })
    void brokenFlows_areReportedWithTheirLine(String part, String by, String text) throws IOException {
        Path world = ToyWorld.in(folder.resolve("toy"));
        ToyWorld.change(world, "flows.csv", part, by);

        assertRefused(Cli.run("validate", world.toString()), ExitStatus.BAD_INPUT, text, "1 problem.");
        assertRefused(
                Cli.run("run", "tariff-60", "--world", world.toString()),
                ExitStatus.BAD_INPUT,
                world + "/flows.csv",
                text);
    }

    @Test
    void tenMegabytesOnOneLine_areOneShortMessage() throws IOException {
        Path world = ToyWorld.in(folder.resolve("toy"));
        Files.write(world.resolve("flows.csv"), "x".repeat(10_000_000).getBytes(StandardCharsets.UTF_8));
        Path scenario = Files.writeString(folder.resolve("long.yaml"), "x".repeat(10_000_000));

        Cli.Result ofWorld = Cli.run("validate", world.toString());
        Cli.Result ofScenario = Cli.run("run", scenario.toString());

        assertRefused(ofWorld, ExitStatus.BAD_INPUT, "flows.csv");
        assertRefused(ofScenario, ExitStatus.BAD_INPUT, "long.yaml");
        assertThat(ofWorld.err().length() + ofScenario.err().length()).isLessThan(4_000);
    }

    @Test
    void emptyFolder_isNoWorld() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertRefused(
                Cli.run("run", "tariff-60", "--world", empty.toString()), ExitStatus.BAD_INPUT, "datapackage.json");
        assertRefused(
                Cli.run("run", "tariff-60", "--world", "wrld-2023"), ExitStatus.BAD_INPUT, "Maybe use 'world-2023'.");
    }

    @Test
    void wrongValuesOfOptions_areAllReported() {
        Cli.Result result = Cli.run(
                "run",
                "tariff-60",
                "--preset",
                "boem",
                "--set",
                "emm=2",
                "--set",
                "elasticity.one_year=99",
                "--set",
                "elasticity.one_year=x",
                "--set",
                "elasticity.one_year");

        assertRefused(
                result,
                ExitStatus.USAGE,
                "--preset: error: There is no preset 'boem'.\n  Maybe use 'boehm'.",
                "There is no parameter 'emm'.",
                "outside its hard bounds",
                "'x' of 'elasticity.one_year' is not a number",
                "'elasticity.one_year' does not say which parameter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run                                       | Missing required parameter: 'SCENARIO'",
                "rnu us-china-2025                         | Maybe use 'run'.",
                "run us-china-2025 --frmat csv             | Possible solutions: ",
                "run us-china-2025 --format cvs            | Maybe use 'csv'.",
                "run us-china-2025 --from 2025-13          | '2025-13' is not a month; write it like 2025-01",
                "run us-china-2025 --from 2027-01          | Maybe give both --from and --to.",
                "run us-china-2025 --to 9999-12            | more than 600 months",
                "run us-china-2025 --partner USB           | 'USB' is neither a region, a partner nor a group",
                "run us-china-2025 --reporter XX           | 'XX' is no reporter",
                "list fact                                 | Maybe use 'facts'.",
                "list facts --class guess                  | Maybe use one of",
                "compare us-china-2025                     | SCENARIO"
            })
    void wrongUsage_isExplained(String line, String text) {
        assertRefused(Cli.run(line.strip().split(" ")), ExitStatus.USAGE, text);
    }

    @Test
    void horizonBeforeTheData_isBadInput() {
        assertRefused(
                Cli.run("run", "us-china-2025", "--from", "2020-01"), ExitStatus.BAD_INPUT, "Maybe start in 2024-02");
    }
}
