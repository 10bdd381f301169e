package io.tradewind.app.render;

import io.tradewind.app.document.Document;
import java.nio.charset.StandardCharsets;

/** Writes documents in a format that is text. */
interface TextualRenderer extends Renderer {
    /** The document as text; it ends with a line end. */
    String render(Document document);

    @Override
    default byte[] bytes(Document document) {
        return render(document).getBytes(StandardCharsets.UTF_8);
    }
}
