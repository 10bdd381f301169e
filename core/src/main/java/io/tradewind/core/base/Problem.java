package io.tradewind.core.base;

/**
 * One thing that is wrong with an input: where, what and what to do about it. Problems are collected and reported together.
 *
 * @param path    the place inside the input, such as {@code events[2].rate}
 * @param message what is wrong, a sentence that names the value
 * @param hint    what to do, such as {@code Maybe use 'electronics_electrical'.}; empty if there is nothing to suggest
 */
public record Problem(String path, String message, String hint) {
    /** Checks that place and message are there. */
    public Problem {
        Check.present("path, hint", path, hint);
        Check.notBlank(message, "message");
    }

    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + message + (hint.isEmpty() ? "" : " " + hint);
    }
}
