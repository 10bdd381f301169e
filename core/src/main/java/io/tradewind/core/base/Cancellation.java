package io.tradewind.core.base;

/**
 * Asked by long computations whether to go on: once for each market of a projection, once for each sweep of a solve. Whoever runs many computations hands
 * in one of his own; it is asked from the threads that compute, so it must be safe to ask from any.
 */
@FunctionalInterface
public interface Cancellation {
    /** Never cancels. */
    Cancellation NEVER = () -> false;

    /** Whether to stop; once true it should stay true. */
    boolean isCancelled();

    /** Cancels when the thread that computes is interrupted; its flag stays set. */
    static Cancellation onInterrupt() {
        return () -> Thread.currentThread().isInterrupted();
    }

    /**
     * Goes on or stops.
     *
     * @throws CancelledException if it is cancelled
     */
    default void check() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
