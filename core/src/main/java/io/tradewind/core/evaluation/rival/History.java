package io.tradewind.core.evaluation.rival;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * Levels of a flow by month, as they are known at an origin. Immutable. Growth is that of an observation: a month, or January and February together
 * where these {@linkplain #withJanuaryAndFebruaryJoined count as one}, because they are printed together and the New Year lies now in one of them, now
 * in the other.
 *
 * @unit any, the same in all months; NaN where a month is not known
 */
public final class History {
    private static final int YEAR = 12;

    private final YearMonth first;
    private final Vector levels;
    private final boolean joined;

    private History(YearMonth first, Vector levels, boolean joined) {
        this.first = first;
        this.levels = levels;
        this.joined = joined;
    }

    /** Levels from a first month on, positive or NaN; unknown months at the end are cut off. */
    public static History of(YearMonth first, double... levels) {
        Check.notNull(first, "first month");
        int size = levels.length;
        while (size > 0 && Double.isNaN(levels[size - 1])) {
            size--;
        }
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(levels[i])) {
                Check.positive(levels[i], "level of " + first.plusMonths(i));
            }
        }
        return new History(first, Vector.of(Arrays.copyOf(levels, size)), false);
    }

    /** Levels by month; months that are left out are not known. The map must have a month. */
    public static History of(SortedMap<YearMonth, Double> levels) {
        Check.notEmpty(levels.keySet(), "map of levels");
        YearMonth first = levels.firstKey();
        double[] values = new double[(int) first.until(levels.lastKey(), ChronoUnit.MONTHS) + 1];
        Arrays.fill(values, Double.NaN);
        levels.forEach((month, level) -> values[(int) first.until(month, ChronoUnit.MONTHS)] = level);
        return of(first, values);
    }

    /** The same with January and February of each year as one observation; a January at the end is not known yet. */
    public History withJanuaryAndFebruaryJoined() {
        return new History(first, levels, true).until(end());
    }

    /** The months of the observation that holds a month. */
    MonthSpan observation(YearMonth month) {
        return joined && month.getMonthValue() <= 2
                ? new MonthSpan(month.withMonth(1), month.withMonth(2))
                : MonthSpan.of(month);
    }

    /** The observations that hold a span's first and last months, and all between. */
    MonthSpan observations(MonthSpan span) {
        return new MonthSpan(
                observation(span.first()).first(), observation(span.last()).last());
    }

    /** Whether an observation ends with that month. */
    boolean closes(YearMonth month) {
        return observation(month).last().equals(month);
    }

    /** Observations after a month, up to the one that holds another. */
    int observations(YearMonth after, YearMonth to) {
        int count = 0;
        YearMonth last = observation(to).last();
        for (YearMonth month = after.plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            count += closes(month) ? 1 : 0;
        }
        return count;
    }

    /** The first month, known or not. */
    public YearMonth first() {
        return first;
    }

    /** The last known month; the month before the first if none is known. */
    public YearMonth end() {
        return first.plusMonths(levels.length() - 1L);
    }

    /** The level of a month; NaN if it is not known. */
    public double level(YearMonth month) {
        long index = first.until(month, ChronoUnit.MONTHS);
        return index < 0 || index >= levels.length() ? Double.NaN : levels.get((int) index);
    }

    /** The level of the observation that holds the month over that of a year before; NaN if a month of them is not known. */
    public double growthFactor(YearMonth month) {
        MonthSpan now = observation(month);
        return sum(now) / sum(now.minusMonths(YEAR));
    }

    private double sum(MonthSpan span) {
        return level(span.first()) + (span.first().equals(span.last()) ? 0 : level(span.last()));
    }

    /** Growth of a span's sum over that of a year before in percent; NaN if a month of them is not known. */
    public double growthPct(MonthSpan span) {
        return growthPct(span, month -> Double.NaN);
    }

    /** The same with unknown months made from those of a year before by a rule. */
    double growthPct(MonthSpan span, GrowthRule rule) {
        double now = 0;
        double before = 0;
        for (YearMonth month = span.first(); !month.isAfter(span.last()); month = month.plusMonths(1)) {
            now += level(month, rule);
            before += level(month.minusMonths(YEAR), rule);
        }
        return 100 * (now / before - 1);
    }

    private double level(YearMonth month, GrowthRule rule) {
        double level = level(month);
        if (!Double.isNaN(level) || month.isBefore(first)) {
            return level;
        }
        return level(month.minusMonths(YEAR), rule) * rule.growthFactor(month);
    }

    /** What was known when the month was the last one. */
    public History until(YearMonth month) {
        YearMonth last = closes(month) ? month : month.minusMonths(1);
        int size = (int) Math.max(0, Math.min(levels.length(), first.until(last, ChronoUnit.MONTHS) + 1));
        return new History(first, of(first, Arrays.copyOf(levels.toArray(), size)).levels, joined);
    }
}
