package io.tradewind.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        "total, exports, ''",
        "usa, exports, USA",
        "eu27, exports, EU27",
        "asean, exports, ASEAN",
        "africa, exports, AFR",
        "imports, imports, ''"
    })
    void plot_isFresh(String name, String flow, String partner) throws IOException {
        Path drawn = folder.resolve(name + ".svg");
        List<String> words = new ArrayList<>(
                List.of("plot", "us-china-2025", "--chart", "past", "--flow", flow, "-o", drawn.toString()));
        if (!partner.isEmpty()) {
            words.addAll(List.of("--partner", partner));
        }
        Cli.Result result = Cli.run(words.toArray(String[]::new));

        assertThat(result.status()).as(result.err()).isZero();
        if (Boolean.getBoolean("snapshots.update")) {
            Files.copy(drawn, PLOTS.resolve(name + ".svg"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(PLOTS.resolve(name + ".svg"))
                .as("stale: run this test with -Dsnapshots.update=true")
                .hasSameTextualContentAs(drawn);
    }
}
