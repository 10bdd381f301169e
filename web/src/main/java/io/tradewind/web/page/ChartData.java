package io.tradewind.web.page;

import io.tradewind.core.array.Vector;
import io.tradewind.core.chart.Category;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.Mark;
import io.tradewind.core.chart.Sentence;
import io.tradewind.core.chart.Series;
import io.tradewind.core.chart.Tile;
import io.tradewind.core.chart.ViewCharts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Charts as the page's modules read them, the same as the engine in the page gives. */
final class ChartData {
    private static final String CODE = "code";
    private static final String NAME = "name";

    private ChartData() {}

    static Map<String, Object> of(ViewCharts view, List<Chart> charts) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("charts", charts.stream().map(ChartData::chart).toList());
        all.put("sentence", sentence(view.sentence()));
        all.put("tiles", view.tiles().stream().map(ChartData::tile).toList());
        return all;
    }

    private static Map<String, Object> sentence(Sentence sentence) {
        return Map.of("text", sentence.text(), "range", sentence.range());
    }

    private static Map<String, Object> tile(Tile tile) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put(CODE, tile.code());
        one.put(NAME, tile.name());
        one.put("value", tile.value());
        one.put("unit", tile.unit());
        one.put("before", tile.before());
        return one;
    }

    private static Map<String, Object> chart(Chart chart) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", chart.id());
        one.put("kind", chart.kind().label());
        one.put("title", chart.title());
        one.put("reading", chart.reading());
        one.put("unit", chart.unit());
        one.put("source", chart.source());
        one.put("alt", chart.alt());
        one.put(
                "categories",
                chart.categories().stream().map(ChartData::category).toList());
        one.put("series", chart.series().stream().map(ChartData::series).toList());
        one.put("marks", chart.marks().stream().map(ChartData::mark).toList());
        chart.origin().ifPresent(month -> one.put("origin", month.toString()));
        return one;
    }

    private static Map<String, Object> category(Category category) {
        return Map.of(CODE, category.code(), NAME, category.name());
    }

    private static Map<String, Object> mark(Mark mark) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("at", mark.at());
        one.put("number", mark.number());
        one.put("label", mark.label());
        one.put(CODE, mark.code());
        return one;
    }

    private static Map<String, Object> series(Series series) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put(CODE, series.code());
        one.put(NAME, series.name());
        one.put("role", series.role().label());
        if (series.hasValues()) {
            one.put("values", numbers(series.values()));
        }
        if (series.hasEnds()) {
            one.put("low", numbers(series.low()));
            one.put("high", numbers(series.high()));
        }
        return one;
    }

    private static List<Double> numbers(Vector vector) {
        List<Double> all = new ArrayList<>();
        for (int k = 0; k < vector.length(); k++) {
            all.add(vector.get(k));
        }
        return all;
    }
}
