package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Packaged.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One machine needs no Spark: it is not downloaded, not on the class path and not loaded; who asks for it hears how to get it. */
final class EngineIT {
    private static final long MOST_BYTES = 25_000_000L;

    @TempDir
    private Path folder;

    @Test
    void plainDownload_holdsNeitherSparkNorDuckDb() throws IOException {
        long bytes = Files.size(Path.of(Packaged.JAR));
        try (Stream<Path> files = Files.list(Path.of(Packaged.JAR).resolveSibling("lib"))) {
            for (Path jar : files.toList()) {
                assertThat(jar.getFileName().toString())
                        .doesNotContainPattern("spark|scala|hadoop|parquet|duckdb|columnar");
                bytes += Files.size(jar);
            }
        }
        assertThat(bytes).isBetween(MOST_BYTES / 4, MOST_BYTES);
    }

    @Test
    void drawsOfOneMachine_loadNoClassOfSpark() throws Exception {
        Path loaded = folder.resolve("classes.txt");
        Result run = Packaged.start(
                folder,
                Map.of(),
                Packaged.JAVA,
                "-Xlog:class+load:file=" + loaded,
                "-jar",
                Packaged.JAR,
                "run",
                "tariff-60",
                "--partner",
                "USA",
                "--draws",
                "2",
                "--engine",
                "local");
        assertThat(run.status()).as(run.err()).isZero();
        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).anyMatch(line -> line.contains("io.tradewind.core.montecarlo.DrawBatch"));
        assertThat(classes).noneMatch(line -> line.contains("org.apache.spark") || line.contains("io.tradewind.spark"));
    }

    @Test
    void sparkThatIsNotThere_isOneMessageWithTheWayToIt() throws Exception {
        Result sweep = Packaged.tradewind(
                folder, "sweep", "tariff-60", "--scan", "us-60.rate=0,0.6", "--engine", "spark", "-o", "x.csv");
        assertThat(sweep.status()).isEqualTo(2);
        assertThat(sweep.out()).isEmpty();
        assertThat(sweep.err())
                .contains("Maybe start it by the launcher 'tradewind'")
                .contains("docs/cluster.md");
        assertThat(folder.resolve("x.csv")).doesNotExist();
    }

    @Test
    void sparkForOneRun_orAnotherWord_isRefused() throws Exception {
        Result one = Packaged.tradewind(folder, "run", "tariff-60", "--engine", "spark");
        assertThat(one.status()).isEqualTo(2);
        assertThat(one.err()).contains("this is one. Maybe add --draws 500");
        Result other = Packaged.tradewind(folder, "run", "tariff-60", "--engine", "flink");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("'flink' is none of [local, spark]");
    }
}
