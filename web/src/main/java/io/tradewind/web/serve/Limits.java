package io.tradewind.web.serve;

import io.tradewind.core.base.Check;
import java.time.Duration;

/**
 * How much one server takes on.
 *
 * @param bodyBytes   largest body of a request
 * @param heldBytes   bytes of bodies held at once, over all requests
 * @param quick       runs, comparisons and checks at once; they take milliseconds once a scenario is prepared
 * @param quickTime   longest time of one of them, with its time in the queue
 * @param slow        explanations, long runs and draws at once
 * @param slowTime    longest time of one of them, with its time in the queue
 * @param waiting     requests of each kind that may wait
 * @param prepared    scenarios that are kept prepared
 * @param own         scenario texts, and worlds, of users that are kept
 */
public record Limits(
        int bodyBytes,
        long heldBytes,
        int quick,
        Duration quickTime,
        int slow,
        Duration slowTime,
        int waiting,
        int prepared,
        int own) {
    private static final int MB = 1 << 20;

    /** The usual ones on a machine with that many processors. */
    public static Limits usual(int processors) {
        return new Limits(
                32 * MB,
                96L * MB,
                Math.max(2, processors),
                Duration.ofSeconds(30),
                Math.max(1, processors / 2),
                Duration.ofMinutes(5),
                256,
                8,
                8);
    }

    /** Checks that something can be done. */
    public Limits {
        Check.that(bodyBytes > 0 && heldBytes >= bodyBytes, "A body must fit into what is held.");
        Check.that(quick > 0 && slow > 0 && waiting >= 0, "Something must run at a time.");
        Check.that(prepared > 0 && own > 0, "Something must be kept.");
    }

    /** The same with that longest time for everything. */
    public Limits withTime(Duration time) {
        return new Limits(bodyBytes, heldBytes, quick, time, slow, time, waiting, prepared, own);
    }

    /** The same with so many waiting. */
    public Limits withWaiting(int newWaiting) {
        return new Limits(bodyBytes, heldBytes, quick, quickTime, slow, slowTime, newWaiting, prepared, own);
    }
}
