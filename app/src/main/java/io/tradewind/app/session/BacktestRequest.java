package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.scenarios.backtest.ForecastMethod;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a backtest is asked for.
 *
 * @param scenario id or file; {@code current-law} is the whole register as it was known at each origin
 * @param forecastOrigin   one origin; all of the standard ones if left out
 * @param facts    a file of facts; those of the articles if left out
 * @param preset   name of a preset of parameters, if any
 * @param file     the file of parameters whose values the settings hold, if any
 * @param settings values of parameters as {@code id=value}, in order; they come on top of the preset and hold at every origin
 * @param draws    draws over parameters and residuals
 * @param forecast how the base path after an origin is found
 */
public record BacktestRequest(
        String scenario,
        Optional<Origin> forecastOrigin,
        Optional<Path> facts,
        Optional<String> preset,
        Optional<Path> file,
        List<String> settings,
        Draws draws,
        ForecastMethod forecast) {
    /** Checks that the parts are there. */
    public BacktestRequest {
        Check.notBlank(scenario, "scenario");
        Check.present("origin, facts, preset, file, draws", forecastOrigin, facts, preset, file, draws);
        Check.notNull(forecast, "forecast");
        settings = List.copyOf(settings);
    }
}
