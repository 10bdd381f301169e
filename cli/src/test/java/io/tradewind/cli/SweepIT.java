package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Packaged.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tradewind sweep} as a process that is killed, and goes on. */
final class SweepIT {
    private static final int COMBINATIONS = 60;
    private static final int SECONDS = 120;
    private static final String[] SWEEP = {
        "sweep",
        "tariff-60",
        "--scan",
        "us-60.rate=0:1.18:0.02",
        "--target",
        "yoy_pct exports CN USA 2025",
        "--target",
        "effect_usd_mn imports CN WLD 2026-H1",
        "--threads",
        "2"
    };

    @TempDir
    private Path folder;

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(SWEEP));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    /** Begins it, and kills it once that many lines are kept. @return whether it was still at work */
    private boolean killed(String file, int lines, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(Packaged.JAVA, "-jar", Packaged.JAR));
        command.addAll(Arrays.asList(with("-o", file)));
        command.addAll(Arrays.asList(more));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("talk.txt").toFile())
                .start();
        Path record = folder.resolve(file + ".done");
        for (int wait = 0; wait < SECONDS * 200 && process.isAlive() && kept(record) < lines; wait++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        boolean atWork = process.isAlive();
        process.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
        return atWork;
    }

    private static long kept(Path record) throws Exception {
        if (!Files.exists(record)) {
            return -1;
        }
        return new String(Files.readAllBytes(record), StandardCharsets.UTF_8)
                .chars()
                .filter(letter -> letter == '\n')
                .count();
    }

    private void killedAndResumed_equalsUndisturbed(int kills, Random random) throws Exception {
        Result undisturbed = Packaged.tradewind(folder, with("-o", "whole.csv"));
        assertThat(undisturbed.status()).as(undisturbed.err()).isZero();
        assertThat(folder.resolve("whole.csv.done")).doesNotExist();
        int atWork = 0;
        for (int kill = 0; kill < kills; kill++) {
            int lines = 1 + (COMBINATIONS - 10) * kill / kills + random.nextInt(1 + (COMBINATIONS - 10) / kills);
            atWork += killed("broken.csv", lines, kill == 0 ? new String[0] : new String[] {"--resume"}) ? 1 : 0;
        }
        assertThat(atWork).isPositive();
        long before = kept(folder.resolve("broken.csv.done"));
        assertThat(before).isBetween(2L, (long) COMBINATIONS);

        Result resumed = Packaged.tradewind(folder, with("-o", "broken.csv", "--resume"));

        assertThat(resumed.status()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains(COMBINATIONS + 1 - before + " of " + COMBINATIONS + " combinations to run");
        assertThat(folder.resolve("broken.csv")).hasSameBinaryContentAs(folder.resolve("whole.csv"));
    }

    @Test
    void killedAndResumed_givesTheSameBytes() throws Exception {
        boolean deep = Boolean.getBoolean("tradewind.deep");
        killedAndResumed_equalsUndisturbed(deep ? 20 : 3, new Random(deep ? System.nanoTime() : 1));
    }

    @Test
    void unfinishedLastLine_isRunAgain() throws Exception {
        String[] some = {
            "sweep",
            "tariff-60",
            "--scan",
            "us-60.rate=0,0.3,0.6",
            "--target",
            "yoy_pct exports CN USA 2025",
            "-o",
            "x.json"
        };
        List<String> resume = new ArrayList<>(Arrays.asList(some));
        resume.add("--resume");
        Result first = Packaged.tradewind(folder, resume.toArray(String[]::new));
        assertThat(first.status()).as(first.err()).isZero();
        byte[] whole = Files.readAllBytes(folder.resolve("x.json"));
        Path record = folder.resolve("x.json.done");
        byte[] lines = Files.readAllBytes(record);
        Files.write(record, Arrays.copyOf(lines, lines.length - 7));

        Result again = Packaged.tradewind(folder, resume.toArray(String[]::new));

        assertThat(again.err()).contains("1 of 3 combinations to run");
        assertThat(Files.readAllBytes(folder.resolve("x.json"))).isEqualTo(whole);
        assertThat(Files.readAllBytes(record)).isEqualTo(lines);
    }
}
