package io.tradewind.app.report;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.measure.RowQuery;

/** Writes a projection in one format. */
public interface ProjectionReport {
    /** The answer as text; it ends with a line end. */
    String write(ProjectionRun run, RowQuery query);
}
