package io.tradewind.browser;

import io.tradewind.core.montecarlo.Ensemble;

/** Bands that sharpen: some more draws with each step, each drawn once. */
final class Draws implements Job {
    private final Ensemble.Rows rows;
    private final int total;
    private final long seed;
    private final Steps steps = new Steps();

    Draws(Session session, String query, int total, long seed) {
        this.rows = session.ensemble().ready().rows(Lines.query(query));
        this.total = Math.max(FEWEST, total);
        this.seed = seed;
    }

    @Override
    public Part step(int runs) {
        int until = Math.min(total, Math.max(FEWEST, steps.done() + Math.max(1, runs)));
        Ensemble.Drawn drawn = rows.draw(until, seed, steps.allow(until), done -> {});
        Table table = Session.rows(drawn.rows());
        if (drawn.failed() > 0) {
            table.note(drawn.failed() + " of " + until + " draws have no result; the bands are of the others.");
        }
        return Part.of(table);
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
