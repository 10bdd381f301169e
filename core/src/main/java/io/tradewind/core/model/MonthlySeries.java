package io.tradewind.core.model;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Arrays;

/** One number a month without gaps, such as China's total exports. Immutable. */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class MonthlySeries implements Serializable {
    private static final int MONTHS_A_YEAR = 12;

    private final YearMonth first;
    private final Vector values;

    private MonthlySeries(YearMonth first, Vector values) {
        this.first = first;
        this.values = values;
    }

    /** A series that starts in that month. */
    public static MonthlySeries of(YearMonth first, Vector values) {
        Check.notNull(first, "first month");
        Check.that(values.length() > 0, "A series needs at least one month.");
        return new MonthlySeries(first, values);
    }

    /** First month. */
    public YearMonth first() {
        return first;
    }

    /** Last month. */
    public YearMonth last() {
        return first.plusMonths(values.length() - 1L);
    }

    /** Number of months. */
    public int size() {
        return values.length();
    }

    /** Whether the series has that month. */
    public boolean covers(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last());
    }

    /** The number of that month, which the series must cover. */
    public double get(YearMonth month) {
        int index = MONTHS_A_YEAR * (month.getYear() - first.getYear()) + month.getMonthValue() - first.getMonthValue();
        if (index < 0 || index >= values.length()) {
            throw new IllegalArgumentException(
                    "The series (" + first + " to " + last() + ") does not cover " + month + ".");
        }
        return values.get(index);
    }

    /** The number at that position, 0 for the first month. */
    public double get(int index) {
        return values.get(index);
    }

    /** The part of the series that ends in that month or earlier; the month must not lie before the first one. */
    public MonthlySeries until(YearMonth month) {
        if (!month.isBefore(last())) {
            return this;
        }
        Check.that(!month.isBefore(first), "The series starts in " + first + ", after " + month + ".");
        int size = (int) first.until(month, java.time.temporal.ChronoUnit.MONTHS) + 1;
        return new MonthlySeries(first, Vector.of(Arrays.copyOf(values.toArray(), size)));
    }

    /** All numbers. */
    public Vector values() {
        return values;
    }
}
