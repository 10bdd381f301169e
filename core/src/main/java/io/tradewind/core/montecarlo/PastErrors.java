package io.tradewind.core.montecarlo;

import io.tradewind.core.evaluation.residual.ResidualWidth;
import io.tradewind.core.evaluation.residual.ResidualWidth.Errors;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Errors that the model would have made at earlier origins with the events of the time fed in, of growth by partner and by product, in months that were printed
 * by the origin. A row of one product with one partner has none of its own.
 */
final class PastErrors {
    /** The flow of rows that add up both directions. */
    private static final String BOTH = "total";

    private static final List<String> EVERYONE = List.of(WorldWords.WORLD);
    private static final List<String> EVERYTHING = List.of(WorldWords.ALL);
    private static final int YEAR = 12;
    private static final double PERCENT = 100.0;

    private final Parameters values;
    private final SortedMap<String, SortedMap<Integer, Errors>> errors = new TreeMap<>();
    private final SortedMap<Integer, Double> ratios;

    private PastErrors(Ensemble.Ready ready, Projection centre, Scenario happened, List<RowQuery> targets) {
        this.values = centre.parameters();
        YearMonth origin = centre.forecastOrigin();
        YearMonth first = centre.panel().orElseThrow().firstMonth().plusMonths(YEAR - 1L);
        if (first.isBefore(origin)) {
            Map<String, ProjectionRow> printed = rows(ready, happened, first, origin, origin, targets);
            for (YearMonth from = first; from.isBefore(origin); from = from.plusMonths(1)) {
                if (from.getMonth()
                        != Month.JANUARY) { // which is printed with February: an origin in between knows neither
                    add(from, rows(ready, happened, from, origin, from, targets), printed);
                }
            }
        }
        this.ratios = ratios((int) origin.until(centre.scenario().horizon().to(), ChronoUnit.MONTHS));
    }

    /**
     * The errors up to the origin of a run.
     *
     * @param happened what happened up to there
     * @param asked    queries whose rows will be asked for
     */
    static PastErrors of(Ensemble.Ready ready, Projection centre, Scenario happened, List<RowQuery> asked) {
        List<RowQuery> targets = new ArrayList<>();
        for (RowQuery query : asked) {
            targets.add(of(query, query.partners(), EVERYTHING));
            targets.add(of(query, EVERYONE, query.products()));
        }
        targets.add(of(asked.get(0), List.of(), EVERYTHING));
        return new PastErrors(
                ready, centre, happened, targets.stream().distinct().toList());
    }

    private static RowQuery of(RowQuery query, List<String> partners, List<String> products) {
        return new RowQuery(query.reporters(), partners, products, Frequency.MONTH, query.currency());
    }

    /** What was projected from an origin, by row and month. */
    private static Map<String, ProjectionRow> rows(
            Ensemble.Ready ready,
            Scenario happened,
            YearMonth before,
            YearMonth last,
            YearMonth origin,
            List<RowQuery> targets) {
        Scenario known = happened.withHorizon(new Horizon(before.plusMonths(1), last));
        Projection run = ready.projected(known, origin);
        ProjectionTable table = ProjectionTable.of(run);
        Map<String, ProjectionRow> rows = new HashMap<>();
        for (RowQuery target : targets) {
            table.rows(target).forEach(row -> rows.put(key(row) + "/" + row.period(), row));
        }
        return rows;
    }

    private void add(YearMonth origin, Map<String, ProjectionRow> said, Map<String, ProjectionRow> printed) {
        said.forEach((where, row) -> {
            YearMonth month = YearMonth.parse(row.period());
            double error = month.getMonth() == Month.JANUARY ? Double.NaN : error(row, printed.get(where));
            if (month.getMonth() == Month.FEBRUARY) {
                String before = key(row) + "/" + month.minusMonths(1);
                error = joined(
                        printed.get(where), error, printed.get(before), error(said.get(before), printed.get(before)));
            }
            if (isOneWay(row) && Double.isFinite(error)) {
                errors.computeIfAbsent(key(row), any -> new TreeMap<>())
                        .merge(ahead(origin, row), Errors.NONE.and(error), Errors::and);
            }
        });
    }

    private static double error(ProjectionRow said, ProjectionRow printed) {
        return said == null || printed == null ? Double.NaN : said.yoyPct() - printed.yoyPct();
    }

    /** The error of growth of two months as one: weighted by their levels a year before. */
    private static double joined(ProjectionRow one, double error, ProjectionRow other, double otherError) {
        double weight = before(one);
        double otherWeight = before(other);
        return (weight * error + otherWeight * otherError) / (weight + otherWeight);
    }

    private static double before(ProjectionRow printed) {
        return printed == null ? Double.NaN : printed.scenarioUsdMn() / (1 + printed.yoyPct() / PERCENT);
    }

    private SortedMap<Integer, Double> ratios(int months) {
        SortedMap<Integer, Errors> pooled = new TreeMap<>();
        errors.forEach((target, byDistance) -> {
            String[] words = target.split("/");
            double believed = believed(words[1], words[2]);
            if (isPooled(words[0], words[1], words[2]) && believed > 0) {
                byDistance.forEach((h, made) -> pooled.merge(
                        h, new Errors(made.count(), made.sumSquares() / (believed * believed)), Errors::and));
            }
        });
        return ResidualWidth.growth(pooled, months);
    }

    /** Exports to partners with a spread of their own, and everything: the growth of errors with distance is pooled over these. */
    private boolean isPooled(String flow, String partner, String product) {
        return product.equals(WorldWords.ALL)
                && (partner.equals(WorldWords.WORLD)
                        || flow.equals(TradeDirection.EXPORTS.label())
                                && values.idOf("residual_sd", partner)
                                        .filter(id -> id.endsWith("." + partner))
                                        .isPresent());
    }

    private double believed(String partner, String product) {
        return product.equals(WorldWords.ALL)
                ? values.get("residual_sd", partner)
                : values.get("residual_sd_product", product);
    }

    /**
     * Standard deviation of the residual of a row so many months ahead, where parameters bring that variance by themselves; a row whose parameter is 0 has no
     * residual.
     */
    double spread(ProjectionRow row, int ahead, double variance) {
        double believed = believed(row.partner(), row.product());
        Errors own = errors.getOrDefault(key(row), new TreeMap<>()).getOrDefault(ahead, Errors.NONE);
        return believed == 0.0
                ? 0.0
                : ResidualWidth.standardDeviation(believed, ratios.get(ahead), own, ahead, variance);
    }

    static boolean isOneWay(ProjectionRow row) {
        return !row.flow().equals(BOTH);
    }

    /** Months from the origin to that of a monthly row. */
    static int ahead(YearMonth origin, ProjectionRow row) {
        return (int) origin.until(YearMonth.parse(row.period()), ChronoUnit.MONTHS);
    }

    static String key(ProjectionRow row) {
        return key(row.flow(), row.partner(), row.product());
    }

    static String key(String flow, String partner, String product) {
        return flow + "/" + partner + "/" + product;
    }
}
