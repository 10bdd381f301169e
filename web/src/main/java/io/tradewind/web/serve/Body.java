package io.tradewind.web.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;

/**
 * Reads the body of a request as it comes, without a thread that waits for it. One that is too large is read to its end and thrown away, because a client
 * that is still sending would not see the answer; one that says beforehand how large it is and waits to be asked is not asked for it.
 */
final class Body implements Runnable {
    /** Bytes that are read of a body only to be thrown away. */
    private static final long MOST_THROWN = 1L << 30;

    private final Exchange exchange;
    private final int most;
    private final AtomicLong held;
    private final long mostHeld;
    private final Consumer<byte[]> whole;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long mine;
    private long thrown;
    private Problems refused;

    /**
     * @param held  bytes of all bodies that are held now; those of this one are given back when its request is answered
     * @param whole takes the body
     */
    Body(Exchange exchange, Limits limits, AtomicLong held, Consumer<byte[]> whole) {
        this.exchange = exchange;
        this.most = limits.bodyBytes();
        this.held = held;
        this.mostHeld = limits.heldBytes();
        this.whole = whole;
    }

    void read() {
        if (exchange.request().getLength() > most) {
            refuse(tooLarge());
            if (exchange.request().getHeaders().contains(HttpHeader.EXPECT)) {
                end();
                return;
            }
        }
        run();
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = exchange.request().read();
            if (chunk == null) {
                exchange.request().demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                giveBack();
                exchange.drop();
                return;
            }
            take(chunk.getByteBuffer());
            boolean last = chunk.isLast();
            chunk.release();
            if (last || thrown > MOST_THROWN) {
                end();
                return;
            }
        }
    }

    private void take(ByteBuffer part) {
        int size = part.remaining();
        if (refused == null && mine + size > most) {
            refuse(tooLarge());
        } else if (refused == null && held.addAndGet(size) > mostHeld) {
            mine += size;
            refuse(Problems.of(
                    HttpStatus.TOO_MANY_REQUESTS_429,
                    "",
                    "Other large requests are being read; at most " + mb(mostHeld) + " MB are held at once.",
                    "Maybe ask again in a moment."));
        } else if (refused == null) {
            mine += size;
            byte[] copy = new byte[size];
            part.get(copy);
            bytes.writeBytes(copy);
            return;
        }
        thrown += size;
    }

    private void refuse(Problems why) {
        refused = why;
        bytes.reset();
        giveBack();
    }

    private void giveBack() {
        held.addAndGet(-mine);
        mine = 0;
    }

    private void end() {
        if (refused != null) {
            exchange.answer(refused);
            return;
        }
        exchange.afterwards(this::giveBack);
        whole.accept(bytes.toByteArray());
    }

    private Problems tooLarge() {
        return Problems.of(
                HttpStatus.PAYLOAD_TOO_LARGE_413,
                "",
                "The body of a request has at most " + mb(most) + " MB.",
                "Maybe leave out what the answer does not need.");
    }

    private static long mb(long size) {
        return size >> 20;
    }
}
