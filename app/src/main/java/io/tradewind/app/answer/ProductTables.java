package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.ProductSession;
import io.tradewind.core.measure.ProductBook;
import io.tradewind.core.model.Economy;
import io.tradewind.io.columnar.ProductLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a scenario does to imports of each product, and why: the measures of WITS-SMART, for all importers at once. */
record ProductTables(ProductSession.Result result) {
    private static final int SHOWN = 10;
    private static final int DECIMALS = 6;

    Table<ProductBook.Row> products() {
        return new Table<>(columns(false), () -> result.book().products());
    }

    Table<ProductBook.Row> importers() {
        return new Table<>(columns(true), () -> result.book().importers());
    }

    /** The products whose imports change most. */
    Section largest() {
        List<ProductBook.Row> rows = result.book().products().stream()
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.scenario() - row.baseline())))
                .limit(SHOWN)
                .toList();
        List<Column<ProductBook.Row>> shown = new ArrayList<>();
        for (Column<ProductBook.Row> column : columns(false)) {
            shown.add(column.key().endsWith("_usd_mn") ? column.as(column.heading(), Format.fixed(1)) : column);
        }
        return Section.of(Part.Rows.moves(
                "Imports of the world by product over the horizon, largest moves of "
                        + result.book().products().size() + " products and " + result.size()
                        + " flows; million dollars",
                Table.of(shown, rows),
                ""));
    }

    private List<Column<ProductBook.Row>> columns(boolean byImporter) {
        Economy economy = result.run().projection().economy();
        List<Column<ProductBook.Row>> columns = new ArrayList<>();
        if (byImporter) {
            columns.add(Column.text(
                    "importer",
                    row -> economy.regions().get(row.importer()).code().code()));
        }
        columns.add(Column.text("product", ProductBook.Row::product));
        columns.add(Column.text(
                "sector", row -> economy.sectors().get(row.sector()).code().code()));
        if (!byImporter) {
            columns.add(Column.text("product_name", row -> name(row.product())));
        }
        columns.add(number("baseline_usd_mn", "baseline", ProductBook.Row::baseline));
        columns.add(number("scenario_usd_mn", "scenario", ProductBook.Row::scenario));
        columns.add(number("effect_usd_mn", "effect", row -> row.scenario() - row.baseline()));
        columns.add(number("creation_usd_mn", "creation", ProductBook.Row::creation));
        columns.add(number("diversion_usd_mn", "diversion", ProductBook.Row::diversion));
        columns.add(number("price_effect_usd_mn", "price\neffect", ProductBook.Row::price));
        columns.add(number("duty_usd_mn", "duty", ProductBook.Row::duty));
        columns.add(number("duty_baseline_usd_mn", "duty\nbefore", ProductBook.Row::dutyBefore));
        columns.add(number("consumer_cost_usd_mn", "buyers'\ncost", ProductBook.Row::buyersCost));
        return columns;
    }

    private static Column<ProductBook.Row> number(
            String key, String heading, java.util.function.ToDoubleFunction<ProductBook.Row> number) {
        return Column.number(key, heading, DECIMALS, number);
    }

    private String name(String product) {
        ProductLevel.Product known = result.products().get(product);
        return known == null ? "" : known.name();
    }
}
