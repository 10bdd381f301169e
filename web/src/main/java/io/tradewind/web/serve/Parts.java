package io.tradewind.web.serve;

import io.tradewind.app.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;

/**
 * An answer in parts, each a document: {@code bands} while they sharpen, then {@code answer} or {@code problems}. One line of JSON each, or server-sent events
 * for a client that asks for them. Nothing is sent before the first part is there, so what is wrong with a request is told by its status.
 */
final class Parts {
    private static final String EVENTS = "text/event-stream";
    private static final String LINES = "application/x-ndjson";

    private final Exchange exchange;
    private final boolean events;
    private boolean begun;

    Parts(Exchange exchange) {
        this.exchange = exchange;
        String accepted = exchange.request().getHeaders().get(HttpHeader.ACCEPT);
        this.events = accepted != null && accepted.contains(EVENTS);
    }

    /** A part that is not the last. */
    void send(Document document) {
        begin();
        try {
            exchange.send(part("bands", document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part. */
    void end(Document document) {
        String last = part("answer", document);
        begin();
        exchange.end(last);
    }

    /** Why there is no last part. */
    void failed(Problems problems) {
        exchange.end(part("problems", problems.document()));
    }

    private void begin() {
        if (!begun) {
            begun = true;
            exchange.begin(events ? EVENTS : LINES, this);
        }
    }

    /** A document breaks lines between its properties and rows, and never inside a text. */
    private String part(String name, Document document) {
        String line = new String(Exchange.json(document), StandardCharsets.UTF_8).replace("\n", "");
        return events ? "event: " + name + "\ndata: " + line + "\n\n" : line + "\n";
    }
}
