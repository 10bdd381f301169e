package io.tradewind.app.render;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How an answer is written. */
public enum OutputFormat {
    /** A page with tables for people. */
    TABLE(TextRenderer::new),
    /** JSON. */
    JSON(JsonRenderer::new),
    /** CSV. */
    CSV(fields -> new CsvRenderer());

    private final Function<UnaryOperator<String>, Renderer> renderer;

    OutputFormat(Function<UnaryOperator<String>, Renderer> renderer) {
        this.renderer = renderer;
    }

    /** The word for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its renderer. @param fields the name of a field of a request where the document is read */
    public Renderer renderer(UnaryOperator<String> fields) {
        return renderer.apply(fields);
    }
}
