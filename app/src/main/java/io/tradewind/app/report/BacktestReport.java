package io.tradewind.app.report;

import io.tradewind.app.session.BacktestRun;

/** Writes a backtest in one format. */
public interface BacktestReport {
    /** The answer as text; it ends with a line end. */
    String write(BacktestRun run);
}
