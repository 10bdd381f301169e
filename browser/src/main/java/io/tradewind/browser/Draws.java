package io.tradewind.browser;

import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.montecarlo.Ensemble;

/** Bands that sharpen: some more draws with each step, each drawn once. */
final class Draws implements Job {
    private static final int FEWEST = 2;

    private final Ensemble ensemble;
    private final RowQuery query;
    private final int total;
    private final long seed;
    private final Steps steps = new Steps();

    Draws(Session session, String query, int total, long seed) {
        Ensemble all =
                new Ensemble(session.engine(), session.bundle().economy(), session.scenario(), session.parameters());
        this.ensemble = session.bundle().forecastOrigin().map(all::from).orElse(all);
        this.query = Lines.query(query);
        this.total = Math.max(FEWEST, total);
        this.seed = seed;
    }

    @Override
    public Table step(int runs) {
        int until = Math.min(total, Math.max(FEWEST, steps.done() + Math.max(1, runs)));
        Ensemble.Drawn drawn = ensemble.draw(query, until, seed, steps.allow(until), done -> {});
        Table table = Session.rows(drawn.rows());
        if (drawn.failed() > 0) {
            table.note(drawn.failed() + " of " + until + " draws have no result; the bands are of the others.");
        }
        return table;
    }

    @Override
    public int done() {
        return steps.done();
    }

    @Override
    public int total() {
        return total;
    }
}
