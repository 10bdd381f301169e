package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import java.util.List;
import java.util.function.Consumer;

/**
 * Charts, sentence and tiles of a view as JSON: written here, since the page's engine has no library for it and a chart must read the same wherever it is
 * made. What is not known is null.
 */
public final class ChartJson {
    private static final char FIRST_PLAIN = ' ';
    private static final int HEX = 16;
    private static final int FOUR_DIGITS = 0x10000;

    private final StringBuilder out = new StringBuilder();

    private ChartJson() {}

    /** One chart. */
    public static String of(Chart chart) {
        ChartJson json = new ChartJson();
        json.out.append('{');
        json.chart(chart);
        return json.out.append('}').toString();
    }

    /** Those charts of the view with its sentence and tiles. */
    public static String of(ViewCharts view, List<Chart> charts) {
        ChartJson json = new ChartJson();
        Sentence sentence = view.sentence();
        json.out.append("{\"sentence\":{");
        json.word("text", sentence.text()).next().word("range", sentence.range());
        json.out.append("},");
        json.list("tiles", view.tiles(), json::tile).next().list("charts", charts, json::chart);
        return json.out.append('}').toString();
    }

    private void tile(Tile tile) {
        word("code", tile.code()).next().word("name", tile.name()).next().word("unit", tile.unit());
        next().key("value").number(tile.value());
        next().key("before").number(tile.before());
    }

    private void chart(Chart chart) {
        word("id", chart.id()).next().word("kind", chart.kind().label()).next();
        word("title", chart.title()).next().word("reading", chart.reading()).next();
        word("unit", chart.unit()).next().word("source", chart.source()).next().word("alt", chart.alt());
        next().list("categories", chart.categories(), this::category);
        next().list("series", chart.series(), this::series);
        next().list("marks", chart.marks(), this::mark);
        chart.origin().ifPresent(month -> next().word("origin", month.toString()));
    }

    private void category(Category category) {
        word("code", category.code()).next().word("name", category.name());
    }

    private void series(Series series) {
        word("code", series.code()).next().word("name", series.name()).next();
        word("role", series.role().label());
        if (series.hasValues()) {
            numbers("values", series.values());
        }
        if (series.hasEnds()) {
            numbers("low", series.low());
            numbers("high", series.high());
        }
    }

    private void mark(Mark mark) {
        word("at", mark.at()).next().key("number").out.append(mark.number());
        next().word("label", mark.label()).next().word("code", mark.code());
    }

    private <T> ChartJson list(String key, List<T> all, Consumer<T> write) {
        key(key).out.append('[');
        for (int k = 0; k < all.size(); k++) {
            out.append(k == 0 ? "{" : ",{");
            write.accept(all.get(k));
            out.append('}');
        }
        out.append(']');
        return this;
    }

    private void numbers(String key, Vector numbers) {
        next().key(key).out.append('[');
        for (int k = 0; k < numbers.length(); k++) {
            if (k > 0) {
                out.append(',');
            }
            number(numbers.get(k));
        }
        out.append(']');
    }

    private void number(double number) {
        if (Double.isFinite(number)) {
            out.append(number);
        } else {
            out.append("null");
        }
    }

    private ChartJson next() {
        out.append(',');
        return this;
    }

    private ChartJson key(String key) {
        out.append('"').append(key).append("\":");
        return this;
    }

    private ChartJson word(String key, String text) {
        key(key).out.append('"');
        for (int k = 0; k < text.length(); k++) {
            char letter = text.charAt(k);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < FIRST_PLAIN) {
                out.append("\\u").append(Integer.toString(FOUR_DIGITS + letter, HEX), 1, 5);
            } else {
                out.append(letter);
            }
        }
        out.append('"');
        return this;
    }
}
