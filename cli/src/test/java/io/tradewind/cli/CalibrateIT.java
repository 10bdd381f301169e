package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tradewind calibrate} as a process of its own. */
final class CalibrateIT {
    private static final String JAR = Path.of(System.getProperty("tradewind.root"), "cli", "target", "tradewind.jar")
            .toString();
    private static final int SECONDS = 180;

    @TempDir
    private Path folder;

    private record Result(int status, String out, String err) {}

    private Result tradewind(String... args) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                Stream.concat(Stream.of(java, "-jar", JAR), Stream.of(args)).toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void estimateThatIsWritten_canBeRunWith() throws Exception {
        Result result = tradewind("calibrate", "--origin", "2025-03", "--format", "csv", "--output", "march");
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().lines()).hasSize(5).first().asString().startsWith("parameter,prior,");
        assertThat(result.err()).contains("Estimating on months to 2025-03");

        Result run = tradewind(
                "run",
                "tariff-60",
                "--partner",
                "USA",
                "--to",
                "2025-03",
                "--format",
                "csv",
                "--parameters",
                "march/parameters.csv");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSizeGreaterThan(3);

        Result late = tradewind("calibrate", "--to", "2025-09");
        assertThat(late.status()).isEqualTo(2);
        assertThat(late.err()).contains("kept for tests");
    }
}
