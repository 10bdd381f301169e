package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plots of {@code docs/backtest.md}, one for each headline target, as {@code tradewind plot} draws them; {@code -Dsnapshots.update=true} renews them. */
@Tag("slow")
final class BacktestPlotsTest {
    private static final Path PLOTS =
            Path.of(System.getProperty("tradewind.root", "..")).resolve("docs/backtest");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "total, exports, WLD",
        "usa, exports, USA",
        "eu27, exports, EU27",
        "asean, exports, ASEAN",
        "africa, exports, AFR",
        "imports, imports, WLD"
    })
    void plot_isFresh(String name, String flow, String partner) throws IOException {
        Path drawn = folder.resolve(name + ".svg");
        Cli.Result result = Cli.run(
                "plot",
                "us-china-2025",
                "--chart",
                "past",
                "--flow",
                flow,
                "--partner",
                partner,
                "-o",
                drawn.toString());

        assertThat(result.status()).as(result.err()).isZero();
        if (Boolean.getBoolean("snapshots.update")) {
            Files.copy(drawn, PLOTS.resolve(name + ".svg"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(PLOTS.resolve(name + ".svg"))
                .as("stale: run this test with -Dsnapshots.update=true")
                .hasSameTextualContentAs(drawn);
    }
}
