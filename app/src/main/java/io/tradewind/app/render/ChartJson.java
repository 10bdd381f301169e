package io.tradewind.app.render;

import io.tradewind.core.array.Vector;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.Series;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Charts as JSON, as the page reads them; numbers that are not known are null. */
public final class ChartJson {
    private ChartJson() {}

    /** The charts as a document of their own. */
    public static String of(List<Chart> charts) {
        return JsonText.document("tradewind.charts/1", json -> {
            json.writeArrayPropertyStart("charts");
            charts.forEach(chart -> write(chart, json));
            json.writeEndArray();
        });
    }

    /** One chart into a text that is being written. */
    public static void write(Chart chart, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", chart.id());
        json.writeStringProperty("kind", chart.kind().label());
        json.writeStringProperty("title", chart.title());
        json.writeStringProperty("reading", chart.reading());
        json.writeStringProperty("unit", chart.unit());
        json.writeStringProperty("source", chart.source());
        json.writeStringProperty("alt", chart.alt());
        json.writeArrayPropertyStart("categories");
        chart.categories().forEach(category -> {
            json.writeStartObject();
            json.writeStringProperty("code", category.code());
            json.writeStringProperty("name", category.name());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("series");
        chart.series().forEach(series -> series(series, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("marks");
        chart.marks().forEach(mark -> {
            json.writeStartObject();
            json.writeStringProperty("at", mark.at());
            json.writeNumberProperty("number", mark.number());
            json.writeStringProperty("label", mark.label());
            json.writeStringProperty("code", mark.code());
            json.writeEndObject();
        });
        json.writeEndArray();
        chart.origin().ifPresent(month -> json.writeStringProperty("origin", month.toString()));
        json.writeEndObject();
    }

    private static void series(Series series, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", series.code());
        json.writeStringProperty("name", series.name());
        json.writeStringProperty("role", series.role().label());
        if (series.hasValues()) {
            numbers("values", series.values(), json);
        }
        if (series.hasEnds()) {
            numbers("low", series.low(), json);
            numbers("high", series.high(), json);
        }
        json.writeEndObject();
    }

    private static void numbers(String name, Vector values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (int k = 0; k < values.length(); k++) {
            if (Double.isFinite(values.get(k))) {
                json.writeNumber(values.get(k));
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }
}
