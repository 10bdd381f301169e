package io.tradewind.app.document;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers with a fixed count of decimals, the same on every machine. */
public final class Decimals {
    /** Decimals of levels in million. */
    public static final int LEVEL = 3;
    /** Decimals of percents. */
    public static final int PERCENT = 6;
    /** Decimals of contributions: a thousand rows still add up to their total's printed growth. */
    public static final int CONTRIBUTION = 9;

    /** Decimals of shares of growth: players still add up to the growth within 1e-9. */
    public static final int SHARE = 12;

    private static final long[] POWERS = {
        1,
        10,
        100,
        1_000,
        10_000,
        100_000,
        1_000_000,
        10_000_000,
        100_000_000,
        1_000_000_000,
        10_000_000_000L,
        100_000_000_000L,
        1_000_000_000_000L
    };
    private static final double EXACT = 1e15;

    private Decimals() {}

    /** The number with that many decimals (at most twelve), half to even; {@code -0.00} is written {@code 0.00}. The number must be finite. */
    public static String fixed(double value, int decimals) {
        double scaled = value * POWERS[decimals];
        if (!(Math.abs(scaled) < EXACT)) {
            return new BigDecimal(value)
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .toPlainString();
        }
        long units = (long) Math.rint(scaled);
        if (decimals == 0) {
            return Long.toString(units);
        }
        String digits = Long.toString(Math.abs(units) % POWERS[decimals]);
        return (units < 0 ? "-" : "") + Math.abs(units) / POWERS[decimals] + "."
                + "0".repeat(decimals - digits.length()) + digits;
    }

    /** The same with a sign in front of what is above zero. */
    public static String signed(double value, int decimals) {
        return withSign(fixed(value, decimals));
    }

    static String withSign(String text) {
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return zero || text.startsWith("-") ? text : "+" + text;
    }

    /** A number as it comes, such as the value of a parameter, without a needless {@code .0}. */
    public static String plain(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /** The same with a comma between thousands, for people. */
    public static String grouped(double value, int decimals) {
        String text = fixed(Math.abs(value), decimals);
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int at = point - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return (fixed(value, decimals).startsWith("-") ? "-" : "") + grouped;
    }
}
