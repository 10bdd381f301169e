package io.tradewind.cli.report;

import io.tradewind.cli.session.BacktestRun;

/** Writes a backtest in one format. */
public interface BacktestReport {
    /** The answer as text; it ends with a line end. */
    String write(BacktestRun run);
}
