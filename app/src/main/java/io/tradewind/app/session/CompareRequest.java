package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.measure.RowQuery;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison is asked for.
 *
 * @param runs  the runs; the first is the reference
 * @param query which rows of each
 * @param draws draws over what is uncertain, if bands are asked for
 */
public record CompareRequest(List<ProjectionRequest> runs, RowQuery query, Optional<Draws> draws) {
    /** Copies the list. */
    public CompareRequest {
        runs = List.copyOf(Check.notEmpty(runs, "runs"));
        Check.present("query, draws", query, draws);
    }

    /** A comparison without bands. */
    public CompareRequest(List<ProjectionRequest> runs, RowQuery query) {
        this(runs, query, Optional.empty());
    }
}
