package io.tradewind.app.report;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.measure.RowQuery;

/** {@code projection.csv}: one row for each month, reporter, partner, flow and product. */
public final class ProjectionCsv implements ProjectionReport {
    @Override
    public String write(ProjectionRun run, RowQuery query) {
        return ProjectionColumns.sheet(run, query).csv();
    }
}
