package io.tradewind.app.session;

import io.tradewind.core.base.Check;

/**
 * One thing that is wrong with an input, as it is shown and in its parts.
 *
 * @param place   {@code file:line:column}, as far as known
 * @param line    the line; 0 if it is not known or means nothing
 * @param path    the place inside the input, such as {@code events[3].rate}, or the field of the request; may be empty
 * @param problem what is wrong
 * @param message the same as it is shown, with the path where the place does not say it
 * @param hint    what to do about it; may be empty
 */
public record Finding(String place, long line, String path, String problem, String message, String hint) {
    /** Checks that the parts are there. */
    public Finding {
        Check.notBlank(place, "place");
        Check.that(line >= 0, "A line is counted from 1.");
        Check.notBlank(message, "message");
        Check.present("path, problem, hint", path, problem, hint);
    }

    /** A problem at a place that says where it is. */
    static Finding at(String place, String path, String problem, String hint) {
        return new Finding(place, 0, path, problem, problem, hint);
    }

    /** A problem whose path inside the input is shown in front of it. */
    static Finding inside(String place, long line, String path, String problem, String hint) {
        return new Finding(place, line, path, problem, path.isEmpty() ? problem : path + ": " + problem, hint);
    }

    /** The lines that show it. */
    public String text() {
        return place + ": error: " + message + (hint.isEmpty() ? "" : "\n  " + hint);
    }
}
