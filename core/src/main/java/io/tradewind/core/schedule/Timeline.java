package io.tradewind.core.schedule;

import io.tradewind.core.base.Check;
import java.io.Serializable;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The months of a simulation, with the day arithmetic that a month's mean needs. Days are epoch days. */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class Timeline implements Serializable {
    private static final int YEAR = 12;

    private final YearMonth first;
    private final int months;
    private final YearMonth[] month;
    private final long[] startDay;

    private Timeline(YearMonth first, int months) {
        this.first = first;
        this.months = months;
        this.month = new YearMonth[months + 1];
        this.startDay = new long[months + 1];
        for (int t = 0; t <= months; t++) {
            month[t] = first.plusMonths(t);
            startDay[t] = month[t].atDay(1).toEpochDay();
        }
    }

    /** The months from the first to the last. */
    public static Timeline of(YearMonth first, YearMonth last) {
        Check.that(!last.isBefore(first), "The timeline ends (" + last + ") before it starts (" + first + ").");
        return new Timeline(first, (int) first.until(last, ChronoUnit.MONTHS) + 1);
    }

    /** The same months and some more at the end. */
    public Timeline extended(int more) {
        return new Timeline(first, months + more);
    }

    /** Number of months. */
    public int months() {
        return months;
    }

    /** First month. */
    public YearMonth first() {
        return first;
    }

    /** Last month. */
    public YearMonth last() {
        return month(months - 1);
    }

    /** The month at that position. */
    public YearMonth month(int index) {
        return index >= 0 && index < months ? month[index] : first.plusMonths(index);
    }

    /** Position of the month, negative before the first. */
    public int indexOf(YearMonth of) {
        return YEAR * (of.getYear() - first.getYear()) + of.getMonthValue() - first.getMonthValue();
    }

    /** First day of the month at that position. */
    public long startDay(int index) {
        return startDay[index];
    }

    /** Number of days of the month at that position. */
    public int days(int index) {
        return (int) (startDay[index + 1] - startDay[index]);
    }

    /** Share of the month's days that lie in [fromDay, toDay). */
    public double share(int index, long fromDay, long toDay) {
        long from = Math.max(fromDay, startDay[index]);
        long to = Math.min(toDay, startDay[index + 1]);
        return to <= from ? 0.0 : (double) (to - from) / days(index);
    }
}
