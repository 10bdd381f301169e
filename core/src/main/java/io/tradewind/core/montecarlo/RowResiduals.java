package io.tradewind.core.montecarlo;

import io.tradewind.core.array.Vector;
import io.tradewind.core.evaluation.residual.ResidualDraw;
import io.tradewind.core.evaluation.residual.ResidualWidth;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowNoise;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.OutOfDomainException;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Scenario;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the model leaves out of rows of the panel's reporter, drawn as wide as {@link ResidualWidth} says. A month's residual is of its growth over a
 * year before, so from the second year on a level holds those of the same month of earlier years too. Parts with theirs do not add up to sums with theirs.
 */
final class RowResiduals {
    /** Draws that say how much the parameters bring by themselves, always the same. */
    private static final int PILOTS = 32;

    private static final long PILOT_SEED = 20250401L;
    private static final double POINTS = 100.0;
    private static final int YEAR = 12;

    private final String reporter;
    private final int first;
    private final double autocorrelation;
    /** Standard deviation by month after the origin, by row. */
    private final Map<String, double[]> spread;

    private RowResiduals(String reporter, int first, double autocorrelation, Map<String, double[]> spread) {
        this.reporter = reporter;
        this.first = first;
        this.autocorrelation = autocorrelation;
        this.spread = spread;
    }

    /** Those of the rows of some queries in that run; none in a world without a panel, or where the panel's reporter is not asked for. */
    static Optional<RowResiduals> of(
            Ensemble.Ready ready, Projection centre, ProjectionTable table, Scenario happened, List<RowQuery> asked) {
        Optional<String> country = centre.panelReporter();
        int months =
                (int) centre.forecastOrigin().until(centre.scenario().horizon().to(), ChronoUnit.MONTHS);
        List<RowQuery> queries = asked.stream()
                .filter(query -> country.isPresent()
                        && ProjectionTable.reporters(centre, query).contains(country.get()))
                .map(query -> query.withReporter(country.get())
                        .withChannels(List.of())
                        .withFrequency(Frequency.MONTH))
                .distinct()
                .toList();
        if (queries.isEmpty() || months < 1) {
            return Optional.empty();
        }
        Parameters values = centre.parameters();
        PastErrors past = PastErrors.of(ready, centre, happened, queries);
        Map<String, double[]> spread = new HashMap<>();
        for (RowQuery query : queries) {
            List<ProjectionRow> rows = table.rows(query);
            double[] variance = variance(ready, table, query, rows.size());
            for (int i = 0; i < rows.size(); i++) {
                ProjectionRow row = rows.get(i);
                int ahead = PastErrors.ahead(centre.forecastOrigin(), row);
                if (ahead >= 1 && PastErrors.isOneWay(row)) {
                    spread.computeIfAbsent(PastErrors.key(row), any -> new double[months])[ahead - 1] =
                            past.spread(row, ahead, variance[i]);
                }
            }
        }
        return Optional.of(new RowResiduals(
                country.get(),
                centre.timeline().indexOf(centre.forecastOrigin()) + 1,
                values.get("residual_ar"),
                spread));
    }

    /** Variance of growth over draws of the parameters alone; 0 where it is not known. */
    private static double[] variance(Ensemble.Ready ready, ProjectionTable table, RowQuery query, int rows) {
        double[] sum = new double[rows];
        double[] squares = new double[rows];
        int known = 0;
        ParameterDraw draws = new ParameterDraw(ready.parameters(), PILOT_SEED);
        for (int k = 0; k < PILOTS; k++) {
            try {
                Projection run = ready.prepared()
                        .project(
                                RunSpec.AS_PREPARED.withParameters(draws.draw(k).changed()));
                Vector numbers = table.under(run).numbers(query, false, RowNoise.NONE);
                known++;
                for (int i = 0; i < rows; i++) {
                    double growth = numbers.get(i * ProjectionRow.Bands.MEASURES + 1);
                    sum[i] += growth;
                    squares[i] += growth * growth;
                }
            } catch (OutOfDomainException none) {
                continue; // it brings no number
            }
        }
        double n = known;
        double[] variance = new double[rows];
        Arrays.setAll(variance, i -> {
            double found = n < 2 ? 0.0 : (squares[i] - sum[i] * sum[i] / n) / (n - 1);
            return found > 0 ? found : 0.0;
        });
        return variance;
    }

    /** Standard deviation of a row's residual by month after the origin, points of growth. */
    Optional<Vector> spread(String ofReporter, String flow, String partner, String product) {
        return ofReporter.equals(reporter)
                ? Optional.ofNullable(spread.get(PastErrors.key(flow, partner, product)))
                        .map(Vector::of)
                : Optional.empty();
    }

    /** The residuals of a draw. */
    RowNoise noise(long seed, int draw) {
        ResidualDraw draws = new ResidualDraw(autocorrelation, seed);
        return (ofReporter, flow, partner, product) -> spread(ofReporter, flow, partner, product)
                .map(widths -> {
                    double[] log = draws.path(draw, PastErrors.key(flow, partner, product), 1.0, widths.length())
                            .toArray();
                    for (int h = 0; h < log.length; h++) {
                        log[h] = log[h] * widths.get(h) / POINTS + (h >= YEAR ? log[h - YEAR] : 0.0);
                    }
                    return month -> month < first || month - first >= log.length ? 1.0 : Math.exp(log[month - first]);
                });
    }
}
