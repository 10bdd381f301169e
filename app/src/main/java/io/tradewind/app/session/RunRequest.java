package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.measure.RowQuery;
import java.util.Optional;

/**
 * What the numbers of a run are asked for.
 *
 * @param run   the run
 * @param query which rows of it
 * @param draws draws over its parameters, if bands are asked for
 */
public record RunRequest(ProjectionRequest run, RowQuery query, Optional<Draws> draws) {
    /** Checks that the parts are there. */
    public RunRequest {
        Check.present("run, query, draws", run, query, draws);
    }
}
