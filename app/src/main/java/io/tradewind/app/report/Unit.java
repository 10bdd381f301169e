package io.tradewind.app.report;

/**
 * A unit of levels in a table, chosen so that the largest of them is easy to read.
 *
 * @param label   its name
 * @param million how many million it is
 */
record Unit(String label, double million) {
    private static final double SMALL = 10_000.0;
    private static final int DECIMALS = 1;

    /** Billion, or million where everything is small. */
    static Unit of(double largestMn, String currency) {
        return largestMn < SMALL ? new Unit("mn " + currency, 1.0) : new Unit("bn " + currency, 1000.0);
    }

    /** A level in this unit; empty if it is not known. */
    String text(double valueMn) {
        return Double.isFinite(valueMn) ? Decimals.grouped(valueMn / million, DECIMALS) : "";
    }

    /** A change in this unit, with its sign. */
    String signed(double valueMn) {
        String text = text(valueMn);
        return text.isEmpty() || text.startsWith("-") || text.equals("0.0") ? text : "+" + text;
    }

    /** A change in percent, with its sign; empty if it is not known. */
    static String percent(double value) {
        return Double.isFinite(value) ? Decimals.signed(value, DECIMALS) : "";
    }
}
