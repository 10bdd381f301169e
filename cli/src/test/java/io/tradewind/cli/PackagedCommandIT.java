package io.tradewind.cli;

import static io.tradewind.cli.Packaged.JAR;
import static io.tradewind.cli.Packaged.JAVA;
import static io.tradewind.cli.Packaged.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Packaged.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher and the jar behind it, as a user starts them. */
final class PackagedCommandIT {
    private static final String LAUNCHER = ROOT.resolve("tradewind").toString();

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @BeforeAll
    static void firstStart_makesTheArchiveOfClasses() throws Exception {
        Result result = start(shared, Map.of(), LAUNCHER, "--version");

        assertThat(result.status()).as(result.err()).isZero();
        try (Stream<Path> files = Files.list(shared.resolve("cache/tradewind"))) {
            assertThat(files).hasSize(1).allMatch(file -> file.toString().endsWith(".jsa"));
        }
    }

    private static Result start(Path folder, Map<String, String> environment, String... command) throws Exception {
        Map<String, String> own = new HashMap<>(environment);
        own.putIfAbsent("XDG_CACHE_HOME", shared.resolve("cache").toString());
        return Packaged.start(folder, own, command);
    }

    private Result tradewind(String... args) throws Exception {
        return start(
                folder,
                Map.of(),
                Stream.concat(Stream.of(LAUNCHER), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void run_printsTheAnswerAndNothingElse() throws Exception {
        Result result = tradewind("run", "us-china-2025");

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Exports of China (mainland): ", "█").doesNotContain("\u001B", "[warning]");
    }

    @Test
    void page_fitsTheTerminal_andIsAsItWasWhereItsWidthIsNotKnown() throws Exception {
        String[] command = {LAUNCHER, "run", "tariff-60", "--top", "5"};
        Result narrow = start(folder, Map.of("COLUMNS", "80"), command);
        Result none = start(folder, Map.of("COLUMNS", "wide"), command);
        Result unset = start(folder, Map.of(), command);

        assertThat(narrow.status()).as(narrow.err()).isZero();
        assertThat(narrow.out().lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
        assertThat(unset.out()).isEqualTo(none.out());
        assertThat(unset.out().lines()).anyMatch(line -> line.length() > 80);
    }

    @Test
    void workbook_isWritten_andItsClassesAreLoadedForItAlone() throws Exception {
        Result workbook = tradewind("run", "tariff-60", "--to", "2025-02", "-o", "a.xlsx");
        Result classes =
                start(folder, Map.of(), JAVA, "-Xlog:class+load", "-jar", JAR, "list", "worlds", "--format", "csv");

        assertThat(workbook.status()).as(workbook.err()).isZero();
        assertThat(workbook.err()).isEqualTo("Wrote a.xlsx.\n");
        assertThat(Files.readAllBytes(folder.resolve("a.xlsx"))).startsWith('P', 'K');
        assertThat(classes.out())
                .contains("io.tradewind.app.render.OutputFormat")
                .doesNotContain("XlsxRenderer", "dhatim", "opczip", "MarkdownRenderer");
    }

    @Test
    void csvJsonAndOutput_work() throws Exception {
        Result csv = tradewind("run", "tariff-60", "--to", "2025-06", "--format", "csv", "--output", "result");
        Result json = tradewind("run", "tariff-60", "--to", "2025-02", "--partner", "USA", "--format", "json");

        assertThat(csv.status()).isZero();
        assertThat(csv.out()).startsWith("month,reporter,partner,flow,");
        assertThat(folder.resolve("result/projection.csv")).content().isEqualTo(csv.out());
        assertThat(folder.resolve("result/run.json")).content().startsWith("{\"schema\":\"tradewind.run/1\"");
        assertThat(json.out())
                .startsWith("{\"schema\":\"tradewind.projection/1\"")
                .endsWith("]}\n");
    }

    /** The library is plain unless asked; whoever asks the launcher for vectors finds them named beside the result. */
    @Test
    void loopsOfTheSolver_areThoseThatWereAskedFor() throws Exception {
        String[] equilibrium = {LAUNCHER, "equilibrium", "tariff-60", "--format", "csv", "--output"};
        Result plain = start(folder, Map.of(), with(equilibrium, "plain"));
        Result vector = start(folder, Map.of("TRADEWIND_LOOPS", "vector"), with(equilibrium, "vector"));

        assertThat(plain.status()).as(plain.err()).isZero();
        assertThat(vector.status()).as(vector.err()).isZero();
        assertThat(folder.resolve("plain/run.json")).content().contains("\"solver_loops\":\"plain\"");
        assertThat(folder.resolve("vector/run.json")).content().contains("\"solver_loops\":\"vector\"");
        assertThat(vector.out().lines().count()).isEqualTo(plain.out().lines().count());
    }

    private static String[] with(String[] command, String last) {
        return Stream.concat(Stream.of(command), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void explain_addsUpAndKeepsItsFiles() throws Exception {
        Result result = tradewind(
                "explain", "yuan-2025", "--month", "2025-09", "--partner", "EU", "--format", "csv", "--output", "why");

        assertThat(result.status()).as(result.err()).isZero();
        List<String> rows = result.out().lines().toList();
        assertThat(rows.get(0)).startsWith("player,contribution_pp,");
        assertThat(rows.get(rows.size() - 1)).startsWith("total,");
        assertThat(folder.resolve("why/explain.csv")).content().isEqualTo(result.out());
        assertThat(folder.resolve("why/run.json")).content().startsWith("{\"schema\":\"tradewind.explain/1\"");
        assertThat(tradewind("explain", "yuan-2025", "--month", "2031-01").status())
                .isEqualTo(2);
    }

    @Test
    void errors_haveTheirExitCodes() throws Exception {
        Files.writeString(folder.resolve("broken.yaml"), "formatVersion: 1\ntitel: x\n");

        assertThat(tradewind("run", "--nonsense").status()).isEqualTo(2);
        Result broken = tradewind("run", "broken.yaml");
        assertThat(broken.status()).isEqualTo(3);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err())
                .contains("broken.yaml:2:1: error: ", "Maybe use 'title'.")
                .doesNotContain("\tat ");
        assertThat(tradewind("run", "tariff-60", "--output", "broken.yaml/x").status())
                .isEqualTo(5);
        assertThat(start(folder, Map.of(), "sh", "-c", "'" + LAUNCHER + "' list scenarios > /dev/full")
                        .status())
                .isEqualTo(5);
    }

    /** A pipe gives its bytes once, and a run asks for them several times. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat s.yaml | T run /dev/stdin",
                "T run /dev/stdin < s.yaml",
                "T run <(cat s.yaml)",
                "T run e.yaml < <(cat s.yaml)",
                "T explain <(cat s.yaml)",
                "T validate <(cat s.yaml)"
            })
    void scenarioThroughAPipe_isReadOnce(String line) throws Exception {
        Files.writeString(
                folder.resolve("s.yaml"),
                "formatVersion: 1\nid: s\ntitle: s\nhorizon: {from: 2025-01, to: 2025-06}\nevents:\n"
                        + "- {id: t, kind: tariff, imposer: USA, targets: [CHN], rate: 0.1, effective: 2025-02-01}\n");
        Files.writeString(folder.resolve("e.yaml"), "formatVersion: 1\nid: s\ntitle: s\nextends: /dev/stdin\n");
        Result piped = start(folder, Map.of(), "bash", "-c", line.replace("T ", "'" + LAUNCHER + "' "));
        assertThat(piped.status()).as(piped.err()).isZero();
        String plain = line.contains("e.yaml") ? "run s.yaml" : line.replaceAll("T (\\w+) .*", "$1") + " s.yaml";
        if (line.startsWith("T run <")) {
            Result file = tradewind(plain.split(" "));
            assertThat(piped.out()).isEqualTo(file.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "xx_YY"})
    void namesInAnyLetters_workInAnyLocale(String locale) throws Exception {
        // In a script of its own, because this JVM may be one that cannot name such files.
        Path script = Files.writeString(folder.resolve("script.sh"), """
                set -e
                mkdir "Z\u00f6lle"
                "$0" new "Z\u00f6lle/\u4e2d\u56fd.yaml"
                "$0" world export world-2023 "Z\u00f6lle/\u4e16\u754c"
                "$0" run "Z\u00f6lle/\u4e2d\u56fd.yaml" --to 2026-06 --world "Z\u00f6lle/\u4e16\u754c" --reporter VNM --format csv \\
                    --output "Z\u00f6lle/\u6210\u679c" >answer.csv
                cmp answer.csv "Z\u00f6lle/\u6210\u679c/projection.csv"
                "$0" show "Z\u00f6lle/\u6210\u679c" >&2
                "$0" run "Z\u00f6lle/fehlt.yaml"
                """);

        Result result = start(folder, Map.of("LC_ALL", locale, "LANG", locale), "sh", "-c", ". ./script.sh", LAUNCHER);

        assertThat(result.status()).as(result.err()).isEqualTo(3);
        assertThat(result.err())
                .contains("Z\u00f6lle/\u6210\u679c: result tradewind.run/1", "no file 'Z\u00f6lle/fehlt.yaml'");
        assertThat(script).exists();
        start(folder, Map.of(), "sh", "-c", "rm -r Z*");
    }

    @Test
    void jarAloneInAPlainLocale_saysWhatToSet() throws Exception {
        Files.writeString(folder.resolve("script.sh"), "exec \"$0\" -jar \"$1\" run \"Z\u00f6lle.yaml\"\n");

        Result result = start(folder, Map.of("LC_ALL", "C"), "sh", "-c", ". ./script.sh", JAVA, JAR);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("encoding", "Maybe set LC_ALL=C.UTF-8");
    }

    @Test
    void readerThatLeaves_isNoError() throws Exception {
        String script = "'" + LAUNCHER + "' run us-china-2025 --format csv | head -n 2";

        Result result = start(folder, Map.of(), "sh", "-c", script);

        assertThat(result.status()).isZero();
        assertThat(result.out().lines()).hasSize(2);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void launcher_worksThroughASymlinkFromAnywhereInAPlainLocale() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("tw"), Path.of(LAUNCHER));

        Result result = start(folder, Map.of("LC_ALL", "C", "NO_COLOR", "1"), link.toString(), "run", "tariff-60");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).contains("█");
        Files.delete(link);
    }

    @Test
    void cacheThatCannotBeWritten_isDoneWithout() throws Exception {
        Result result = start(folder, Map.of("XDG_CACHE_HOME", "/dev/null"), LAUNCHER, "list", "worlds");

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void missingJava_isExplained() throws Exception {
        Result result = start(folder, Map.of("JAVA_HOME", folder.toString()), LAUNCHER, "--version");

        assertThat(result.status()).isEqualTo(5);
        assertThat(result.err()).contains("has no bin/java. Maybe");
    }

    @Test
    void jar_runsWithoutTheLauncher() throws Exception {
        Result result = start(folder, Map.of(), JAVA, "-jar", JAR, "list", "scenarios");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("us-china-2025");
    }

    @Test
    void completionForBash_isUnderstoodByBash() throws Exception {
        Files.writeString(
                folder.resolve("c.bash"), tradewind("completion", "bash").out(), StandardCharsets.UTF_8);

        List<String> words = start(
                        folder,
                        Map.of(),
                        "bash",
                        "-c",
                        "source ./c.bash; COMP_WORDS=(tradewind com); COMP_CWORD=1; _complete_tradewind; "
                                + "printf '%s\\n' \"${COMPREPLY[@]}\"")
                .out()
                .lines()
                .map(String::strip)
                .toList();

        assertThat(words).contains("compare", "completion");
    }
}
