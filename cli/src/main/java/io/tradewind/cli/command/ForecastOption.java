package io.tradewind.cli.command;

import io.tradewind.scenarios.backtest.ForecastMethod;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the base path after the origin is found. */
final class ForecastOption {
    @Option(
            names = "--forecast",
            paramLabel = "METHOD",
            description =
                    "Base path after the origin: model, or combined with last growth repeated and the path without events,"
                            + " weighted by their past errors; effects stay as they are (default: model in run, combined in"
                            + " backtest).",
            converter = WordConverter.Forecast.class,
            completionCandidates = WordConverter.Forecast.class)
    private ForecastMethod method;

    Optional<ForecastMethod> method() {
        return Optional.ofNullable(method);
    }
}
