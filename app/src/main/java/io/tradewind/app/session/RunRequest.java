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
 * @param everyRow whether all rows are kept together, as programs want them; else the page's alone
 */
public record RunRequest(ProjectionRequest run, RowQuery query, Optional<Draws> draws, boolean everyRow) {
    /** Checks that the parts are there. */
    public RunRequest {
        Check.present("run, query, draws", run, query, draws);
    }

    /** A request for the page. */
    public RunRequest(ProjectionRequest run, RowQuery query, Optional<Draws> draws) {
        this(run, query, draws, false);
    }
}
