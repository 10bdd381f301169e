package io.tradewind.web.serve;

import io.tradewind.app.document.Document;
import io.tradewind.app.render.OutputFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.SelectableChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request and its answer, which is given once. */
final class Exchange {
    static final String JSON = "application/json; charset=utf-8";
    private static final String RETRY_SECONDS = "1";

    private final Request request;
    private final Response response;
    private final Callback callback;
    private volatile Runnable afterwards = () -> {};
    private volatile Parts parts;
    private boolean ahead;
    private boolean answered;

    Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        Headers.put(response.getHeaders());
    }

    Request request() {
        return request;
    }

    /** What to do once the answer is given. */
    void afterwards(Runnable what) {
        afterwards = what;
    }

    /** Whether the answer is still to be given; only the first who asks is told so. */
    private boolean first() {
        synchronized (this) {
            if (answered) {
                return false;
            }
            answered = true;
        }
        afterwards.run();
        return true;
    }

    private synchronized boolean isAhead() {
        return ahead;
    }

    /** A document as JSON, as every command writes it. */
    static byte[] json(Document document) {
        return OutputFormat.JSON.renderer(Keys::named).bytes(document);
    }

    void answer(Document document) {
        answer(HttpStatus.OK_200, JSON, json(document));
    }

    void answer(Problems problems) {
        if (problems.status() == HttpStatus.TOO_MANY_REQUESTS_429
                || problems.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        }
        answer(problems.status(), JSON, json(problems.document()));
    }

    /** Says why there is no answer, in its place or, where parts of it are sent already, as its last part. */
    void refuse(Problems problems) {
        if (parts == null) {
            answer(problems);
        } else {
            parts.failed(problems);
        }
    }

    void answer(int status, String type, byte[] content) {
        if (first()) {
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
            if (isAhead()) {
                response.getHeaders().put(HttpHeader.CONNECTION, "close");
            }
            response.write(true, ByteBuffer.wrap(content), callback);
        }
    }

    void header(String name, String value) {
        response.getHeaders().put(name, value);
    }

    /** Begins an answer in parts; the connection ends with it. */
    void begin(String type, Parts newParts) {
        parts = newParts;
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }

    /** Sends a part and waits until it is on its way. */
    void send(String part) throws IOException {
        Content.Sink.write(response, false, ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)));
    }

    /** Ends an answer in parts with the last of them. */
    void end(String part) {
        if (first()) {
            response.write(true, ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)), callback);
        }
    }

    /** Lets go of a client that is no longer there. */
    void drop() {
        if (first()) {
            callback.failed(new EofException("The client is gone."));
        }
    }

    /**
     * Whether the client hung up before it was answered. Nobody reads from the connection while an answer is worked out, so this looks itself; a client that
     * has sent its next request already is there, and its connection ends with this answer. Once the answer is given, what comes is the next request and none
     * of its business.
     */
    synchronized boolean isGone() {
        if (answered
                || ahead
                || !(request.getConnectionMetaData().getConnection().getEndPoint()
                        instanceof SelectableChannelEndPoint end)
                || !(end.getChannel() instanceof SocketChannel channel)) {
            return false;
        }
        try {
            int read = channel.read(ByteBuffer.allocate(1));
            ahead = read > 0;
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
