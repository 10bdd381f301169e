package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.scenarios.data.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputTest {
    @TempDir
    private Path folder;

    private Cli.Result run(Path output, String... more) {
        Stream<String> args = Stream.of(
                "run",
                "tariff-60",
                "--to",
                "2025-03",
                "--partner",
                "USA",
                "--format",
                "csv",
                "--output",
                output.toString());
        return Cli.run(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void output_holdsTheRowsAndWhatTheyWereComputedFrom() throws IOException {
        Path output = folder.resolve("deep/result");

        Cli.Result result = run(output, "--set", "em=2.5");

        assertThat(result.status()).isZero();
        assertThat(result.err()).contains("Wrote ").contains("projection.csv");
        assertThat(files(output)).containsExactly("projection.csv", "run.json");
        String csv = Files.readString(output.resolve("projection.csv"));
        assertThat(csv).isEqualTo(result.out());
        String run = Files.readString(output.resolve("run.json"));
        assertThat(Json.topNames(run)).contains("schema", "scenario", "world", "horizon", "parameters", "environment");
        assertThat(run)
                .startsWith("{\"schema\":\"tradewind.run/1\"")
                .contains("\"sha256\":\"" + Fingerprint.ofText(csv) + "\"")
                .contains("\"rows\":" + (csv.lines().count() - 1))
                .contains("\"changed\":{\"em\":2.5}", "\"draws\":null", "recalled_figures", "memory; no source seen");
    }

    @Test
    void drawsAndSeed_areRecordedOnce() throws IOException {
        Cli.Result result = run(folder.resolve("a"), "--draws", "3", "--seed", "7", "--product", "all");

        String run = Files.readString(folder.resolve("a/run.json"));
        assertThat(result.status()).isZero();
        assertThat(run).contains("\"draws\":{\"number\":3,\"seed\":7}");
        assertThat(Json.topNames(run)).contains("draws").doesNotHaveDuplicates();
    }

    @Test
    void runJson_saysTheSameEachTime() throws IOException {
        run(folder.resolve("a"));
        run(folder.resolve("b"));

        assertThat(folder.resolve("a/run.json")).hasSameTextualContentAs(folder.resolve("b/run.json"));
    }

    @Test
    void earlierResult_isReplacedAndOtherFilesStay() throws IOException {
        run(folder.resolve("a"));
        Files.writeString(folder.resolve("a/notes.txt"), "mine");

        Cli.Result again = run(folder.resolve("a"), "--set", "em=2.5");

        assertThat(again.status()).isZero();
        assertThat(files(folder.resolve("a"))).containsExactly("notes.txt", "projection.csv", "run.json");
        assertThat(folder.resolve("a/projection.csv")).content().isEqualTo(again.out());
    }

    @Test
    void folderWithForeignFiles_isLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");

        Cli.Result result = run(folder);

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("is not an empty folder and holds no earlier result. Maybe name a new one.");
        assertThat(files(folder)).containsExactly("thesis.txt");
    }

    @Test
    void runThatFails_writesNothing() throws IOException {
        Cli.Result result = run(folder.resolve("a"), "--product", "no-such-thing");

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void folderThatCannotBeMade_isAnErrorOfFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        Cli.Result result = run(file.resolve("result"));

        assertThat(result.status()).isEqualTo(ExitStatus.IO);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("tradewind: error: ").hasLineCount(1);
    }

    private static java.util.List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
