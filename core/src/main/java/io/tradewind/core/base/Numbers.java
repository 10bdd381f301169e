package io.tradewind.core.base;

/** Numbers in messages. */
public final class Numbers {
    private static final double EXACT = 1e15;

    private Numbers() {}

    /** The number as people write it, without a needless {@code .0}; what is none is said so in words. */
    public static String text(double value) {
        if (Double.isNaN(value)) {
            return "that is no number";
        }
        if (Double.isInfinite(value)) {
            return "beyond all numbers";
        }
        return value == Math.rint(value) && Math.abs(value) < EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
