package io.tradewind.app.document;

/**
 * A unit of levels in a table, chosen so that the largest of them is easy to read.
 *
 * @param label   its name
 * @param million how many million it is
 */
public record Unit(String label, double million) {
    private static final double SMALL = 10_000.0;
    private static final int DECIMALS = 1;

    /** Billion, or million where everything is small. */
    public static Unit of(double largestMn, String currency) {
        return largestMn < SMALL ? new Unit("mn " + currency, 1.0) : new Unit("bn " + currency, 1000.0);
    }

    /** Levels in this unit. */
    public Format level() {
        return new Format(Format.Kind.NUMBER, DECIMALS, false, true, 1, million);
    }

    /** Changes in this unit. */
    public Format change() {
        return new Format(Format.Kind.NUMBER, DECIMALS, true, true, 1, million);
    }
}
