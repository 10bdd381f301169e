package io.tradewind.app.report;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;

/** The rows of {@code projection.csv} with where they come from. */
public final class ProjectionJson implements ProjectionReport {
    /** Name of the schema. */
    public static final String SCHEMA = "tradewind.projection/1";

    @Override
    public String write(ProjectionRun run, RowQuery query) {
        Sheet<ProjectionRow> rows = ProjectionColumns.sheet(run, query);
        return JsonText.document(SCHEMA, json -> {
            new RunDescription(run, query).writeTo(json);
            json.writeName("rows");
            rows.json(json);
        });
    }
}
