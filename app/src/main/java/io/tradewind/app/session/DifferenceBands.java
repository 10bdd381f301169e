package io.tradewind.app.session;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.montecarlo.DrawBatch;
import io.tradewind.core.montecarlo.Ensemble;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far scenarios are from the first one, over draws that are the same in all of them: what they have in common is not in these bands. */
public final class DifferenceBands {
    private static final int MEASURES = 3;
    private static final double PERCENT = 100.0;

    private final Map<String, Integer> keys;
    private final DrawBatch.Banded bands;
    private final Draws draws;

    /**
     * Quantiles of differences.
     *
     * @param usdMn of levels, million USD
     * @param pct   of the same in percent of the first scenario's level
     * @param pp    of growth, percentage points
     */
    public record Bands(Quantiles usdMn, Quantiles pct, Quantiles pp) {
        /** None. */
        public static final Bands NONE = new Bands(Quantiles.NONE, Quantiles.NONE, Quantiles.NONE);
    }

    private DifferenceBands(Map<String, Integer> keys, DrawBatch.Banded bands, Draws draws) {
        this.keys = keys;
        this.bands = bands;
        this.draws = draws;
    }

    /** What says which row it is, in every scenario. */
    public static String key(ProjectionRow row) {
        return String.join("\t", row.period(), row.reporter(), row.channel(), row.flow(), row.partner(), row.product());
    }

    /** Those of the rows that all have, in the order of the first. */
    static DifferenceBands of(List<Ensemble> ensembles, RowQuery query, Draws draws, BatchRunner runner) {
        Numbers numbers = Numbers.of(ensembles.stream().map(draws::of).toList(), query);
        Progress progress = new Progress(draws.talk(), draws.number(), "draws");
        DrawBatch batch = new DrawBatch(runner, draws.stop(), progress::tell);
        Map<String, Integer> at = new HashMap<>();
        numbers.keys.forEach(key -> at.put(key, at.size()));
        return new DifferenceBands(
                at, batch.bands(draws.number(), numbers.size(), k -> numbers.of(draws.seed(), k), early -> {}), draws);
    }

    /**
     * What one draw makes of the differences.
     *
     * @param rows   those of each scenario
     * @param places where each row stands among them
     * @param keys   of the rows that all have
     */
    record Numbers(List<Ensemble.Rows> rows, List<Map<String, Integer>> places, List<String> keys) {
        /** Of the rows of a query. */
        static Numbers of(List<Ensemble> ensembles, RowQuery query) {
            List<Ensemble.Rows> rows = ensembles.stream()
                    .map(ensemble -> ensemble.ready().rows(query))
                    .toList();
            List<Map<String, Integer>> places =
                    rows.stream().map(one -> placesOf(one.central())).toList();
            List<String> keys = places.get(0).keySet().stream()
                    .filter(key -> places.stream().allMatch(place -> place.containsKey(key)))
                    .toList();
            return new Numbers(rows, places, keys);
        }

        int size() {
            return keys.size() * (rows.size() - 1) * MEASURES;
        }

        /** Those of one draw. */
        Vector of(long seed, int draw) {
            List<Vector> numbers =
                    rows.stream().map(one -> one.numbers(seed, draw)).toList();
            double[] differences = new double[size()];
            int at = 0;
            for (int run = 1; run < rows.size(); run++) {
                for (String key : keys) {
                    int here = places.get(run).get(key) * ProjectionRow.Bands.MEASURES;
                    int first = places.get(0).get(key) * ProjectionRow.Bands.MEASURES;
                    double level = numbers.get(run).get(here);
                    double reference = numbers.get(0).get(first);
                    differences[at++] = level - reference;
                    differences[at++] = reference > 0 ? PERCENT * (level / reference - 1) : Double.NaN;
                    differences[at++] =
                            numbers.get(run).get(here + 1) - numbers.get(0).get(first + 1);
                }
            }
            return Vector.of(differences);
        }
    }

    private static Map<String, Integer> placesOf(List<ProjectionRow> rows) {
        Map<String, Integer> places = new LinkedHashMap<>();
        rows.forEach(row -> places.put(key(row), places.size()));
        return places;
    }

    /** Those of a row of a scenario after the first. */
    public Bands of(int run, ProjectionRow row) {
        Integer at = keys.get(key(row));
        if (run == 0 || at == null) {
            return Bands.NONE;
        }
        int from = ((run - 1) * keys.size() + at) * MEASURES;
        return new Bands(bands.of(from), bands.of(from + 1), bands.of(from + 2));
    }

    /** What they are of. */
    public Draws draws() {
        return draws;
    }

    /** What to say of draws that failed or were not made. */
    public List<String> notices() {
        return draws.notices(bands.tally().done(), bands.tally().failed());
    }
}
