package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.measure.RowQuery;
import java.util.List;

/**
 * What a comparison is asked for.
 *
 * @param runs  the runs; the first is the reference
 * @param query which rows of each
 */
public record CompareRequest(List<ProjectionRequest> runs, RowQuery query) {
    /** Copies the list. */
    public CompareRequest {
        runs = List.copyOf(Check.notEmpty(runs, "runs"));
        Check.notNull(query, "query");
    }
}
