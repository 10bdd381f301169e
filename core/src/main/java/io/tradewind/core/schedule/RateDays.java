package io.tradewind.core.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The days on which the rate of a cell, or what is known of it, may change, in stretches of days that are alike: which tariffs stand, how far each is in
 * force, and what is known or feared ahead. Nothing of it depends on how high rates are or how much of them is collected, so runs at other parameters
 * share it. Immutable, but arrays are not copied; all of them are by the positions of the tariffs.
 *
 * @param stretches in their order
 * @source MODEL §13, laws 30 and 31
 */
record RateDays(List<Stretch> stretches) {
    /** Months ahead over which a coming change is averaged. @source MODEL (2.6) */
    static final int LOOK_AHEAD = 3;

    /**
     * Days that are alike.
     *
     * @param month  position of the month of the first of them
     * @param shares of that month and of those after it that they make up
     * @param alive  whether a tariff is in force, or may be as far as is known
     * @param level  how far each is in force on the first day
     * @param ahead  the months in which orders may move in time
     * @param feared what is undecided, by probability
     */
    record Stretch(
            int month, double[] shares, boolean[] alive, double[] level, List<Ahead> ahead, List<Feared> feared) {}

    /**
     * What may lie ahead in a month.
     *
     * @param known  levels over the next months as far as is known
     * @param feared the same with what is feared, by probability
     */
    record Ahead(int month, double share, Mean known, List<Chance> feared) {}

    /**
     * A mean of rates.
     *
     * @param weights of each
     * @param levels  by rate and tariff
     */
    record Mean(double[] weights, double[][] levels) {}

    /**
     * What is feared at a probability.
     *
     * @param now   levels today if it happens
     * @param ahead levels over the next months if it happens
     */
    record Chance(double chance, double[] now, Mean ahead) {}

    /**
     * What is undecided at a probability.
     *
     * @param level of each tariff in the end, if it comes
     */
    record Feared(double chance, double[] level) {}

    /**
     * The days of some tariffs and threats.
     *
     * @param known what is known of each on each day of the record
     * @param isSum whether the rate is a sum over the tariffs, each in proportion to its level, so that a mean of rates is the rate of mean levels
     */
    static RateDays of(List<DutyEvent.Known> known, boolean isSum, Timeline timeline) {
        return new Walk(known, isSum, timeline).days();
    }

    /** Walks through the days. */
    private static final class Walk {
        private final List<DutyEvent.Known> tariffs;
        private final boolean isSum;
        private final Timeline timeline;
        private final Outlook[] now;
        private final int[] next;
        private final boolean[] alive;

        Walk(List<DutyEvent.Known> tariffs, boolean isSum, Timeline timeline) {
            this.tariffs = tariffs;
            this.isSum = isSum;
            this.timeline = timeline;
            this.now = new Outlook[tariffs.size()];
            this.next = new int[tariffs.size()];
            this.alive = new boolean[tariffs.size()];
        }

        RateDays days() {
            long last = timeline.startDay(timeline.months());
            long[] days = days(timeline.startDay(0), last);
            List<Stretch> stretches = new ArrayList<>(days.length);
            int month = 0;
            for (int d = 0; d < days.length; d++) {
                while (timeline.startDay(month + 1) <= days[d]) {
                    month++;
                }
                stretches.add(stretch(days[d], d + 1 < days.length ? days[d + 1] : last, month));
            }
            return new RateDays(stretches);
        }

        private long[] days(long first, long last) {
            LongStream days = tariffs.stream().flatMapToLong(tariff -> Arrays.stream(tariff.days()));
            return LongStream.concat(LongStream.of(first), days)
                    .filter(day -> day >= first && day < last)
                    .sorted()
                    .distinct()
                    .toArray();
        }

        /** The days [day, end), which are alike; the first of them lies in that month. */
        private Stretch stretch(long day, long end, int month) {
            look(day);
            int months = 0;
            while (timeline.startDay(month + months) < end) {
                months++;
            }
            double[] shares = new double[months];
            Arrays.setAll(shares, t -> timeline.share(month + t, day, end));
            SortedSet<Double> chances = fearedNow();
            List<Feared> feared = chances.stream()
                    .map(chance -> new Feared(chance, carriedOut(day, chance)))
                    .toList();
            return new Stretch(
                    month, shares, alive.clone(), levels(day, 0.0), ahead(day, month, shares, chances), feared);
        }

        /** Takes what is known of each tariff on a day. */
        private void look(long day) {
            for (int k = 0; k < now.length; k++) {
                List<Outlook> known = tariffs.get(k).outlooks();
                while (next[k] < known.size() && known.get(next[k]).from() <= day) {
                    now[k] = known.get(next[k]++);
                }
                alive[k] = now[k] != null && !now[k].isOver(day);
            }
        }

        private SortedSet<Double> fearedNow() {
            SortedSet<Double> chances = new TreeSet<>();
            for (int k = 0; k < now.length; k++) {
                if (alive[k] && now[k].feared() != null) {
                    chances.add(now[k].chance());
                }
            }
            return chances;
        }

        /** Levels on that day or a later one as far as is known now, with what is feared at that probability; 0 for nothing feared. */
        private double[] levels(long day, double chance) {
            double[] levels = new double[now.length];
            Arrays.setAll(levels, k -> alive[k] ? expectedOf(now[k], chance).levelOn(day) : 0.0);
            return levels;
        }

        private static Activity expectedOf(Outlook outlook, double chance) {
            return outlook.feared() != null && outlook.chance() == chance ? outlook.feared() : outlook.certain();
        }

        /** Levels as they are, but with what is feared at that probability in full. */
        private double[] carriedOut(long day, double chance) {
            double[] levels = levels(day, Double.NaN);
            for (int k = 0; k < now.length; k++) {
                if (alive[k] && now[k].feared() != null && now[k].chance() == chance) {
                    levels[k] = now[k].feared().highest(day);
                }
            }
            return levels;
        }

        /** Orders move if the rate changes within the next months as far as is known, or may change. */
        private List<Ahead> ahead(long day, int month, double[] shares, SortedSet<Double> chances) {
            List<Ahead> ahead = new ArrayList<>();
            long change = nextChange(day);
            for (int t = month; t < month + shares.length && t + LOOK_AHEAD < timeline.months(); t++) {
                if (change < timeline.startDay(t + LOOK_AHEAD + 1)) {
                    int of = t;
                    List<Chance> feared = chances.stream()
                            .map(chance -> new Chance(chance, levels(day, chance), meanAhead(of, chance)))
                            .toList();
                    ahead.add(new Ahead(t, shares[t - month], meanAhead(t, 0.0), feared));
                }
            }
            return ahead;
        }

        private long nextChange(long day) {
            long change = Activity.FOREVER;
            for (int k = 0; k < now.length; k++) {
                change = alive[k] ? Math.min(change, now[k].nextChange(day)) : change;
            }
            return change;
        }

        /** Levels over the months after that one, with what is feared at that probability; 0 for nothing feared. */
        private Mean meanAhead(int t, double chance) {
            if (isSum) {
                double[] mean = new double[now.length];
                for (int k = 0; k < mean.length; k++) {
                    for (int m = 1; alive[k] && m <= LOOK_AHEAD; m++) {
                        mean[k] += expectedOf(now[k], chance).mean(timeline, t + m) / LOOK_AHEAD;
                    }
                }
                return new Mean(new double[] {1.0}, new double[][] {mean});
            }
            List<Double> weights = new ArrayList<>();
            List<double[]> levels = new ArrayList<>();
            long to = timeline.startDay(t + 1 + LOOK_AHEAD);
            for (long day = timeline.startDay(t + 1); day < to; ) {
                long until = Math.min(to, nextChange(day));
                double weight = 0.0;
                for (int m = 1; m <= LOOK_AHEAD; m++) {
                    weight += timeline.share(t + m, day, until) / LOOK_AHEAD;
                }
                weights.add(weight);
                levels.add(levels(day, chance));
                day = until;
            }
            return new Mean(weights.stream().mapToDouble(w -> w).toArray(), levels.toArray(double[][]::new));
        }
    }
}
