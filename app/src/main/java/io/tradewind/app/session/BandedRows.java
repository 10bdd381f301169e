package io.tradewind.app.session;

import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.montecarlo.DrawBatch;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.montecarlo.Ensemble.Ask;
import io.tradewind.core.scenario.EventRisks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rows with bands over draws, each query drawn once. Long work tells its progress every few seconds. */
public final class BandedRows {
    private final Ensemble ensemble;
    private final Draws draws;
    private final Function<List<Ask>, BatchRunner> runner;
    private final Map<Ask, List<ProjectionRow>> known = new HashMap<>();
    private Ensemble.Ready ready;
    private int done;
    private int failed;

    /** Rows of that ensemble. @param runner makes the draws of what is asked for */
    BandedRows(Ensemble ensemble, Draws draws, Function<List<Ask>, BatchRunner> runner) {
        this.runner = runner;
        this.ensemble = draws.of(ensemble);
        this.draws = draws;
        this.done = draws.number();
    }

    Draws draws() {
        return draws;
    }

    /** The rows of a query. */
    List<ProjectionRow> of(RowQuery query) {
        return of(query, false);
    }

    /** The same, or those with the whole horizon as one period. */
    public synchronized List<ProjectionRow> of(RowQuery query, boolean whole) {
        Ask ask = new Ask(query, whole);
        draw(ask);
        return known.get(ask);
    }

    /** Draws what will be asked for, all of it at once. */
    public synchronized void draw(Ask... asks) {
        List<Ask> open = Arrays.stream(asks)
                .distinct()
                .filter(ask -> !known.containsKey(ask))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Progress progress = new Progress(draws.talk(), draws.number(), "draws");
        Ensemble.Rows rows = ready().rows(open);
        Ensemble.Drawn drawn = rows.draw(
                draws.number(),
                draws.seed(),
                new DrawBatch(runner.apply(open), draws.stop(), progress::tell),
                open.size() == 1 && !open.get(0).whole() ? draws.early() : (some, bands) -> {});
        done = Math.min(done, drawn.done());
        failed = Math.max(failed, drawn.failed());
        int from = 0;
        for (int i = 0; i < open.size(); i++) {
            int size = rows.sizes().get(i);
            known.put(open.get(i), drawn.rows().subList(from, from + size));
            from += size;
        }
    }

    private Ensemble.Ready ready() {
        if (ready == null) {
            ready = ensemble.ready();
        }
        return ready;
    }

    /** Draws that were made. */
    public int done() {
        return done;
    }

    /** What to say of draws that failed or were not made so far. */
    synchronized List<String> notices() {
        return draws.notices(done, failed);
    }

    /**
     * A way in which something open ends.
     *
     * @param group what is open
     * @param number what decides it so
     * @param chance of this way
     * @param rows   by month from the one of the decision on, at the central parameters
     */
    public record Branch(EventRisks.Group group, double number, double chance, List<ProjectionRow> rows) {
        /** What the events change of a flow in these months, percent. */
        public double effectPct(String flow) {
            double scenario = 0.0;
            double baseline = 0.0;
            for (ProjectionRow row : rows) {
                if (row.flow().equals(flow) && row.period().compareTo(from()) >= 0) {
                    scenario += row.scenarioUsdMn();
                    baseline += row.baselineUsdMn();
                }
            }
            return baseline > 0 ? 100 * (scenario / baseline - 1) : Double.NaN;
        }

        private String from() {
            return group.day().isEmpty() ? "" : group.day().substring(0, "2025-01".length());
        }
    }

    /** The ways in which what is open in the run ends, group by group; what else is open is at its expected size. */
    public synchronized List<Branch> branches(RowQuery query, int mostGroups) {
        List<Branch> branches = new ArrayList<>();
        RowQuery monthly = query.withFrequency(Frequency.MONTH);
        for (EventRisks.Group group : ready().risks().stream().limit(mostGroups).toList()) {
            group.ways().forEach((number, chance) -> {
                ProjectionTable table = ProjectionTable.of(ready.branch(group, number));
                branches.add(new Branch(group, number, chance, table.rows(monthly)));
            });
        }
        return branches;
    }

    /** What is open in the run. */
    public synchronized List<EventRisks.Group> risks() {
        return ready().risks();
    }
}
