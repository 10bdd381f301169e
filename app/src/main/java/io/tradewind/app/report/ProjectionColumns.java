package io.tradewind.app.report;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import java.util.ArrayList;
import java.util.List;

/** The columns of {@code projection.csv}, in their fixed order. */
final class ProjectionColumns {
    /** The columns of numbers, and the codes that say what they are of. */
    private static final List<Column<ProjectionRow>> FIGURES = List.of(
            Column.text("month", "month", ProjectionRow::period),
            Column.text("reporter", "reporter", ProjectionRow::reporter),
            Column.text("partner", "partner", ProjectionRow::partner),
            Column.text("flow", "flow", ProjectionRow::flow),
            Column.text("product", "product", ProjectionRow::product),
            Column.text("channel", "channel", ProjectionRow::channel),
            Column.number("baseline_usd_mn", "baseline\nUSD mn", Decimals.LEVEL, ProjectionRow::baselineUsdMn),
            Column.number("scenario_usd_mn", "scenario\nUSD mn", Decimals.LEVEL, ProjectionRow::scenarioUsdMn),
            Column.number("yoy_pct", "y/y\n%", Decimals.PERCENT, ProjectionRow::yoyPct),
            Column.number("contribution_pp", "contribution\npp", Decimals.CONTRIBUTION, ProjectionRow::contributionPp),
            Column.number("quantity_pct", "quantity\n%", Decimals.PERCENT, ProjectionRow::quantityPct),
            Column.number("price_pct", "price\n%", Decimals.PERCENT, ProjectionRow::pricePct),
            Column.number("scenario_cny_mn", "scenario\nCNY mn", Decimals.LEVEL, ProjectionRow::scenarioCnyMn),
            Column.flag("aggregate", "sum", ProjectionRow::aggregate),
            Column.number("p10", "P10\n%", Decimals.PERCENT, row -> row.bands().p10()),
            Column.number("p50", "P50\n%", Decimals.PERCENT, row -> row.bands().p50()),
            Column.number("p90", "P90\n%", Decimals.PERCENT, row -> row.bands().p90()));

    /** What the effect is made of: quantity times price is dollars; times yuan per dollar it is yuan. */
    private static final List<Column<ProjectionRow>> PARTS_OF_THE_EFFECT = List.of(
            Column.number(
                    "effect_quantity_pct",
                    "events:\nquantity %",
                    Decimals.PERCENT,
                    row -> Line.percent(row.atBasePricesUsdMn(), row.baselineUsdMn())),
            Column.number(
                    "effect_price_pct",
                    "events:\nprice %",
                    Decimals.PERCENT,
                    row -> Line.percent(row.scenarioUsdMn(), row.atBasePricesUsdMn())),
            Column.number(
                    "effect_cny_per_usd_pct",
                    "events: yuan\nper dollar %",
                    Decimals.PERCENT,
                    row -> Line.percent(
                            row.scenarioCnyMn() / row.scenarioUsdMn(), row.baselineCnyMn() / row.baselineUsdMn())));

    private ProjectionColumns() {}

    /** The rows that a query asks for, as a sheet. New columns come after these. */
    static Sheet<ProjectionRow> sheet(ProjectionRun run, RowQuery query) {
        Names names = Names.of(run.projection());
        List<Column<ProjectionRow>> columns = new ArrayList<>(FIGURES);
        columns.add(Column.text("reporter_name", "reporter", names::reporter));
        columns.add(Column.text("partner_name", "partner", names::partner));
        columns.add(Column.text("product_name", "product", names::product));
        columns.add(Column.number(
                "effect_usd_mn", "events\nUSD mn", Decimals.LEVEL, row -> row.scenarioUsdMn() - row.baselineUsdMn()));
        columns.add(Column.number(
                "effect_pct",
                "events\n%",
                Decimals.PERCENT,
                row -> Line.percent(row.scenarioUsdMn(), row.baselineUsdMn())));
        columns.addAll(PARTS_OF_THE_EFFECT);
        return new Sheet<>(columns, ProjectionSession.rows(run, query));
    }
}
