package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Commands as processes of their own. */
final class Packaged {
    static final Path ROOT = Path.of(System.getProperty("tradewind.root"));
    static final String JAR = ROOT.resolve("cli/target/tradewind.jar").toString();
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int SECONDS = 180;

    private Packaged() {}

    /**
     * What a process did.
     *
     * @param status exit code
     * @param out    standard output
     * @param err    standard error
     */
    record Result(int status, String out, String err) {}

    /** Runs the jar in that folder. */
    static Result tradewind(Path folder, String... args) throws Exception {
        return start(
                folder,
                Map.of(),
                Stream.concat(Stream.of(JAVA, "-jar", JAR), Stream.of(args)).toArray(String[]::new));
    }

    /** Runs any command in that folder, with the test's JDK and these variables. */
    static Result start(Path folder, Map<String, String> environment, String... command) throws Exception {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().remove("COLUMNS");
            builder.environment().putAll(environment);
            Process process = builder.start();
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /**
     * What a command begins with so that Ctrl-C reaches it: a shell that runs a build in the background has it ignored, and no script below can undo that.
     * Nothing where the tool that can is not there.
     */
    static List<String> interruptible() throws IOException {
        List<String> command = List.of("/usr/bin/env", "--default-signal=INT");
        List<String> probe = new ArrayList<>(command);
        probe.add("true");
        try {
            return new ProcessBuilder(probe).start().waitFor() == 0 ? command : List.of();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
