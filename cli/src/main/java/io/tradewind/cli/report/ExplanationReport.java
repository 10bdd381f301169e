package io.tradewind.cli.report;

import io.tradewind.cli.session.ExplainedRun;

/** Writes an explanation in one format. */
public interface ExplanationReport {
    /** The answer as text; it ends with a line end. */
    String write(ExplainedRun run);
}
