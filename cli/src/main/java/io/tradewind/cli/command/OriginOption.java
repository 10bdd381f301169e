package io.tradewind.cli.command;

import java.time.YearMonth;
import java.util.Optional;
import picocli.CommandLine.Option;

/** From which customs data a run starts. */
final class OriginOption {
    @Option(
            names = "--origin",
            paramLabel = "YYYY-MM",
            description =
                    "Start from what customs had printed of China up to that month, up to 2026-03; the whole scenario"
                            + " counts, also what was announced later, unlike in backtest (default: 2024-12, earlier if"
                            + " the run starts earlier; on current law the last month there is).",
            converter = MonthConverter.class)
    private YearMonth forecastOrigin;

    Optional<YearMonth> month() {
        return Optional.ofNullable(forecastOrigin);
    }
}
