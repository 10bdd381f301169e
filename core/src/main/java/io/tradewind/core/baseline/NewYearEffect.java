package io.tradewind.core.baseline;

import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the day of the Chinese New Year does to a month: a later New Year moves trade from March into January and February, and the month that
 * holds the ten days from its eve loses.
 *
 * @source MODEL §6, implementation of H
 */
public final class NewYearEffect {
    /** Day of the year at which the effect is zero by construction. */
    private static final int REFERENCE_DAY = 36;
    /** Days of the holiday, from the eve. */
    private static final int HOLIDAYS = 10;
    /** Days of the holiday in each of January and February at which their split is zero by construction. */
    private static final double EVEN_SPLIT = HOLIDAYS / 2.0;

    private final double slope;
    private final double dayLoss;
    private final Map<Integer, LocalDate> newYear;

    /**
     * @param slope   share of a month that moves per day
     * @param dayLoss share of a month that a holiday costs
     * @param newYear day of the New Year, by year; a year that is missing has no effect
     */
    public NewYearEffect(double slope, double dayLoss, Map<Integer, LocalDate> newYear) {
        this.slope = slope;
        this.dayLoss = dayLoss;
        this.newYear = new TreeMap<>(newYear);
    }

    /** The effect on a flow under a set of parameters. */
    public static NewYearEffect of(Parameters p, TradeDirection flow, Map<Integer, LocalDate> newYear) {
        String id = flow == TradeDirection.EXPORTS ? "cny_slope" : "cny_slope_imports";
        return new NewYearEffect(p.get(id), p.get("cny_day_loss"), newYear);
    }

    /** Log effect on that month. */
    public double log(YearMonth month) {
        LocalDate day = newYear.get(month.getYear());
        if (day == null || month.getMonthValue() > 3) {
            return 0.0;
        }
        double later = day.getDayOfYear() - REFERENCE_DAY;
        if (month.getMonthValue() == 3) {
            return -slope * later;
        }
        int holidays = 0;
        for (int k = -1; k < HOLIDAYS - 1; k++) {
            holidays += YearMonth.from(day.plusDays(k)).equals(month) ? 1 : 0;
        }
        return slope / 2 * later - dayLoss * (holidays - EVEN_SPLIT);
    }
}
