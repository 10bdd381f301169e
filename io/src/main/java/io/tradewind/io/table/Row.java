package io.tradewind.io.table;

import java.util.List;
import java.util.function.Supplier;

/** The row of a table that is being read; columns are asked for by their position in the schema. */
public final class Row {
    private final String file;
    private final List<String> columns;
    private final int[] positions;
    private final ProblemLog log;
    private RowHandler.Fields current;

    Row(String file, List<String> columns, int[] positions, ProblemLog log) {
        this.file = file;
        this.columns = columns;
        this.positions = positions;
        this.log = log;
    }

    void moveTo(RowHandler.Fields next) {
        current = next;
    }

    /** Line on which the row starts, counted from 1. */
    public long line() {
        return current.line();
    }

    /** The text of the column; empty if the table does not have that optional column. */
    public String text(int column) {
        int position = positions[column];
        return position < 0 ? "" : current.get(position);
    }

    /**
     * The number of the column, or NaN after a problem was reported.
     *
     * @unit as the column states it
     */
    public double number(int column) {
        String text = text(column);
        double value = parse(text);
        if (Double.isFinite(value)) {
            return value;
        }
        String what = text.isBlank()
                ? "The " + columns.get(column) + " is empty."
                : "The " + columns.get(column) + " (" + shortened(text) + ") is not a finite number.";
        problem(column, what, "Maybe write it as 1234.5, with a point and without separators.");
        return Double.NaN;
    }

    private static double parse(String text) {
        int last = text.length() - 1;
        if (last < 0 || !(Character.isDigit(text.charAt(last)) || text.charAt(last) == '.') || isHexadecimal(text)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static boolean isHexadecimal(String text) {
        return text.indexOf('x') >= 0 || text.indexOf('X') >= 0;
    }

    /** Reports a problem of that column. */
    public void problem(int column, String message, String hint) {
        log.add(file, line(), columns.get(column), message, hint);
    }

    /** Reports a problem of that column; the hint is only worked out if it is shown. */
    public void problem(int column, String message, Supplier<String> hint) {
        log.add(file, line(), columns.get(column), message, hint);
    }

    /** The text, cut if it is too long for a message. */
    public static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
