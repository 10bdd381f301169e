package io.tradewind.app.session;

import io.tradewind.core.base.Check;

/**
 * One thing that is wrong with an input, as it is shown.
 *
 * @param place   {@code file:line:column}, as far as known
 * @param message what is wrong
 * @param hint    what to do about it; may be empty
 */
public record Finding(String place, String message, String hint) {
    /** Checks that the parts are there. */
    public Finding {
        Check.notBlank(place, "place");
        Check.notBlank(message, "message");
        Check.notNull(hint, "hint");
    }

    /** The lines that show it. */
    public String text() {
        return place + ": error: " + message + (hint.isEmpty() ? "" : "\n  " + hint);
    }
}
