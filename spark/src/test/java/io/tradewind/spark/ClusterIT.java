package io.tradewind.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged command on a real cluster of a master and two workers, one of which dies with its executor while it works. */
final class ClusterIT {
    private static final int RANGES = 16;
    private static final String[] DRAWS = {"run", "us-china-2025", "--partner", "USA", "--draws", "192"};
    private static final String[] SWEEP = {"sweep", "tariff-60", "--scan", "us-60.rate=0:0.6:0.1"};

    @Test
    void lostWorkerAndExecutor_loseNothing_andNoRowIsThereTwice() throws Exception {
        Path root = Path.of(System.getProperty("tradewind.root"));
        // Logs stay where the build leaves everything.
        Path home = root.resolve("spark/target/cluster");
        delete(home);
        long begun = System.nanoTime();
        try (Cluster cluster = Cluster.start(home, root)) {
            said("master and workers are up", begun);
            Path results = home.resolve("draws-results");
            Process draws = cluster.tradewind("draws", results, RANGES, DRAWS);
            cluster.await("Some ranges are done", () -> !draws.isAlive() || committed(results) >= 2);
            assertThat(draws.isAlive()).as(cluster.log("draws")).isTrue();
            int before = committed(results);
            assertThat(before).as("ranges done when the worker dies").isLessThan(RANGES);
            cluster.killWorkerAndExecutor();
            said(before + " of " + RANGES + " ranges are done, a worker and its executor are killed", begun);
            ended(draws, cluster.log("draws"));
            said("the answer is there", begun);
            assertThat(cluster.log("draws")).containsPattern("Lost executor");
            Process here = cluster.here("here", DRAWS);
            ended(here, cluster.log("here"));
            assertThat(cluster.answer("draws")).isEqualTo(cluster.answer("here"));
            assertThat(cluster.answer("here").lines().count()).isGreaterThan(100);
            assertThat(parts(results, ".parquet")).hasSize(RANGES);

            Process sweep = cluster.tradewind("sweep", home.resolve("sweep-results"), 3, SWEEP);
            ended(sweep, cluster.log("sweep"));
            Process sweptHere = cluster.here("swept", SWEEP);
            ended(sweptHere, cluster.log("swept"));
            assertThat(cluster.answer("sweep")).isEqualTo(cluster.answer("swept"));
            said("a sweep on the worker that is left is there", begun);
        }
        for (String copies : List.of("jars", "worker1", "worker2")) {
            delete(home.resolve(copies));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Ranges whose results are in their place, before or after the job's end. */
    private static int committed(Path results) {
        return (int) parts(results, ".parquet").stream()
                .filter(file -> !file.toString().contains("_temporary/0/_temporary"))
                .count();
    }

    private static List<Path> parts(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return List.of();
        }
    }

    private static void ended(Process process, String log) throws InterruptedException {
        assertThat(process.waitFor(240, TimeUnit.SECONDS))
                .as("ended in time: " + log)
                .isTrue();
        assertThat(process.exitValue()).as(log).isZero();
    }

    private static void said(String what, long begun) {
        System.out.println("cluster: " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s: " + what);
    }
}
