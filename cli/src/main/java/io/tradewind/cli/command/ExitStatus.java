package io.tradewind.cli.command;

/** What the process returns. The same numbers stand in {@code docs/errors.md}. */
public final class ExitStatus {
    /** Done. */
    public static final int DONE = 0;
    /** A bug of ours. */
    public static final int BUG = 1;
    /** The command line cannot be understood. */
    public static final int USAGE = 2;
    /** A scenario, world or facts file cannot be used. */
    public static final int BAD_INPUT = 3;
    /** The mathematics did not converge. */
    public static final int NOT_CONVERGED = 4;
    /** A file could not be read or written. */
    public static final int IO = 5;
    /** A check failed. */
    public static final int CHECK_FAILED = 6;
    /** Interrupted by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
