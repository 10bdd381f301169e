package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import io.tradewind.io.files.Fingerprint;
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

        Cli.Result result = run(output, "--set", "elasticity.one_year=2.5");

        assertThat(result.status()).isZero();
        assertThat(result.err()).contains("Wrote ").contains("projection.csv");
        assertThat(files(output)).containsExactly("growth.csv", "prices.csv", "projection.csv", "run.json");
        String csv = Files.readString(output.resolve("projection.csv"));
        assertThat(csv).isEqualTo(result.out());
        String run = Files.readString(output.resolve("run.json"));
        assertThat(Json.topNames(run)).contains("schema", "scenario", "world", "horizon", "parameters", "environment");
        assertThat(run)
                .startsWith("{\"schema\":\"tradewind.run/1\"")
                .contains("\"sha256\":\"" + Fingerprint.ofText(csv) + "\"")
                .contains("\"rows\":" + (csv.lines().count() - 1))
                .contains(
                        "\"changed\":{\"elasticity.one_year\":2.5}",
                        "\"draws\":null",
                        "recalled_figures",
                        "memory; no source seen");
    }

    @Test
    void drawsAndSeed_areRecordedOnce() throws IOException {
        Cli.Result result = run(folder.resolve("a"), "--draws", "3", "--seed", "7", "--product", "all");

        String run = Files.readString(folder.resolve("a/run.json"));
        assertThat(result.status()).isZero();
        assertThat(run).contains("\"draws\":{\"number\":3,\"seed\":7,\"events\":\"drawn\",\"done\":3,\"open\":[");
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

        Cli.Result again = run(folder.resolve("a"), "--set", "elasticity.one_year=2.5");

        assertThat(again.status()).isZero();
        assertThat(files(folder.resolve("a")))
                .containsExactly("growth.csv", "notes.txt", "prices.csv", "projection.csv", "run.json");
        assertThat(folder.resolve("a/projection.csv")).content().isEqualTo(again.out());
    }

    @Test
    void folderWithForeignFiles_isLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");

        Cli.Result result = run(folder);

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("is not an empty folder and holds no earlier result of this kind. Maybe name a new one.");
        assertThat(files(folder)).containsExactly("thesis.txt");
    }

    @Test
    void tableOfSomebodyElse_besideAResultThatDoesNotListIt_isLeftAlone() throws IOException {
        Cli.Result first = run(folder);
        String description = Files.readString(folder.resolve("run.json"));
        Files.writeString(folder.resolve("run.json"), description.replace("\"projection.csv\":{", "\"other.csv\":{"));
        Files.writeString(folder.resolve("projection.csv"), "mine");

        Cli.Result result = run(folder);

        assertThat(first.status()).isZero();
        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(folder.resolve("projection.csv")).hasContent("mine");
    }

    @Test
    void folderInPlaceOfTheDescription_isLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("a/run.json"));

        assertThat(run(folder.resolve("a")).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(files(folder.resolve("a"))).containsExactly("run.json");
    }

    @Test
    void whatAKilledRunLeft_isClearedAway() throws IOException {
        Path staging = Files.createDirectories(folder.resolve(".tradewind-0b3f6a52-7d1c-4c6e-9a63-0f9f0c7a1b2d.tmp"));
        Files.writeString(folder.resolve("projection.csv"), "month\n");
        Files.writeString(staging.resolve("run.json"), "{");
        Files.writeString(staging.resolve(".journal"), Fingerprint.ofText("month\n") + " projection.csv\n");
        Files.writeString(folder.resolve(".tradewind-lock"), "");

        Cli.Result result = run(folder);

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(files(folder)).containsExactly("growth.csv", "prices.csv", "projection.csv", "run.json");
    }

    @Test
    void resultIsValidatedAndShown_andRefusedOnceATableDiffers() throws IOException {
        run(folder);

        assertThat(Cli.run("validate", folder.toString()).out())
                .contains(": ok, result tradewind.run/1", "projection.csv");
        assertThat(Cli.run("show", folder.toString()).out()).contains("result tradewind.run/1");

        Files.writeString(folder.resolve("projection.csv"), "x", java.nio.file.StandardOpenOption.APPEND);
        for (String command : java.util.List.of("validate", "show")) {
            Cli.Result changed = Cli.run(command, folder.toString());
            assertThat(changed.status()).isEqualTo(ExitStatus.BAD_INPUT);
            assertThat(changed.out()).isEmpty();
            assertThat(changed.err()).contains("projection.csv: error: ", "SHA-256 differs", "run it again");
        }
    }

    @Test
    void exportedWorldAndNewFile_leaveNothingBesideThem() throws IOException {
        assertThat(Cli.run("world", "export", "world-2023", folder.resolve("w").toString())
                        .status())
                .isZero();
        Path file = folder.resolve("mine.yaml");
        assertThat(Cli.run("new", file.toString()).status()).isZero();
        String text = Files.readString(file);
        assertThat(Cli.run("new", file.toString(), "--template", "fx").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Cli.run("new", folder.resolve("no/folder.yaml").toString()).status())
                .isEqualTo(ExitStatus.IO);

        assertThat(file).hasContent(text);
        assertThat(files(folder)).containsExactly("mine.yaml", "w");
        assertThat(files(folder.resolve("w")))
                .hasSize(9)
                .contains("datapackage.json", "elasticities.csv", "reporter.json");
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
