package io.tradewind.browser;

import io.tradewind.core.chart.ChartJson;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.chart.ViewSample;
import io.tradewind.core.montecarlo.Ensemble;

/** Charts of a view whose bands sharpen: some more draws with each step, each drawn once. */
final class ChartDraws implements Job {
    /** The bands are made anew when there are a quarter more draws than last time. */
    private static final double MORE = 1.25;

    private final ViewCharts charts;
    private final Ensemble.Ready ready;
    private final int total;
    private final long seed;
    private final Steps steps = new Steps();
    private int due = FEWEST;

    ChartDraws(Session session, String view, int total, long seed) {
        this.charts = session.view(view);
        this.ready = session.ensemble().ready();
        this.total = Math.max(FEWEST, total);
        this.seed = seed;
    }

    @Override
    public Part step(int runs) {
        int until = Math.min(total, Math.max(FEWEST, steps.done() + Math.max(1, runs)));
        Ensemble.Samples<ViewSample> samples =
                ready.samples(until, seed, run -> charts.under(run).sample(), steps.allow(until), done -> {});
        if (until < due && until < total) {
            return Part.none();
        }
        due = (int) Math.ceil(MORE * until);
        ViewCharts banded = charts.withDraws(samples.known());
        return Part.of(ChartJson.of(banded, banded.first()));
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
