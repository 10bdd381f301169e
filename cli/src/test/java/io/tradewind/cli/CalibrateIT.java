package io.tradewind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Packaged.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tradewind calibrate} as a process of its own. */
final class CalibrateIT {
    @TempDir
    private Path folder;

    private Result tradewind(String... args) throws Exception {
        return Packaged.tradewind(folder, args);
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
