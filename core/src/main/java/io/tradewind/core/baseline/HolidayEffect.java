package io.tradewind.core.baseline;

import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.ReporterProfile.Holiday;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the calendar does to a month. The day of a holiday that moves: a later one moves trade from the month after those into which it may fall into
 * these, and the month that holds its days, from the eve on, loses. And working days: a month with more of them than it usually has trades more.
 *
 * @source MODEL §6, implementation of H; §13, working days
 */
public final class HolidayEffect {
    private final Optional<Holiday> holiday;
    private final double slope;
    private final double dayLoss;
    private final Map<Integer, LocalDate> days;
    private final double workingDays;
    private final BaselineKnowledge knowledge;
    /** Effect of a month that lies in each window of days as a whole; none: by months. */
    private final double[] windows;

    /** A window of days around the holiday's first day. */
    private record Window(String parameter, int first, int last) {}

    private static final List<Window> WINDOWS = List.of(
            new Window("holiday_rush", -14, -1),
            new Window("holiday_week", 0, 6),
            new Window("holiday_after", 7, 14),
            new Window("holiday_recovery", 15, 24));

    /**
     * @param holiday when it can fall; none: no effect
     * @param slope   share of a month that moves per day
     * @param dayLoss share of a month that a day of it costs
     * @param days    its first day, by year; a year that is missing has no effect
     */
    public HolidayEffect(Optional<Holiday> holiday, double slope, double dayLoss, Map<Integer, LocalDate> days) {
        this(holiday, slope, dayLoss, days, 0.0, BaselineKnowledge.NONE, new double[0]);
    }

    private HolidayEffect(
            Optional<Holiday> holiday,
            double slope,
            double dayLoss,
            Map<Integer, LocalDate> days,
            double workingDays,
            BaselineKnowledge knowledge,
            double[] windows) {
        this.windows = windows;
        this.holiday = holiday;
        this.slope = slope;
        this.dayLoss = dayLoss;
        this.days = new TreeMap<>(days);
        this.workingDays = workingDays;
        this.knowledge = knowledge;
    }

    /** The effect on a flow of a reporter under a set of parameters; a reporter without parameters of its own has none. */
    public static HolidayEffect of(
            Parameters p,
            TradeDirection flow,
            ReporterProfile reporter,
            Map<Integer, LocalDate> days,
            BaselineKnowledge knowledge) {
        boolean exports = flow == TradeDirection.EXPORTS;
        String region = reporter.region().code();
        return new HolidayEffect(
                reporter.holiday(),
                p.getOr(exports ? "holiday_slope" : "holiday_slope_imports", region, 0.0),
                p.getOr("holiday_day_loss", region, 0.0),
                days,
                exports ? 0.0 : p.getOr("workdays_imports", region, 0.0),
                knowledge,
                exports && p.getOr("holiday_days", region, 0.0) > 0
                        ? WINDOWS.stream()
                                .mapToDouble(window -> p.getOr(window.parameter, region, 0.0))
                                .toArray()
                        : new double[0]);
    }

    /** Log effect on that month. */
    public double log(YearMonth month) {
        LocalDate day = days.get(month.getYear());
        double moved = day == null
                ? 0.0
                : holiday.map(moving -> log(moving, day, month)).orElse(0.0);
        return moved + workingDays * knowledge.workingDays(month);
    }

    /** Share of the month's days that lie in each window, times its effect. */
    private double byDays(LocalDate day, YearMonth month) {
        double log = 0.0;
        for (int w = 0; w < windows.length; w++) {
            for (int k = WINDOWS.get(w).first; k <= WINDOWS.get(w).last; k++) {
                log += YearMonth.from(day.plusDays(k)).equals(month) ? windows[w] / month.lengthOfMonth() : 0.0;
            }
        }
        return log;
    }

    private double log(Holiday moving, LocalDate day, YearMonth month) {
        if (windows.length > 0) {
            return byDays(day, month);
        }
        int months = moving.months();
        int position = moving.position(month);
        if (position < 0 || position > months) {
            return 0.0;
        }
        double later =
                day.getDayOfYear() - moving.usual().atYear(month.getYear()).getDayOfYear();
        if (position == months) {
            return -slope * later;
        }
        int held = 0;
        for (int k = -1; k < moving.length() - 1; k++) {
            held += YearMonth.from(day.plusDays(k)).equals(month) ? 1 : 0;
        }
        return slope / months * later - dayLoss * (held - (double) moving.length() / months);
    }
}
