package io.tradewind.cli.report;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON documents; every one starts with the name of its schema. */
final class JsonText {
    private JsonText() {}

    /** A document of that schema with the body's properties, and a line end after it. */
    static String document(String schema, Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("schema", schema);
            body.accept(json);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** An object under that name. */
    static void object(JsonGenerator json, String name, Runnable properties) {
        json.writeRaw('\n');
        json.writeName(name);
        json.writeStartObject();
        properties.run();
        json.writeEndObject();
    }

    /** An array of texts. */
    static void texts(JsonGenerator json, String name, Collection<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    /** An object of numbers as they come. */
    static void numbers(JsonGenerator json, String name, Map<String, Double> numbers) {
        json.writeObjectPropertyStart(name);
        numbers.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
