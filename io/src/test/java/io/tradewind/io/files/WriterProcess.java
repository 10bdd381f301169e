package io.tradewind.io.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that writes a result, says so when it comes to a step, and waits there to be killed. */
final class WriterProcess {
    private static final String THERE = "there";

    private WriterProcess() {}

    /** The other process: step, folder, content, tables. */
    public static void main(String[] args) throws IOException {
        String[] tables = List.of(args).subList(3, args.length).toArray(String[]::new);
        WholeFilesTest.write(Path.of(args[1]), step -> waitAt(step, args[0]), args[2], tables);
    }

    private static void waitAt(String step, String wanted) throws IOException {
        if (step.equals(wanted)) {
            System.out.println(THERE);
            System.in.read();
            throw new IOException("Nobody killed it.");
        }
    }

    /** Starts one and kills it at that step. */
    static void killAt(String step, Path folder, String content, String... tables) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                step,
                folder.toString(),
                content));
        command.addAll(List.of(tables));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo(THERE);
            process.destroyForcibly();
            assertThat(process.waitFor()).isNotZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
