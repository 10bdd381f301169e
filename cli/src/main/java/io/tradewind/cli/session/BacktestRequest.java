package io.tradewind.cli.session;

import io.tradewind.core.base.Check;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a backtest is asked for.
 *
 * @param scenario id or file
 * @param origin   one origin; all of the standard ones if left out
 * @param facts    a file of facts; those of the articles if left out
 * @param draws    draws over parameters and residuals
 */
public record BacktestRequest(String scenario, Optional<YearMonth> origin, Optional<Path> facts, Draws draws) {
    /** Checks that the parts are there. */
    public BacktestRequest {
        Check.notBlank(scenario, "scenario");
        Check.notNull(origin, "origin");
        Check.notNull(facts, "facts");
        Check.notNull(draws, "draws");
    }
}
