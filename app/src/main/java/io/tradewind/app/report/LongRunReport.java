package io.tradewind.app.report;

import io.tradewind.app.session.LongRunResult;

/** Writes an equilibrium in one format. */
public interface LongRunReport {
    /** The answer as text; it ends with a line end. */
    String write(LongRunResult result);
}
