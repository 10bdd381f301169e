package io.tradewind.app.render;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Dataset;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Table;
import io.tradewind.io.files.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;

/** A document as JSON: its details, then each of its tables as an array of objects, then its charts; and the description of the folder that keeps it. */
final class JsonRenderer implements TextualRenderer {
    private static final List<String> ENVIRONMENT = List.of("java.version", "java.vendor", "os.name", "os.arch");

    /** The launcher loads this module for long commands, and then solvers run on it. */
    private static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private final UnaryOperator<String> fields;

    /** A renderer under whose readers fields of requests have those names. */
    public JsonRenderer(UnaryOperator<String> fields) {
        this.fields = fields;
    }

    @Override
    public String render(Document document) {
        return JsonText.document(document.schema(), json -> {
            properties(document.details(), json);
            for (Dataset dataset : document.data()) {
                if (!dataset.name().isEmpty()) {
                    json.writeName(dataset.name());
                    rows(dataset.table(), json);
                }
            }
            if (!document.charts().isEmpty()) {
                json.writeArrayPropertyStart("charts");
                document.charts().forEach(chart -> ChartJson.write(chart, json));
                json.writeEndArray();
            }
        });
    }

    /**
     * What a kept document was computed from, with the hash of each of its files. All of it but {@code environment} is the same wherever the run is
     * repeated.
     */
    String description(Document document, SortedMap<String, String> files) {
        Details written = new Details();
        files.forEach((name, csv) -> written.with(
                name, new Details().with("rows", csv.lines().count() - 1).with("sha256", Fingerprint.ofText(csv))));
        Details environment = new Details();
        ENVIRONMENT.forEach(property -> environment.with(property, System.getProperty(property, "")));
        environment.with("solver_loops", VECTORS ? "vector" : "plain");
        return JsonText.document(document.folder().orElseThrow().schema(), json -> {
            properties(document.details(), json);
            properties(document.kept(), json);
            properties(new Details().with("files", written).with("environment", environment), json);
        });
    }

    private void properties(Details details, JsonGenerator json) {
        for (Map.Entry<String, Object> detail : details.values().entrySet()) {
            json.writeName(detail.getKey());
            write(detail.getValue(), json);
        }
    }

    private void write(Object value, JsonGenerator json) {
        if (value instanceof Details details) {
            json.writeStartObject();
            properties(details, json);
            json.writeEndObject();
        } else if (value instanceof List<?> many) {
            json.writeStartArray();
            many.forEach(each -> write(each, json));
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(Fields.shown(text, fields));
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number whole) {
            json.writeNumber(whole.longValue());
        } else {
            json.writeNull();
        }
    }

    /** An array of objects, one line each; a number that is not known is null. */
    private static void rows(Table<?> table, JsonGenerator json) {
        List<? extends Column<?>> columns = table.columns();
        json.writeStartArray();
        table.values().forEach(row -> {
            json.writeStartObject();
            for (int c = 0; c < columns.size(); c++) {
                json.writeName(columns.get(c).key());
                cell(columns.get(c).format(), row.get(c), json);
            }
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void cell(Format format, Object value, JsonGenerator json) {
        String text = format.exact(value);
        switch (format.kind()) {
            case TEXT, PICTURE -> json.writeString(text);
            case FLAG -> json.writeBoolean(Boolean.parseBoolean(text));
            case NUMBER -> {
                if (text.isEmpty()) {
                    json.writeNull();
                } else {
                    json.writeNumber(text);
                }
            }
        }
    }
}
