package io.tradewind.app.document;

import io.tradewind.core.base.Check;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A column of a table.
 *
 * @param key     its name for programs, whose end says the unit ({@code _pct}, {@code _pp}, {@code _usd_mn}); empty where only people read it
 * @param heading its head for people, with the unit; lines are separated by {@code \n}
 * @param format  how its values are written
 * @param value   the value of a row: a text, number or flag; null if it is not known
 * @param <R>     rows
 */
public record Column<R>(String key, String heading, Format format, Function<R, ?> value) {
    /** Checks that the parts are there. */
    public Column {
        Check.present("column key, heading, format, value", key, heading, format, value);
    }

    /** Words, or what has a name; an empty {@link Optional} is an empty cell. */
    public static <R> Column<R> text(String key, String heading, Function<R, ?> text) {
        return new Column<>(key, heading, Format.TEXT, row -> {
            Object value = text.apply(row);
            return value instanceof Optional<?> perhaps ? perhaps.orElse(null) : value;
        });
    }

    /** Words under their key. */
    public static <R> Column<R> text(String key, Function<R, ?> text) {
        return text(key, key, text);
    }

    /** Numbers with that many decimals. */
    public static <R> Column<R> number(String key, String heading, int decimals, ToDoubleFunction<R> number) {
        return new Column<>(key, heading, Format.fixed(decimals), number::applyAsDouble);
    }

    /** Numbers as they come. */
    public static <R> Column<R> plain(String key, String heading, ToDoubleFunction<R> number) {
        return new Column<>(key, heading, Format.PLAIN, number::applyAsDouble);
    }

    /** Yes or no. */
    public static <R> Column<R> flag(String key, String heading, Predicate<R> flag) {
        return new Column<>(key, heading, Format.FLAG, flag::test);
    }

    /** A column that only people read; null where a row has nothing to say. */
    public static <R> Column<R> shown(String heading, Format format, Function<R, ?> value) {
        return new Column<>("", heading, format, value);
    }

    /** The same values under another head, written another way for people. */
    public Column<R> as(String newHeading, Format newFormat) {
        return new Column<>(key, newHeading, newFormat, value);
    }

    /** The same column for rows of which its own rows are a part. */
    public <W> Column<W> of(Function<W, R> part) {
        return new Column<>(key, heading, format, row -> value.apply(part.apply(row)));
    }

    /** The same column, empty for all other rows. */
    public Column<R> where(Predicate<R> rows) {
        return new Column<>(key, heading, format, row -> rows.test(row) ? value.apply(row) : null);
    }
}
