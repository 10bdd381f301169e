package io.tradewind.app.report;

import java.util.List;

/** A comparison for programs: one row for each flow, period and scenario. */
public final class ComparisonSheet {
    /** Name of the JSON schema. */
    public static final String SCHEMA = "tradewind.comparison/1";

    private static final List<Column<ComparisonRow>> COLUMNS = List.of(
            Column.text("month", "month", row -> row.row().period()),
            Column.text("reporter", "reporter", row -> row.row().reporter()),
            Column.text("partner", "partner", row -> row.row().partner()),
            Column.text("flow", "flow", row -> row.row().flow()),
            Column.text("product", "product", row -> row.row().product()),
            Column.text("scenario", "scenario", ComparisonRow::scenario),
            Column.number(
                    "scenario_usd_mn",
                    "USD mn",
                    Decimals.LEVEL,
                    row -> row.row().scenarioUsdMn()),
            Column.number("yoy_pct", "y/y %", Decimals.PERCENT, row -> row.row().yoyPct()),
            Column.number("difference_usd_mn", "difference USD mn", Decimals.LEVEL, ComparisonRow::differenceUsdMn),
            Column.number("difference_pct", "difference %", Decimals.PERCENT, ComparisonRow::differencePct),
            Column.number("difference_pp", "difference pp", Decimals.PERCENT, ComparisonRow::differencePp),
            Column.flag("aggregate", "sum", row -> row.row().aggregate()),
            Column.text("channel", "channel", row -> row.row().channel()));

    private ComparisonSheet() {}

    /** As CSV. */
    public static String csv(Comparison comparison) {
        return new Sheet<>(COLUMNS, comparison.rows()).csv();
    }

    /** As JSON, with where each scenario comes from and what to know of the differences. */
    public static String json(Comparison comparison) {
        return JsonText.document(SCHEMA, json -> {
            json.writeName("runs");
            json.writeStartArray();
            comparison.runs().forEach(run -> {
                json.writeStartObject();
                new RunDescription(run, comparison.query()).writeTo(json);
                json.writeEndObject();
            });
            json.writeEndArray();
            JsonText.texts(json, "notices", comparison.notices());
            json.writeName("rows");
            new Sheet<>(COLUMNS, comparison.rows()).json(json);
        });
    }
}
