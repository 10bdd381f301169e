package io.tradewind.app.render;

import io.tradewind.app.document.Document;

/** Writes documents in one format. */
@FunctionalInterface
public interface Renderer {
    /** The document as text; it ends with a line end. */
    String render(Document document);
}
