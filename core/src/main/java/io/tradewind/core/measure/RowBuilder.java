package io.tradewind.core.measure;

import io.tradewind.core.measure.FlowSums.Sums;
import io.tradewind.core.measure.Frequency.Period;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import java.util.ArrayList;
import java.util.List;

/** Growth, contributions and the split into price and volume of one direction of a reporter. @source MODEL (6.2), (6.4) */
final class RowBuilder {
    private static final int YEAR = 12;
    private static final double PERCENT = 100.0;

    private final Projection projection;
    private final RowQuery query;
    private final String reporter;
    private final ReporterFlow flow;
    private final Sums total;

    RowBuilder(Projection projection, RowQuery query, String reporter, ReporterFlow flow) {
        this.projection = projection;
        this.query = query;
        this.reporter = reporter;
        this.flow = flow;
        this.total = flow.whole();
    }

    List<ProjectionRow> rows() {
        Horizon horizon = projection.scenario().horizon();
        List<Period> periods = query.frequency().periods(projection.timeline(), horizon.from(), horizon.to());
        List<ProjectionRow> rows = new ArrayList<>();
        for (int j = 0; j < flow.partners().size(); j++) {
            CodeSet partner = flow.partners().get(j);
            for (int p = 0; p < flow.products().size(); p++) {
                CodeSet product = flow.products().get(p);
                for (Period period : periods) {
                    rows.add(row(partner, product, flow.sums()[p][j], period));
                }
            }
        }
        return rows;
    }

    private ProjectionRow row(CodeSet partner, CodeSet product, Sums sums, Period period) {
        boolean yuan = query.currency() == CurrencyView.CNY;
        double[] levels = yuan ? sums.scenarioCny : sums.scenario;
        double[] totals = yuan ? total.scenarioCny : total.scenario;
        double view = sum(levels, period, 0);
        double before = sum(levels, period, YEAR);
        double beforeUsd = sum(sums.scenario, period, YEAR);
        double growth = before > 0 ? view / before : Double.NaN;
        double quantity = beforeUsd > 0 ? sum(sums.atOldPrices, period, 0) / beforeUsd : Double.NaN;
        return new ProjectionRow(
                period.label(),
                reporter,
                partner.label(),
                flow.label(),
                product.label(),
                flow.channel(),
                sum(sums.baseline, period, 0),
                sum(sums.scenario, period, 0),
                PERCENT * (growth - 1),
                PERCENT * (view - before) / sum(totals, period, YEAR),
                PERCENT * (quantity - 1),
                PERCENT * (growth / quantity - 1),
                sum(sums.scenarioCny, period, 0),
                partner.aggregate() || product.aggregate() || flow.aggregate(),
                sum(sums.baselineCny, period, 0),
                sum(sums.atBasePrices, period, 0),
                ProjectionRow.Bands.NONE);
    }

    /** Sum over the period, or over the same months some months earlier; NaN where they lie before the simulation. */
    private static double sum(double[] levels, Period period, int earlier) {
        double sum = 0.0;
        for (int t = period.from() - earlier; t <= period.to() - earlier; t++) {
            if (t < 0) {
                return Double.NaN;
            }
            sum += levels[t];
        }
        return sum;
    }
}
