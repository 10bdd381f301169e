package io.tradewind.core.base;

/** Thrown where a computation was cancelled, so that there is no result. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A computation was cancelled. */
    public CancelledException() {
        super("The computation was cancelled.");
    }
}
