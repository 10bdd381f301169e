package io.tradewind.web.serve;

import io.tradewind.core.base.CancelledException;
import java.io.IOException;
import org.eclipse.jetty.http.HttpStatus;

/** The work for one request: in the queue, then on a thread, then done. It stops where its thread is interrupted. */
final class Job implements Runnable {
    /** Work that answers an exchange. */
    @FunctionalInterface
    interface Work {
        /** Works out the answer and gives it. */
        void answer(Exchange exchange) throws IOException;
    }

    /** Why it was stopped. */
    enum Stop {
        /** The client hung up. */
        GONE,
        /** It took too long. */
        TOO_LONG,
        /** The server stops. */
        SHUTDOWN
    }

    private final Exchange exchange;
    private final Work work;
    private final long until;
    private final Jobs jobs;
    private Thread thread;
    private Stop stop;
    private boolean done;

    Job(Exchange exchange, Work work, long until, Jobs jobs) {
        this.exchange = exchange;
        this.work = work;
        this.until = until;
        this.jobs = jobs;
    }

    @Override
    public void run() {
        synchronized (this) {
            thread = Thread.currentThread();
        }
        try {
            if (stopped() == null) {
                work.answer(exchange);
            }
        } catch (CancelledException | IOException stopped) {
            // Told below; what cannot be written has no reader.
            stop(Stop.GONE);
        } catch (RuntimeException | Error failure) {
            if (stopped() == null) {
                jobs.failed(exchange, failure);
            }
        } finally {
            finish();
        }
    }

    private synchronized Stop stopped() {
        return stop;
    }

    /** Ends it, with words for a client that was not answered. */
    private void finish() {
        synchronized (this) {
            done = true;
            thread = null;
            // Interrupts that came for this work are not for the next one on this thread.
            Thread.interrupted();
        }
        jobs.ended(this);
        if (stop == Stop.GONE) {
            exchange.drop();
        } else if (stop != null) {
            exchange.refuse(why(stop));
        }
    }

    private Problems why(Stop reason) {
        return reason == Stop.TOO_LONG
                ? Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE_503,
                        "",
                        "The answer took longer than " + jobs.seconds()
                                + " s, with its time in the queue, and was stopped.",
                        "Maybe ask for fewer draws, partners or products, or ask again when less is going on.")
                : Problems.of(HttpStatus.SERVICE_UNAVAILABLE_503, "", "The server stops.", "");
    }

    /** Stops it; one that has not begun ends when its turn comes. */
    synchronized void stop(Stop reason) {
        if (!done && stop == null) {
            stop = reason;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    /** Stops it if its client is gone or its time is over. */
    synchronized void look(long now) {
        if (done || stop != null) {
            return;
        }
        if (exchange.isGone()) {
            stop(Stop.GONE);
        } else if (now - until > 0) {
            stop(Stop.TOO_LONG);
        }
    }
}
