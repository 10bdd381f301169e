package io.tradewind.app.answer;

import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.ProjectionRow;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One flow of one reporter with one partner in one product, over all periods of a run.
 *
 * @param rows     its rows, by period
 * @param years    its rows by calendar year
 * @param currency in which it is told
 * @param code     code of that currency
 */
record Line(List<ProjectionRow> rows, List<ProjectionRow> years, CurrencyView currency, String code) {
    private static final double PERCENT = 100.0;

    /** What all of its rows have in common. */
    ProjectionRow first() {
        return rows.get(0);
    }

    /** The reporter, with the customs channel where it is one of several. */
    String reporter() {
        return first().channel().equals(Lines.ALL) ? first().reporter() : first().reporter() + " " + first().channel();
    }

    String partner() {
        return first().partner();
    }

    String product() {
        return first().product();
    }

    String flow() {
        return first().flow();
    }

    /** Without the events, million. */
    double baselineMn() {
        return sum(row -> baseline(row, currency));
    }

    /** With them, million. */
    double scenarioMn() {
        return sum(row -> scenario(row, currency));
    }

    double sum(ToDoubleFunction<ProjectionRow> number) {
        return rows.stream().mapToDouble(number).sum();
    }

    /** What the events change, million over all periods. */
    double effectMn() {
        return scenarioMn() - baselineMn();
    }

    /** The same in percent of the base path; NaN where there is none. */
    double effectPct() {
        return percent(scenarioMn(), baselineMn());
    }

    /** The same period by period. */
    List<Double> effectsPct() {
        return rows.stream().map(row -> effectPct(row, currency)).toList();
    }

    /** What the events change in a row, percent. */
    static double effectPct(ProjectionRow row, CurrencyView currency) {
        return percent(scenario(row, currency), baseline(row, currency));
    }

    /** What the events change of a row's quantity, percent. */
    static double quantityPct(ProjectionRow row) {
        return percent(row.atBasePricesUsdMn(), row.baselineUsdMn());
    }

    /** The same of its price in dollars. */
    static double pricePct(ProjectionRow row) {
        return percent(row.scenarioUsdMn(), row.atBasePricesUsdMn());
    }

    /** The same of the yuan per dollar that it is counted at; NaN where yuan are not known. */
    static double yuanPerDollarPct(ProjectionRow row) {
        return percent(row.scenarioHomeMn() / row.scenarioUsdMn(), row.baselineHomeMn() / row.baselineUsdMn());
    }

    /** What the events change of the quantity over all periods, percent. */
    double quantityPct() {
        return percent(sum(ProjectionRow::atBasePricesUsdMn), sum(ProjectionRow::baselineUsdMn));
    }

    /** The same of the price in dollars. */
    double pricePct() {
        return percent(sum(ProjectionRow::scenarioUsdMn), sum(ProjectionRow::atBasePricesUsdMn));
    }

    /** The same of the value in dollars. */
    double dollarsPct() {
        return percent(sum(ProjectionRow::scenarioUsdMn), sum(ProjectionRow::baselineUsdMn));
    }

    /** The same of the value in yuan; NaN where yuan are not known. */
    double yuanPct() {
        return percent(sum(ProjectionRow::scenarioHomeMn), sum(ProjectionRow::baselineHomeMn));
    }

    /** Change of the yuan per dollar that the flow is counted at, percent; NaN where yuan are not known. */
    double yuanPerDollarPct() {
        return percent(
                sum(ProjectionRow::scenarioHomeMn) / sum(ProjectionRow::scenarioUsdMn),
                sum(ProjectionRow::baselineHomeMn) / sum(ProjectionRow::baselineUsdMn));
    }

    /** Level of a row with the events, in its currency. */
    static double scenario(ProjectionRow row, CurrencyView currency) {
        return currency == CurrencyView.HOME ? row.scenarioHomeMn() : row.scenarioUsdMn();
    }

    private static double baseline(ProjectionRow row, CurrencyView currency) {
        return currency == CurrencyView.HOME ? row.baselineHomeMn() : row.baselineUsdMn();
    }

    /** A change in percent; NaN where there is nothing to change. */
    static double percent(double value, double base) {
        return base > 0 ? PERCENT * (value / base - 1) : Double.NaN;
    }
}
