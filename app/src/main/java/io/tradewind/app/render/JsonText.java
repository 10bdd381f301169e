package io.tradewind.app.render;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** Writes JSON documents: a line for each property at the top and for each row, so that they can be read, searched and compared. */
final class JsonText {
    private JsonText() {}

    /** A document of that schema with the body's properties, and a line end after it. */
    static String document(String schema, Consumer<JsonGenerator> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new LineContext(), text)) {
            json.writeStartObject();
            json.writeStringProperty("schema", schema);
            body.accept(json);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** Asks for {@link TopLines}. */
    private static final class LineContext extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new TopLines();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /** Breaks the line between the properties of the document and between the entries of their arrays, and nowhere else. */
    private static final class TopLines extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private static final int DOCUMENT = 1;
        private static final int ROWS = 2;

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            json.writeRaw(json.streamWriteContext().getNestingDepth() <= DOCUMENT ? ",\n" : ",");
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            if (json.streamWriteContext().getNestingDepth() <= ROWS) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            json.writeRaw(json.streamWriteContext().getNestingDepth() <= ROWS ? ",\n" : ",");
        }
    }
}
