package io.tradewind.core.base;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Argument checks for our own mistakes: each returns the value it has checked or throws {@link IllegalArgumentException}. */
public final class Check {
    /** Longest array that every JVM can make. */
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private Check() {}

    /** The value, which must not be null. */
    public static <T> T notNull(T value, String name) {
        return Objects.requireNonNull(value, name);
    }

    /** Several values none of which may be null, their names in the same order, with commas between. */
    public static void present(String names, Object... values) {
        for (int k = 0; k < values.length; k++) {
            if (values[k] == null) {
                throw new NullPointerException(names.split(", ")[k]);
            }
        }
    }

    /** The text, which must have a character that is not white space. */
    public static String notBlank(String text, String name) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The " + name + " must not be blank.");
        }
        return text;
    }

    /** The collection, which must have an element. */
    public static <C extends Collection<?>> C notEmpty(C collection, String name) {
        if (collection == null || collection.isEmpty()) {
            throw new IllegalArgumentException("The " + name + " must not be empty.");
        }
        return collection;
    }

    /** The number, which must be neither NaN nor infinite. */
    public static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "The %s (%s) must be finite.", name, value));
        }
        return value;
    }

    /** The number, which must lie in [low, high]. */
    public static double inRange(double value, double low, double high, String name) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The %s (%s) must lie between %s and %s.", name, value, low, high));
        }
        return value;
    }

    /** The number, which must be finite and greater than zero. */
    public static double positive(double value, String name) {
        finite(value, name);
        if (value <= 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The %s (%s) must be greater than 0.", name, value));
        }
        return value;
    }

    /** The number, which must be finite and at least zero. */
    public static double notNegative(double value, String name) {
        finite(value, name);
        if (value < 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The %s (%s) must not be negative.", name, value));
        }
        return value;
    }

    /** The index, which must lie in [0, size). */
    public static int index(int index, int size, String name) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "The %s (%d) must lie between 0 and %d.", name, index, size - 1));
        }
        return index;
    }

    /** How many numbers a table of those lengths has, which an array must be able to hold. */
    public static int size(String what, int... lengths) {
        long size = 1;
        for (int length : lengths) {
            that(length >= 0, "The " + what + " has a length of " + length + ", which is negative.");
            size = size > Integer.MAX_VALUE ? size : size * length;
        }
        for (int length : lengths) {
            size = length == 0 ? 0 : size;
        }
        if (size > MAX_ARRAY) {
            throw new IllegalArgumentException("The " + what + " would have "
                    + Arrays.stream(lengths).mapToObj(Integer::toString).collect(Collectors.joining(" × "))
                    + " numbers, more than the " + MAX_ARRAY + " that an array holds.");
        }
        return (int) size;
    }

    /** Holds when the condition does. */
    public static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
