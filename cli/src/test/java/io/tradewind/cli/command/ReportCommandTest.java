package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.web.page.EngineFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tradewind report}: one file or none, and every refusal in words. */
final class ReportCommandTest {
    @TempDir
    private Path folder;

    private String before;

    @BeforeEach
    void putsAScriptInTheEnginesPlace() throws IOException {
        before = System.getProperty(EngineFiles.FOLDER);
        Files.writeString(folder.resolve("tradewind-worker-all.js"), "// the engine");
        System.setProperty(EngineFiles.FOLDER, folder.toString());
    }

    @AfterEach
    void takesItAway() {
        if (before == null) {
            System.clearProperty(EngineFiles.FOLDER);
        } else {
            System.setProperty(EngineFiles.FOLDER, before);
        }
    }

    @Test
    void report_writesOneFile_andSaysSo() throws IOException {
        Path file = folder.resolve("r.html");

        Cli.Result result = Cli.run("report", "us-china-2025", "--partner", "Viet Nam", "-o", file.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Wrote " + file + ". Open it in a browser.");
        assertThat(Files.readString(file)).startsWith("<!doctype html>").contains("exports to Viet Nam in 2026");
    }

    @Test
    void reportOfAFileOfOnesOwn_withAnotherParameter_holdsThem() throws IOException {
        Path scenario = folder.resolve("mine.yaml");
        Path file = folder.resolve("mine.html");
        assertThat(Cli.run("new", scenario.toString()).status()).isZero();

        Cli.Result result = Cli.run(
                "report",
                scenario.toString(),
                "--set",
                "elasticity.long_run=3",
                "--to",
                "2026-12",
                "-o",
                file.toString());

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(Files.readString(file))
                .contains("\"elasticity.long_run\":3.0")
                .contains("mine.yaml");
    }

    @Test
    void reportOfAFolderOfResults_isTheSamePage() throws IOException {
        String mine = Files.writeString(folder.resolve("mine.yaml"), """
                        formatVersion: 1
                        id: metals
                        title: No duty on metals from July 2026
                        world: world-2023
                        baseline: current-law
                        horizon: {from: 2026-01, to: 2027-12}
                        events:
                          - id: metals-end
                            kind: tariff
                            op: remove
                            imposer: USA
                            targets: [all]
                            scope: {sectors: [metals]}
                            announced: 2026-06-01
                            effective: 2026-07-01
                            source: {citation: "Assumption"}
                        """).toString();
        for (List<String> run : List.of(
                List.of("us-china-2025", "--set", "lam_f=0.2", "--to", "2026-06"),
                List.of(mine, "--to", "2027-06"),
                List.of(mine, "--baseline", "none"))) {
            Path results = folder.resolve("results");
            Path ofFolder = folder.resolve("folder.html");
            Path ofScenario = folder.resolve("scenario.html");
            Cli.Result ran = Cli.run(with(run, "run", "--partner", "USA", "--output", results.toString()));
            assertThat(ran.status()).as(ran.err()).isZero();

            Cli.Result result = Cli.run("report", results.toString(), "-o", ofFolder.toString());

            assertThat(result.status()).as(result.err()).isZero();
            assertThat(Cli.run(with(run, "report", "-o", ofScenario.toString())).status())
                    .isZero();
            assertThat(Files.readString(ofFolder)).isEqualTo(Files.readString(ofScenario));
        }
    }

    private static String[] with(List<String> run, String command, String... more) {
        return Stream.of(Stream.of(command), run.stream(), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    @Test
    void folderWhoseTableWasChanged_orThatIsOfAnotherRun_isRefused() throws IOException {
        Path results = folder.resolve("results");
        Path file = folder.resolve("r.html");
        assertThat(Cli.run("run", "yuan-2025", "--partner", "USA", "--output", results.toString())
                        .status())
                .isZero();
        String description = Files.readString(results.resolve("run.json"));
        Files.writeString(
                results.resolve("run.json"), description.replaceFirst("(\"world\":.*?\"sha256\":\")....", "$1abcd"));
        badInput("The world is not what it was", "report", results.toString(), "-o", file.toString());
        Files.writeString(results.resolve("run.json"), description);
        badInput("says itself what was run", "report", results.toString(), "--to", "2026-06", "-o", file.toString());
        Files.writeString(results.resolve("projection.csv"), "month\n");
        badInput("its SHA-256 differs", "report", results.toString(), "-o", file.toString());
        badInput("no description of a result", "report", folder.toString(), "-o", file.toString());
        assertThat(file).doesNotExist();
    }

    private static void badInput(String words, String... arguments) {
        Cli.Result result = Cli.run(arguments);

        assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.err()).contains(words).contains("Maybe");
    }

    @Test
    void reportWithoutAFile_asksForOne() {
        refused("The report goes into a file. Maybe add -o report.html.", "report", "us-china-2025");
    }

    @Test
    void fileOfAnotherKind_isRefused() {
        refused(
                "should end in .html",
                "report",
                "us-china-2025",
                "-o",
                folder.resolve("r.pdf").toString());
    }

    @Test
    void folderOfThatName_isLeftAlone() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("r.html"));

        refused("is no file and was left alone", "report", "us-china-2025", "-o", taken.toString());
    }

    @Test
    void unknownPartner_isNamedByItsOption_andNothingIsWritten() {
        Path file = folder.resolve("r.html");

        Cli.Result result = Cli.run("report", "us-china-2025", "--partner", "Narnia", "-o", file.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains("Narnia").contains("Maybe");
        assertThat(file).doesNotExist();
    }

    @Test
    void unknownScenario_isBadInput() {
        Cli.Result result =
                Cli.run("report", "us-chna-2025", "-o", folder.resolve("r.html").toString());

        assertThat(result.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(result.err()).contains("us-china-2025");
    }

    @Test
    void engineThatIsNotBuilt_isAnErrorOfFiles() throws IOException {
        Files.delete(folder.resolve("tradewind-worker-all.js"));
        Path file = folder.resolve("r.html");

        Cli.Result result = Cli.run("report", "us-china-2025", "-o", file.toString());

        assertThat(result.status()).isEqualTo(ExitStatus.IO);
        assertThat(result.err())
                .contains("the engine for the page is not built. Maybe use the launcher ./tradewind, which builds it.");
        assertThat(file).doesNotExist();
    }

    private static void refused(String words, String... arguments) {
        Cli.Result result = Cli.run(arguments);

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.err()).contains(words);
    }
}
