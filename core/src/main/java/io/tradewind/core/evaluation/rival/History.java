package io.tradewind.core.evaluation.rival;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * Levels of a flow by month, as they are known at an origin. Immutable.
 *
 * @unit any, the same in all months; NaN where a month is not known
 */
public final class History {
    private static final int YEAR = 12;

    private final YearMonth first;
    private final Vector levels;

    private History(YearMonth first, Vector levels) {
        this.first = first;
        this.levels = levels;
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
        return new History(first, Vector.of(Arrays.copyOf(levels, size)));
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

    /** The level over that of a year before; NaN if one of them is not known. */
    public double growthFactor(YearMonth month) {
        return level(month) / level(month.minusMonths(YEAR));
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
        int size = (int) Math.max(0, Math.min(levels.length(), first.until(month, ChronoUnit.MONTHS) + 1));
        return of(first, Arrays.copyOf(levels.toArray(), size));
    }
}
