package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;
import io.tradewind.scenarios.backtest.BacktestResult;
import java.util.List;

/**
 * A backtest with everything that a report says about where it comes from.
 *
 * @param result      what was found
 * @param world       the world
 * @param worldSha256 SHA-256 of the world's content
 * @param inputs      the scenario's file, those that it extends, the files of facts and of parameters
 */
public record BacktestRun(BacktestResult result, Economy world, String worldSha256, List<InputFile> inputs) {
    /** Copies the list and checks that the parts are there. */
    public BacktestRun {
        Check.present("result, world", result, world);
        Check.notBlank(worldSha256, "worldSha256");
        inputs = List.copyOf(Check.notEmpty(inputs, "inputs"));
    }
}
