package io.tradewind.app.session;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows with bands over draws, each query drawn once. Long work tells its progress every few seconds. */
final class BandedRows {
    private final ProjectionEngine engine;
    private final Projection projection;
    private final Draws draws;
    private final Map<RowQuery, Ensemble.Drawn> known = new HashMap<>();

    BandedRows(ProjectionEngine engine, Projection projection, Draws draws) {
        this.engine = engine;
        this.projection = projection;
        this.draws = draws;
    }

    Draws draws() {
        return draws;
    }

    synchronized List<ProjectionRow> of(RowQuery query) {
        return known.computeIfAbsent(query, this::draw).rows();
    }

    /** What to say of draws that failed; nothing if none did so far. */
    synchronized Optional<String> failures() {
        int failed =
                known.values().stream().mapToInt(Ensemble.Drawn::failed).max().orElse(0);
        return failed == 0
                ? Optional.empty()
                : Optional.of(
                        failed + " of " + draws.number()
                                + " draws have no result (no long run was found, or a number left the domain of the model); the bands are of the others.");
    }

    private Ensemble.Drawn draw(RowQuery query) {
        BatchRunner runner = BatchRunner.onThreads(draws.threads());
        Progress progress = new Progress(draws.talk(), draws.number(), "draws");
        return new Ensemble(engine, projection.economy(), projection.scenario(), projection.parameters())
                .from(projection.forecastOrigin())
                .ready()
                .rows(query)
                .draw(draws.number(), draws.seed(), runner, progress::tell, draws.early());
    }
}
