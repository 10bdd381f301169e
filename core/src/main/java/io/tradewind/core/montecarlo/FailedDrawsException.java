package io.tradewind.core.montecarlo;

import io.tradewind.core.projection.OutOfDomainException;

/** Too many draws have no result for the others to say how sure one may be. */
public final class FailedDrawsException extends OutOfDomainException {
    private static final long serialVersionUID = 1L;
    private static final int ONE_IN = 100;

    private final int failed;

    /** That many of the draws, with what the last of them said. */
    FailedDrawsException(int done, int failed, RuntimeException last) {
        super(
                failed + " of " + done
                        + " draws have no result, more than 1 %: the others are not what was drawn. The last one: "
                        + last.getMessage(),
                last);
        this.failed = failed;
    }

    static boolean tooMany(int done, int failed) {
        return (long) failed * ONE_IN > done;
    }

    /** How many. */
    public int failed() {
        return failed;
    }
}
