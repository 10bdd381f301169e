package io.tradewind.app.document;

import io.tradewind.core.array.Vector;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.ChartKind;
import io.tradewind.core.chart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The numbers of a chart under columns: a row for each category, a column for each series, two for its ends. */
public final class ChartTable {
    private static final int SHOWN = 2;

    private ChartTable() {}

    /** The table; months have their code as name, all else both. */
    public static Table<Integer> of(Chart chart) {
        List<Column<Integer>> columns = new ArrayList<>();
        columns.add(Column.text("code", "", k -> chart.categories().get(k).code()));
        columns.add(Column.text("name", "", k -> chart.categories().get(k).name()));
        for (Series series : chart.series()) {
            if (series.hasValues()) {
                columns.add(number(chart, series.code(), series.name(), series.values()));
            }
            if (series.hasEnds()) {
                columns.add(number(chart, series.code() + "_low", series.name() + ", low", series.low()));
                columns.add(number(chart, series.code() + "_high", series.name() + ", high", series.high()));
            }
        }
        return Table.of(
                columns, IntStream.range(0, chart.categories().size()).boxed().toList());
    }

    private static Column<Integer> number(Chart chart, String key, String heading, Vector values) {
        int decimals = chart.kind() == ChartKind.TIMELINE ? 0 : Decimals.PERCENT;
        return new Column<>(key, heading, Format.fixed(decimals), values::get);
    }

    /** The same for people: the name alone, few decimals. */
    public static Table<Integer> shown(Chart chart) {
        Format format = Format.fixed(chart.kind() == ChartKind.TIMELINE ? 0 : SHOWN);
        List<Column<Integer>> columns = new ArrayList<>();
        of(chart).columns().stream()
                .filter(column -> !column.key().equals("code"))
                .forEach(column ->
                        columns.add(column.key().equals("name") ? column : column.as(column.heading(), format)));
        return Table.of(
                columns, IntStream.range(0, chart.categories().size()).boxed().toList());
    }
}
