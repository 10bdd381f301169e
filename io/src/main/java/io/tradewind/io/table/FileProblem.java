package io.tradewind.io.table;

import io.tradewind.core.base.Check;

/**
 * One thing that is wrong with a file of a data folder.
 *
 * @param file    name of the file inside its folder
 * @param line    line, counted from 1; 0 if the whole file is meant
 * @param column  name of the column; empty if the whole line or file is meant
 * @param message what is wrong, a sentence that names the value
 * @param hint    what to do about it, such as {@code Maybe use 'CHN'.}; empty if there is nothing to suggest
 */
public record FileProblem(String file, long line, String column, String message, String hint) {
    /** Checks that place and message are there. */
    public FileProblem {
        Check.present("file, column, hint", file, column, hint);
        Check.that(line >= 0, "A line number must not be negative.");
        Check.notBlank(message, "message");
    }

    /** The place as {@code file:line [column]}. */
    public String place() {
        return file + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : " [" + column + "]");
    }

    @Override
    public String toString() {
        return place() + ": " + message + (hint.isEmpty() ? "" : " " + hint);
    }
}
