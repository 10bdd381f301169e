package io.tradewind.core.schedule;

import io.tradewind.core.array.Vector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** Monthly paths of shocks that build up and fade: exchange rates, demand, prices, transport. */
public final class Ramp {
    private static final double LN2 = Math.log(2.0);
    private static final double DAYS_A_MONTH = 365.2425 / 12.0;

    private Ramp() {}

    /**
     * Mean level of each month of a move that starts on a day, grows evenly to 1 over the ramp, and then stays or halves every half-life.
     *
     * @shape one number a month of the timeline
     * @unit  share of the full move, 0 to 1
     */
    public static Vector level(
            Timeline timeline,
            LocalDate start,
            Optional<LocalDate> end,
            int rampMonths,
            OptionalDouble halfLifeMonths) {
        double[] means = new double[timeline.months()];
        long from = start.toEpochDay();
        long rampEnd = start.plusMonths(rampMonths).toEpochDay();
        long to = end.map(LocalDate::toEpochDay).orElse(Activity.FOREVER);
        for (int t = 0; t < means.length; t++) {
            double sum = 0.0;
            for (long day = Math.max(from, timeline.startDay(t)); day < Math.min(to, timeline.startDay(t + 1)); day++) {
                sum += onDay(day, from, rampEnd, halfLifeMonths);
            }
            means[t] = sum / timeline.days(t);
        }
        return Vector.of(means);
    }

    /**
     * Level on one day of a move that starts on a day, grows evenly to 1 over the ramp and stays until its end.
     *
     * @unit share of the full move, 0 to 1
     */
    public static double levelOn(LocalDate day, LocalDate start, Optional<LocalDate> end, int rampMonths) {
        boolean on = !day.isBefore(start) && end.map(day::isBefore).orElse(true);
        long from = start.toEpochDay();
        long rampEnd = start.plusMonths(rampMonths).toEpochDay();
        return on ? onDay(day.toEpochDay(), from, rampEnd, OptionalDouble.empty()) : 0.0;
    }

    private static double onDay(long day, long from, long rampEnd, OptionalDouble halfLifeMonths) {
        if (day < rampEnd) {
            return (day - from + 0.5) / (rampEnd - from);
        }
        return halfLifeMonths.isPresent()
                ? Math.exp(-LN2 * (day - rampEnd + 0.5) / DAYS_A_MONTH / halfLifeMonths.getAsDouble())
                : 1.0;
    }

    /** Mean number of years since the start in each month, 0 before it and after the end. */
    public static Vector yearsSince(Timeline timeline, LocalDate start, Optional<LocalDate> end) {
        double[] means = new double[timeline.months()];
        long from = start.toEpochDay();
        long to = end.map(LocalDate::toEpochDay).orElse(Activity.FOREVER);
        for (int t = 0; t < means.length; t++) {
            double sum = 0.0;
            for (long day = Math.max(from, timeline.startDay(t)); day < Math.min(to, timeline.startDay(t + 1)); day++) {
                sum += (day - from + 0.5) / (12 * DAYS_A_MONTH);
            }
            means[t] = sum / timeline.days(t);
        }
        return Vector.of(means);
    }
}
