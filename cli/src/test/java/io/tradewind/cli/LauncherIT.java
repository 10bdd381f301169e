package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First starts of the launcher, with a mvn and a java that only say what they were called for; with the tool flock and without. */
final class LauncherIT {
    private static final Path LAUNCHER = Path.of(System.getProperty("tradewind.root"), "tradewind");
    private static final List<String> TOOLS = List.of(
            "sh",
            "awk",
            "cat",
            "cksum",
            "cut",
            "dirname",
            "find",
            "flock",
            "head",
            "locale",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "touch");
    private static final int SECONDS = 60;

    @TempDir
    private Path folder;

    private Path root;
    private Path calls;

    @BeforeEach
    void layOut() throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        calls = folder.resolve("calls");
        Files.copy(LAUNCHER, root.resolve("tradewind"));
        root.resolve("tradewind").toFile().setExecutable(true);
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        script("jdk/bin/java", """
                case "$*" in
                    *-Xshare:dump*)
                        echo dump >>"$CALLS"
                        sleep 1
                        for word; do case $word in *SharedArchiveFile=*) echo x >"${word#*=}" ;; esac; done ;;
                    *DumpLoadedClassList*) ;;
                    *) echo ran ;;
                esac
                """);
        maven(0);
    }

    private void maven(int status) throws IOException {
        script("bin/mvn", """
                echo mvn $$ >>"$CALLS"
                printf '\\033[1;31mmvn\\033[0m speaks\\033[m\\n'
                sleep 5
                echo jar >cli/target/tradewind.jar
                exit %d
                """.formatted(status));
    }

    private void script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body);
        file.toFile().setExecutable(true);
    }

    private Process start(boolean flock, String name) throws IOException {
        for (String tool : TOOLS) {
            Optional<Path> found = where(tool);
            if (found.isPresent() && (flock || !tool.equals("flock"))) {
                script("bin/" + tool, "exec " + found.get() + " \"$@\"\n");
            }
        }
        List<String> command = new ArrayList<>(Packaged.interruptible());
        command.addAll(List.of(root.resolve("tradewind").toString(), "--version"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("CALLS", calls.toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return builder.start();
    }

    private static Optional<Path> where(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int status(Process process) throws InterruptedException {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> calls(String what) throws IOException {
        return Files.exists(calls)
                ? Files.readAllLines(calls).stream()
                        .filter(line -> line.startsWith(what))
                        .toList()
                : List.of();
    }

    private void awaitMaven() throws Exception {
        for (int k = 0; k < SECONDS * 10 && calls("mvn").isEmpty(); k++) {
            Thread.sleep(100);
        }
        assertThat(calls("mvn")).isNotEmpty();
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("tradewind", "pom.xml", "cli");
        }
        try (Stream<Path> files = Files.list(folder.resolve("cache/tradewind"))) {
            assertThat(files).hasSize(1).allMatch(file -> file.toString().endsWith(".jsa"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoFirstStartsAtOnce_buildOnce_andTheSecondSaysThatItWaits(boolean flock) throws Exception {
        Process first = start(flock, "first");
        awaitMaven();
        Process second = start(flock, "second");

        assertThat(status(first)).as(text("first.err")).isZero();
        assertThat(status(second)).as(text("second.err")).isZero();
        assertThat(text("first.out")).isEqualTo("ran\n");
        assertThat(text("second.out")).isEqualTo("ran\n");
        assertThat(calls("mvn")).hasSize(1);
        assertThat(calls("dump")).hasSize(1);
        assertThat(text("first.err"))
                .matches("(?s)Building Tradewind \\(first use\\); [^\n]* \\.+ done\\.\n(Waiting: [^\n]*\n)?");
        assertThat(text("second.err")).startsWith("Waiting: another start of Tradewind is building it.\n");
        assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void buildThatFails_showsItsMessagesWithoutEscapes_andTheNextStartTriesAgain(boolean flock) throws Exception {
        maven(1);
        assertThat(status(start(flock, "first"))).isEqualTo(1);
        assertThat(text("first.err"))
                .contains(" failed.\nmvn speaks\n", "The build failed")
                .doesNotContain("\u001B");
        assertThat(text("first.out")).isEmpty();

        maven(0);
        Files.deleteIfExists(root.resolve("cli/target/tradewind.jar"));
        assertThat(status(start(flock, "second"))).isZero();
        assertThat(text("second.err")).startsWith("Building Tradewind (first use)");
        assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void startThatIsKilledInTheBuild_holdsUpNobody(boolean flock) throws Exception {
        Process first = start(flock, "first");
        awaitMaven();
        first.destroyForcibly();
        long maven = Long.parseLong(calls("mvn").get(0).substring("mvn ".length()));
        ProcessHandle.of(maven).ifPresent(handle -> {
            // The script first: without its child it would go on and make the jar.
            List<ProcessHandle> children = handle.children().toList();
            handle.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        });

        assertThat(status(start(flock, "second"))).as(text("second.err")).isZero();
        assertThat(calls("mvn")).hasSize(2);
        assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptedBuild_endsWith130_andStopsMaven(boolean flock) throws Exception {
        Process first = start(flock, "first");
        awaitMaven();
        new ProcessBuilder("kill", "-INT", String.valueOf(first.pid())).start().waitFor();

        assertThat(status(first)).isEqualTo(130);
        assertThat(root.resolve("cli/target/tradewind.jar")).doesNotExist();
        assertThat(status(start(flock, "second"))).isZero();
        assertNothingLeft();
    }

    @Test
    void sourceThatIsEditedWhileItIsBuilt_isBuiltByTheNextStart_andOnce() throws Exception {
        Process first = start(true, "first");
        awaitMaven();
        Thread.sleep(1100);
        Files.writeString(root.resolve("pom.xml"), "<project><!-- edited --></project>");
        assertThat(status(first)).isZero();

        assertThat(status(start(true, "second"))).isZero();
        assertThat(text("second.err")).startsWith("Building Tradewind (its sources changed)");
        assertThat(status(start(true, "third"))).isZero();
        assertThat(text("third.err")).isEmpty();
        assertThat(calls("mvn")).hasSize(2);
    }
}
