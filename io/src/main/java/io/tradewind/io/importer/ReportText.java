package io.tradewind.io.importer;

import io.tradewind.io.importer.ImportReport.Amount;
import io.tradewind.io.importer.ImportReport.ReadFile;
import io.tradewind.io.importer.ImportReport.Reason;
import io.tradewind.io.world.IndentedJson;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The text of {@code import.json}. */
final class ReportText {
    static final String RESULT = "\"result\" : \"";

    private ReportText() {}

    static String of(ImportReport report, String result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = IndentedJson.to(text)) {
            json.writeStartObject();
            json.writeStringProperty("schema", "tradewind.import/1");
            json.writeStringProperty("result", result);
            json.writeStringProperty("format", report.format());
            json.writeNumberProperty("year", report.year());
            json.writeStringProperty("valueUnit", report.unit());
            amount(json, "read", report.read());
            amount(json, "kept", report.kept());
            amount(json, "dropped", report.left());
            reasons(json, "droppedBy", "reason", report.dropped());
            reasons(json, "guessed", "what", report.guessed());
            reasons(json, "bySector", "sector", report.goods());
            reasons(json, "byOrigin", "region", report.origins());
            json.writeName("notes");
            json.writeStartArray();
            report.notes().forEach(json::writeString);
            json.writeEndArray();
            files(json, report.files());
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void amount(JsonGenerator json, String name, Amount amount) {
        json.writeName(name);
        json.writeStartObject();
        json.writeNumberProperty("rows", amount.rows());
        json.writeNumberProperty("value", amount.value());
        json.writeEndObject();
    }

    private static void reasons(JsonGenerator json, String name, String key, List<Reason> reasons) {
        json.writeName(name);
        json.writeStartArray();
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringProperty(key, reason.text());
            json.writeNumberProperty("rows", reason.amount().rows());
            json.writeNumberProperty("value", reason.amount().value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void files(JsonGenerator json, List<ReadFile> files) {
        json.writeName("files");
        json.writeStartArray();
        for (ReadFile file : files) {
            json.writeStartObject();
            json.writeStringProperty("name", file.name());
            json.writeStringProperty("kind", file.kind());
            json.writeStringProperty("sha256", file.sha256());
            json.writeNumberProperty("bytes", file.bytes());
            json.writeStringProperty("day", file.day());
            json.writeNumberProperty("rows", file.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
