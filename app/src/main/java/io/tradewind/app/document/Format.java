package io.tradewind.app.document;

import io.tradewind.core.base.Check;
import java.math.BigDecimal;

/**
 * How a value is written: exactly for programs, with sign, thousands and scale for people. Numbers stand at the right of their column, all else at the left.
 *
 * @param kind     what the value is
 * @param decimals decimals of numbers; below zero for numbers that are written as they come
 * @param signed   whether people see a sign in front of what is above zero
 * @param grouped  whether people see thousands apart
 * @param times    what a number is multiplied by for people, such as 100 for a share in percent
 * @param per      what it is then divided by, such as 1000 for million in billion
 */
public record Format(Kind kind, int decimals, boolean signed, boolean grouped, double times, double per) {
    /** What a value is. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** A number; one that is not known or not finite is left empty. */
        NUMBER,
        /** Yes or no. */
        FLAG,
        /** A picture made of letters, beside the numbers that it shows; the first to go where there is little room. */
        PICTURE
    }

    /** Words. */
    public static final Format TEXT = new Format(Kind.TEXT, 0, false, false, 1, 1);
    /** A picture made of letters. */
    public static final Format PICTURE = new Format(Kind.PICTURE, 0, false, false, 1, 1);
    /** Yes or no. */
    public static final Format FLAG = new Format(Kind.FLAG, 0, false, false, 1, 1);
    /** Numbers as they come, such as the value of a parameter, without a needless {@code .0}. */
    public static final Format PLAIN = new Format(Kind.NUMBER, -1, false, false, 1, 1);
    /** A change in percent as a table for people shows it. */
    public static final Format CHANGE = signed(1);

    private static final double PERCENT = 100;

    /** Checks that the parts are there. */
    public Format {
        Check.notNull(kind, "kind");
    }

    /** Numbers with that many decimals. */
    public static Format fixed(int decimals) {
        return new Format(Kind.NUMBER, decimals, false, false, 1, 1);
    }

    /** The same with a sign for people. */
    public static Format signed(int decimals) {
        return new Format(Kind.NUMBER, decimals, true, false, 1, 1);
    }

    /** Fractions that people see in percent. */
    public static Format percentOf(int decimals) {
        return new Format(Kind.NUMBER, decimals, false, false, PERCENT, 1);
    }

    /** As people read it; empty if it is not known. */
    public String text(Object value) {
        if (kind != Kind.NUMBER || decimals < 0 || !isKnown(value)) {
            return exact(value);
        }
        double scaled = ((Number) value).doubleValue() * times / per;
        String text = grouped ? Decimals.grouped(scaled, decimals) : Decimals.fixed(scaled, decimals);
        return signed ? Decimals.withSign(text) : text;
    }

    /** As programs read it; empty if it is not known. */
    public String exact(Object value) {
        if (kind != Kind.NUMBER) {
            return value == null ? "" : value.toString();
        }
        if (!isKnown(value)) {
            return "";
        }
        double number = ((Number) value).doubleValue();
        if (decimals >= 0) {
            return Decimals.fixed(number, decimals);
        }
        return value instanceof BigDecimal written ? written.toPlainString() : Decimals.plain(number);
    }

    private static boolean isKnown(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }
}
