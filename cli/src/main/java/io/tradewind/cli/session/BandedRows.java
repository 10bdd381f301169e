package io.tradewind.cli.session;

import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Rows with bands over draws, each query drawn once. Long work tells its progress every few seconds. */
final class BandedRows {
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Projection projection;
    private final Draws draws;
    private final Map<RowQuery, List<ProjectionRow>> known = new HashMap<>();

    BandedRows(Projection projection, Draws draws) {
        this.projection = projection;
        this.draws = draws;
    }

    Draws draws() {
        return draws;
    }

    synchronized List<ProjectionRow> of(RowQuery query) {
        return known.computeIfAbsent(query, this::draw);
    }

    private List<ProjectionRow> draw(RowQuery query) {
        ExecutorService executor = Executors.newFixedThreadPool(draws.threads());
        AtomicReference<Instant> told = new AtomicReference<>(Instant.now());
        try {
            return new Ensemble(
                            ProjectionEngine.standard(),
                            projection.economy(),
                            projection.scenario(),
                            projection.parameters())
                    .rows(query, draws.number(), draws.seed(), executor, done -> tell(done, told));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The draws were interrupted.", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private void tell(int done, AtomicReference<Instant> told) {
        Instant last = told.get();
        Instant now = Instant.now();
        if (Duration.between(last, now).compareTo(SILENCE) > 0 && told.compareAndSet(last, now)) {
            synchronized (draws.talk()) {
                draws.talk().println(done + " of " + draws.number() + " draws");
                draws.talk().flush();
            }
        }
    }
}
