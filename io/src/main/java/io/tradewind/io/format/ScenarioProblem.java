package io.tradewind.io.format;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Problem;

/**
 * One thing that is wrong with a scenario file: where, what and what to do about it.
 *
 * @param file    the file's name
 * @param line    line, counted from 1; 0 if the whole file is meant
 * @param column  column, counted from 1; 0 if the whole line or file is meant
 * @param path    the place in the tree, such as {@code events[3].rate}; empty if the whole file is meant
 * @param message what is wrong, a sentence that names the value
 * @param hint    what to do about it, such as {@code Maybe use 'effective'.}; empty if there is nothing to suggest
 */
public record ScenarioProblem(String file, int line, int column, String path, String message, String hint) {
    private static final int LONGEST = 400;
    private static final int END = 100;

    /** Checks that the parts are there; a value of thousands of characters is shown by its two ends. */
    public ScenarioProblem {
        Check.notBlank(file, "file");
        Check.notNegative(line, "line");
        Check.notNegative(column, "column");
        Check.present("path, hint", path, hint);
        Check.notBlank(message, "message");
        path = shortened(path);
        message = shortened(message);
        hint = hint.startsWith("Maybe use one of ") ? hint : shortened(hint);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST - END) + " … " + text.substring(text.length() - END);
    }

    /** A problem with the whole file. */
    public static ScenarioProblem ofFile(String file, String message, String hint) {
        return new ScenarioProblem(file, 0, 0, "", message, hint);
    }

    static ScenarioProblem at(String file, Place place, String path, String message, String hint) {
        return new ScenarioProblem(file, place.line(), place.column(), path, message, hint);
    }

    /** The same as a problem of core, with the place in front of the path. */
    public Problem toProblem() {
        return new Problem(path.isEmpty() ? place() : place() + ": " + path, message, hint);
    }

    /** The place as {@code file:line:column}. */
    public String place() {
        return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
    }

    @Override
    public String toString() {
        return toProblem().toString();
    }
}
