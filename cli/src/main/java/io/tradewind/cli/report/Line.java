package io.tradewind.cli.report;

import io.tradewind.core.measure.ProjectionRow;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One flow of one reporter with one partner in one product, over all periods of a run.
 *
 * @param rows  its rows, by period
 * @param years its rows by calendar year
 */
record Line(List<ProjectionRow> rows, List<ProjectionRow> years) {
    private static final double PERCENT = 100.0;

    /** The reporter, with the customs channel where it is one of several. */
    String reporter() {
        ProjectionRow row = rows.get(0);
        return row.channel().equals(Lines.ALL) ? row.reporter() : row.reporter() + " " + row.channel();
    }

    String partner() {
        return rows.get(0).partner();
    }

    String product() {
        return rows.get(0).product();
    }

    String flow() {
        return rows.get(0).flow();
    }

    boolean aggregate() {
        return rows.get(0).aggregate();
    }

    double baselineUsdMn() {
        return sum(ProjectionRow::baselineUsdMn);
    }

    double scenarioUsdMn() {
        return sum(ProjectionRow::scenarioUsdMn);
    }

    double scenarioCnyMn() {
        return sum(ProjectionRow::scenarioCnyMn);
    }

    private double sum(ToDoubleFunction<ProjectionRow> number) {
        return rows.stream().mapToDouble(number).sum();
    }

    /** What the events change, million USD over all periods. */
    double effectUsdMn() {
        return scenarioUsdMn() - baselineUsdMn();
    }

    /** The same in percent of the base path; NaN where there is none. */
    double effectPct() {
        return percent(scenarioUsdMn(), baselineUsdMn());
    }

    /** The same period by period. */
    List<Double> effectsPct() {
        return rows.stream().map(Line::effectPct).toList();
    }

    /** What the events change in that period, percent of the base path. */
    static double effectPct(ProjectionRow row) {
        return percent(row.scenarioUsdMn(), row.baselineUsdMn());
    }

    private static double percent(double value, double base) {
        return base > 0 ? PERCENT * (value / base - 1) : Double.NaN;
    }
}
