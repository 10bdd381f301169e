package io.tradewind.app.report;

import io.tradewind.app.session.ExplainedRun;

/** Writes an explanation in one format. */
public interface ExplanationReport {
    /** The answer as text; it ends with a line end. */
    String write(ExplainedRun run);
}
