package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws as a process that is interrupted. */
final class DrawsIT {
    private static final int SECONDS = 180;
    private static final int MANY = 5_000_000;

    @TempDir
    private Path folder;

    /** Begins far more draws than there is time for and presses Ctrl-C once progress is told. */
    private Process interrupted(Path out, Path err) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Packaged.interruptible());
        Assumptions.assumeFalse(command.isEmpty(), "Ctrl-C cannot reach a process from here");
        command.addAll(List.of(Packaged.JAVA, "-jar", Packaged.JAR, "run", "tariff-60", "--partner", "USA"));
        command.addAll(
                List.of("--product", "all", "--threads", "1", "--draws", String.valueOf(MANY), "--output", "kept"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        for (int wait = 0; wait < SECONDS * 10 && process.isAlive() && !told(err); wait++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return process;
    }

    private static boolean told(Path err) throws IOException {
        return Files.readString(err).contains(" of " + MANY + " draws");
    }

    @Test
    void interrupted_keepsWhatIsDoneAndSaysHowToGoOn() throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = interrupted(out, err);

        String page = Files.readString(out);
        String talk = Files.readString(err);
        assertThat(process.exitValue()).as(talk).isZero();
        assertThat(talk).contains("Stopping; the draws that are done will be shown. Ctrl-C again ends at once.");
        Matcher stopped = Pattern.compile("Stopped after (\\d+) of " + MANY + " draws: the bands are those of (\\d+)")
                .matcher((page + talk).replaceAll("\\s+", " "));
        assertThat(stopped.find()).as(page + talk).isTrue();
        int done = Integer.parseInt(stopped.group(1));
        assertThat(done).isEqualTo(Integer.parseInt(stopped.group(2))).isBetween(2, MANY - 1);
        assertThat((page + talk).replaceAll("\\s+", " "))
                .contains("To go on, ask again; the first " + done + " draws will be the same.");
        assertThat(page).contains("over " + done + " draws");
        assertThat(folder.resolve("kept/bands.csv")).isNotEmptyFile();
    }
}
