package io.tradewind.cli.command;

import io.tradewind.core.evaluation.Origin;
import java.util.Optional;
import picocli.CommandLine.Option;

/** From which customs data a run starts. */
final class OriginOption {
    @Option(
            names = "--origin",
            paramLabel = "YYYY-MM[-DD]",
            description =
                    "Start from what customs had printed of China by that day, or up to that month, up to 2026-03; a month"
                            + " stands for the day on which its figures by partner were out. The whole scenario counts,"
                            + " also what was announced later, unlike in backtest (default: 2024-12, earlier if the run"
                            + " starts earlier; on current law the last month there is).",
            converter = OriginConverter.class)
    private Origin forecastOrigin;

    Optional<Origin> get() {
        return Optional.ofNullable(forecastOrigin);
    }
}
