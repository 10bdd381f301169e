package io.tradewind.app.report;

import io.tradewind.core.base.Check;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A column of a sheet.
 *
 * @param key      its name in CSV and JSON
 * @param header   its header in tables, with the unit; lines are separated by {@code \n}
 * @param type     what it holds
 * @param decimals decimals of numbers
 * @param text     the cell of a row as text; empty for a number that is not known
 * @param <R>      rows
 */
public record Column<R>(String key, String header, Type type, int decimals, Function<R, String> text) {
    /** What a column holds. */
    public enum Type {
        /** Words. */
        TEXT,
        /** Numbers. */
        NUMBER,
        /** Yes or no. */
        FLAG
    }

    /** Checks that the parts are there. */
    public Column {
        Check.notBlank(key, "column key");
        Check.notNull(header, "header");
        Check.notNull(type, "type");
        Check.notNull(text, "text");
    }

    /** Words. */
    public static <R> Column<R> text(String key, String header, Function<R, String> text) {
        return new Column<>(key, header, Type.TEXT, 0, text);
    }

    /** Numbers with that many decimals; what is not finite is empty. */
    public static <R> Column<R> number(String key, String header, int decimals, ToDoubleFunction<R> number) {
        return new Column<>(key, header, Type.NUMBER, decimals, row -> {
            double value = number.applyAsDouble(row);
            return Double.isFinite(value) ? Decimals.fixed(value, decimals) : "";
        });
    }

    /** Numbers that are written as they come, such as the value of a parameter; a table shows no needless {@code .0}. */
    public static <R> Column<R> plain(String key, String header, ToDoubleFunction<R> number) {
        return new Column<>(key, header, Type.NUMBER, 0, row -> plainText(number.applyAsDouble(row)));
    }

    static String plainText(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /** Yes or no. */
    public static <R> Column<R> flag(String key, String header, Predicate<R> flag) {
        return new Column<>(key, header, Type.FLAG, 0, row -> Boolean.toString(flag.test(row)));
    }
}
