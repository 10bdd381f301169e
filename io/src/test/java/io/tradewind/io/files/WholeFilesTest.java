package io.tradewind.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.base.InvalidInputException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder is written as a whole, whatever happens to the process that writes and to each of its moves. */
final class WholeFilesTest {
    /** What a write goes through when it replaces a result of two tables by one of two others. */
    static final List<String> STEPS =
            List.of("fill", "journal", "delete b.csv", "move a.csv", "move c.csv", "move run.json", "clear");

    private static final List<String> FIRST_STEPS =
            List.of("fill", "journal", "move a.csv", "move c.csv", "move run.json", "clear");

    @TempDir
    private Path folder;

    /** A result of that content, in that folder. */
    static void write(Path folder, WholeFiles.Steps steps, String content, String... tables) throws IOException {
        Map<String, String> files = new TreeMap<>();
        StringBuilder description = new StringBuilder("{\"schema\":\"test/1\",\"files\":{");
        for (String table : tables) {
            files.put(table, table + " " + content + "\n");
            description
                    .append(files.size() == 1 ? "" : ",")
                    .append("\"" + table + "\":{\"rows\":0,\"sha256\":\"" + Fingerprint.ofText(files.get(table))
                            + "\"}");
        }
        files.put("run.json", description + "}}");
        new WholeFiles(folder, steps)
                .write(
                        staging -> {
                            for (Map.Entry<String, String> file : files.entrySet()) {
                                Files.writeString(staging.resolve(file.getKey()), file.getValue());
                            }
                        },
                        "run.json",
                        () -> earlier(folder));
    }

    private static Map<String, String> earlier(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        ResultFolder.described(folder).ifPresent(result -> {
            files.putAll(result.files());
            files.put("run.json", "");
        });
        return files;
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.isDirectory(file) ? "" : Files.readString(file));
            }
        }
        return contents;
    }

    private void write(String content, String... tables) throws IOException {
        write(folder, step -> {}, content, tables);
    }

    private static WholeFiles.Steps failingAt(String wanted) {
        return step -> {
            if (step.equals(wanted)) {
                throw new IOException("No space left on device");
            }
        };
    }

    @Test
    void steps_areThoseThatTheTestsStopAt() throws IOException {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();

        write(folder.resolve("new"), first::add, "1", "a.csv", "c.csv");
        write("1", "a.csv", "b.csv");
        write(folder, second::add, "2", "a.csv", "c.csv");

        assertThat(first).isEqualTo(FIRST_STEPS);
        assertThat(second).isEqualTo(STEPS);
    }

    @Test
    void replacedResult_losesTablesThatTheNewOneHasNot_unlessTheyWereChanged() throws IOException {
        write("1", "a.csv", "b.csv", "d.csv");
        Files.writeString(folder.resolve("d.csv"), "my own words");
        Files.writeString(folder.resolve("notes.txt"), "mine");

        write("2", "a.csv", "c.csv");

        assertThat(contents()).containsOnlyKeys("a.csv", "c.csv", "d.csv", "notes.txt", "run.json");
        assertThat(contents()).containsEntry("a.csv", "a.csv 2\n").containsEntry("d.csv", "my own words");
        assertThat(ResultFolder.open(folder).files()).containsOnlyKeys("a.csv", "c.csv");
    }

    @Test
    void moveThatFails_leavesTheEarlierResultAsItWas() throws IOException {
        write("1", "a.csv", "b.csv");
        Map<String, String> before = contents();
        for (String step : STEPS) {
            assertThatThrownBy(() -> write(folder, failingAt(step), "2", "a.csv", "c.csv"))
                    .as(step)
                    .isInstanceOf(IOException.class);
            assertThat(contents()).as(step).isEqualTo(before);
        }
        assertThat(ResultFolder.open(folder).files()).containsOnlyKeys("a.csv", "b.csv");
    }

    @Test
    void firstWriteThatFails_leavesNothing() {
        for (String step : FIRST_STEPS) {
            Path fresh = folder.resolve("fresh");
            assertThatThrownBy(() -> write(fresh, failingAt(step), "1", "a.csv", "c.csv"))
                    .as(step)
                    .hasMessageContaining("No space");
            assertThat(fresh).as(step).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "c.csv", "run.json"})
    void fileOfSomebodyElseUnderOneOfTheNames_isLeftAlone(String name) throws IOException {
        Files.writeString(folder.resolve(name), "mine");

        assertThatThrownBy(() -> write("1", "a.csv", "c.csv")).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(contents()).containsExactly(Map.entry(name, "mine"));
    }

    @Test
    void folderInPlaceOfAFile_isLeftAloneEvenWhereAResultStood() throws IOException {
        write("1", "a.csv");
        Files.delete(folder.resolve("a.csv"));
        Files.createDirectories(folder.resolve("a.csv/inside"));

        assertThatThrownBy(() -> write("2", "a.csv")).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(folder.resolve("a.csv/inside")).isDirectory();
        assertThat(contents()).containsOnlyKeys("a.csv", "run.json");
    }

    @Test
    void temporariesOfOthers_areNotTouched() throws IOException {
        List<String> others = List.of(".projection.csv.tmp", ".tradewind-notes", "a.csv.tmp", ".a.csv.swp", "x.part");
        for (String name : others) {
            Files.writeString(folder.resolve(name), "theirs");
        }
        Files.createDirectories(folder.resolve(".tradewind-mine.tmp"));

        write("1", "a.csv");

        assertThat(contents()).containsKeys(others.toArray(String[]::new)).containsKey(".tradewind-mine.tmp");
        assertThat(WholeFiles.in(folder).foreign()).containsAll(others);
    }

    @Test
    void writesAtOnce_leaveOneWholeResult() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writes = new ArrayList<>();
            for (int k = 0; k < 40; k++) {
                String content = String.valueOf(k);
                writes.add(threads.submit(() -> {
                    write(content, "a.csv", "c.csv");
                    return null;
                }));
            }
            for (Future<?> write : writes) {
                write.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ResultFolder.open(folder).files()).containsOnlyKeys("a.csv", "c.csv");
        assertThat(contents()).containsOnlyKeys("a.csv", "c.csv", "run.json");
    }

    @Test
    void processKilledAtAnyStep_leavesAFolderThatTheNextRunUses_andNoHalfResultThatCanBeRead() throws Exception {
        for (String step : FIRST_STEPS) {
            Path fresh = folder.resolve("first " + step);
            WriterProcess.killAt(step, fresh, "1", "a.csv", "c.csv");
            assertUsable(fresh, step);
        }
        for (String step : STEPS) {
            Path used = folder.resolve("second " + step);
            write(used, s -> {}, "1", "a.csv", "b.csv");
            WriterProcess.killAt(step, used, "2", "a.csv", "c.csv");
            assertUsable(used, step);
        }
    }

    private static void assertUsable(Path folder, String step) throws IOException {
        assertThat(Files.list(folder).map(Path::getFileName).map(Path::toString))
                .as(step)
                .anyMatch(name -> name.startsWith(WholeFiles.OWN));
        if (ResultFolder.isThere(folder) && !isWhole(folder)) {
            assertThatThrownBy(() -> ResultFolder.open(folder)).isInstanceOf(InvalidInputException.class);
        }
        if (ResultFolder.described(folder).isEmpty()) {
            assertThat(WholeFiles.in(folder).foreign()).as(step).isEmpty();
        }
        Files.writeString(folder.resolve("notes.txt"), "mine");

        write(folder, s -> {}, "3", "a.csv", "c.csv");

        assertThat(ResultFolder.open(folder).file("a.csv")).hasContent("a.csv 3");
        assertThat(Files.list(folder).map(Path::getFileName).map(Path::toString))
                .as(step)
                .containsExactlyInAnyOrder("a.csv", "c.csv", "notes.txt", "run.json");
    }

    /** Whether the tables are those of one write, by their content. */
    private static boolean isWhole(Path folder) throws IOException {
        for (Map.Entry<String, String> file :
                ResultFolder.described(folder).orElseThrow().files().entrySet()) {
            Path table = folder.resolve(file.getKey());
            if (!Files.exists(table)
                    || !Fingerprint.ofText(Files.readString(table)).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }

    @Test
    void processKilledTwice_isForgottenToo() throws Exception {
        Path used = folder.resolve("twice");
        WriterProcess.killAt("move c.csv", used, "1", "a.csv", "c.csv");
        WriterProcess.killAt("move a.csv", used, "2", "a.csv", "c.csv");
        assertUsable(used, "twice");
    }
}
