package io.tradewind.core.measure;

import io.tradewind.core.measure.FlowPanel.Level;
import io.tradewind.core.measure.Frequency.Period;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Growth, contributions and the split into price and volume of one direction of a reporter. @source MODEL (6.2), (6.4) */
final class RowBuilder {
    private static final int YEAR = 12;
    private static final double PERCENT = 100.0;

    private final Projection projection;
    private final RowQuery query;
    private final String reporter;
    private final ReporterFlow flow;
    private final FlowLevels total;
    private final Level level;
    private final boolean whole;

    /** @param whole whether the horizon is one period */
    RowBuilder(Projection projection, RowQuery query, boolean whole, String reporter, ReporterFlow flow) {
        this.whole = whole;
        this.projection = projection;
        this.query = query;
        this.reporter = reporter;
        this.flow = flow;
        this.total = flow.whole();
        this.level = query.currency() == CurrencyView.HOME ? FlowPanel.SCENARIO_HOME : FlowPanel.SCENARIO;
    }

    /** Every row. */
    List<ProjectionRow> rows() {
        List<ProjectionRow> rows = new ArrayList<>();
        each((partner, product, levels, period) -> rows.add(row(partner, product, levels, period)));
        return rows;
    }

    /** What of every row has bands, in the order of {@link ProjectionRow.Bands}. */
    void numbers(DoubleStream.Builder numbers) {
        each((partner, product, levels, period) -> {
            double scenario = sum(levels, FlowPanel.SCENARIO, period, 0);
            double baseline = sum(levels, FlowPanel.BASELINE, period, 0);
            numbers.add(scenario);
            numbers.add(PERCENT * (growth(levels, period) - 1));
            numbers.add(scenario - baseline);
            numbers.add(baseline > 0 ? PERCENT * (scenario / baseline - 1) : Double.NaN);
        });
    }

    @FunctionalInterface
    private interface Row {
        void make(CodeSet partner, CodeSet product, FlowLevels levels, Period period);
    }

    private void each(Row row) {
        Horizon horizon = projection.scenario().horizon();
        List<Period> periods = whole
                ? List.of(Frequency.whole(projection.timeline(), horizon.from(), horizon.to()))
                : query.frequency().periods(projection.timeline(), horizon.from(), horizon.to());
        for (int j = 0; j < flow.partners().size(); j++) {
            for (int p = 0; p < flow.products().size(); p++) {
                for (Period period : periods) {
                    row.make(flow.partners().get(j), flow.products().get(p), flow.sums()[p][j], period);
                }
            }
        }
    }

    private double growth(FlowLevels levels, Period period) {
        double before = sum(levels, level, period, YEAR);
        return before > 0 ? sum(levels, level, period, 0) / before : Double.NaN;
    }

    /** One number of the first row over other months, and nothing else of it. */
    double value(Measure of, Period period) {
        FlowLevels levels = flow.sums()[0][0];
        return switch (of) {
            case BASELINE_USD_MN -> sum(levels, FlowPanel.BASELINE, period, 0);
            case SCENARIO_USD_MN -> sum(levels, FlowPanel.SCENARIO, period, 0);
            case YOY_PCT -> PERCENT * (growth(levels, period) - 1);
            case CONTRIBUTION_PP -> contribution(levels, period);
            case SHARE_PCT ->
                PERCENT * sum(levels, FlowPanel.SCENARIO, period, 0) / sum(total, FlowPanel.SCENARIO, period, 0);
            case QUANTITY_PCT -> PERCENT * (quantity(levels, period) - 1);
            case PRICE_PCT -> PERCENT * (growth(levels, period) / quantity(levels, period) - 1);
            case EFFECT_USD_MN -> value(Measure.SCENARIO_USD_MN, period) - value(Measure.BASELINE_USD_MN, period);
            case EFFECT_PCT -> {
                double base = value(Measure.BASELINE_USD_MN, period);
                yield base > 0 ? PERCENT * (value(Measure.SCENARIO_USD_MN, period) / base - 1) : Double.NaN;
            }
            case DUTY_USD_MN -> sum(levels, Duties.COLLECTED, period, 0);
        };
    }

    private double contribution(FlowLevels levels, Period period) {
        double change = sum(levels, level, period, 0) - sum(levels, level, period, YEAR);
        return PERCENT * change / sum(total, level, period, YEAR);
    }

    /** Quantity against that of twelve months before. */
    private double quantity(FlowLevels levels, Period period) {
        double beforeUsd = sum(levels, FlowPanel.SCENARIO, period, YEAR);
        return beforeUsd > 0 ? sum(levels, FlowPanel.AT_OLD_PRICES, period, 0) / beforeUsd : Double.NaN;
    }

    private ProjectionRow row(CodeSet partner, CodeSet product, FlowLevels levels, Period period) {
        double growth = growth(levels, period);
        double quantity = quantity(levels, period);
        return new ProjectionRow(
                period.label(),
                reporter,
                partner.label(),
                flow.label(),
                product.label(),
                flow.channel(),
                sum(levels, FlowPanel.BASELINE, period, 0),
                sum(levels, FlowPanel.SCENARIO, period, 0),
                PERCENT * (growth - 1),
                contribution(levels, period),
                PERCENT * (quantity - 1),
                PERCENT * (growth / quantity - 1),
                sum(levels, FlowPanel.SCENARIO_HOME, period, 0),
                partner.aggregate() || product.aggregate() || flow.aggregate(),
                sum(levels, FlowPanel.BASELINE_HOME, period, 0),
                sum(levels, FlowPanel.AT_BASE_PRICES, period, 0),
                sum(levels, Duties.COLLECTED, period, 0),
                sum(levels, Duties.STATIC, period, 0),
                sum(levels, Duties.BEFORE, period, 0),
                ProjectionRow.Bands.NONE);
    }

    /** Sum over the period, or over the same months some months earlier. */
    private static double sum(FlowLevels levels, Level level, Period period, int earlier) {
        return levels.sum(level, period.from() - earlier, period.to() - earlier);
    }
}
