package io.tradewind.app.render;

import io.tradewind.app.document.Document;

/** Writes documents in one format. */
@FunctionalInterface
public interface Renderer {
    /** The document as the content of a file. */
    byte[] bytes(Document document);
}
