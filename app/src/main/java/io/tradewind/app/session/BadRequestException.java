package io.tradewind.app.session;

/** A request whose parts do not go together. Fields that its message speaks of are marked. */
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A request that cannot be answered for that reason. */
    public BadRequestException(String message) {
        super(message);
    }
}
