package io.tradewind.core.schedule;

import io.tradewind.core.scenario.TariffOperation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lays tariffs on top of each other where they depend on each other: the winning {@code set} replaces the base, then what is added, less what
 * another tariff takes out of its reach, then floors, caps and removals. Works day by day, so a month in which the set of tariffs changes is the
 * calendar-day mean of its parts.
 *
 * @source MODEL §10, stacking
 */
final class DutyStack {
    private static final Comparator<DutyEvent> SET_ORDER = Comparator.<DutyEvent, java.time.LocalDate>comparing(
                    event -> event.tariff.announced())
            .thenComparing(event -> event.tariff.priority())
            .thenComparing(event -> event.id);

    private final List<DutyEvent> events;
    private final int destination;
    private final int origin;
    private final boolean onArrival;
    private final Timeline timeline;
    private final double[] reach;
    private final int[] setOrder;

    /**
     * The tariffs that concern one cell, sorted by id.
     *
     * @param goods the goods of the cell, which say how far each tariff reaches
     */
    DutyStack(
            List<DutyEvent> events,
            int destination,
            GoodsReach goods,
            int origin,
            boolean onArrival,
            Timeline timeline) {
        this.events = events;
        this.destination = destination;
        this.reach =
                events.stream().mapToDouble(event -> goods.of(event, origin)).toArray();
        this.origin = origin;
        this.onArrival = onArrival;
        this.timeline = timeline;
        this.setOrder = java.util.stream.IntStream.range(0, events.size())
                .filter(k -> events.get(k).tariff.op() == TariffOperation.SET)
                .boxed()
                .sorted(Comparator.comparing(events::get, SET_ORDER))
                .mapToInt(k -> k)
                .toArray();
    }

    /**
     * What each event adds to (or takes from) the rate.
     *
     * @param baseRate rate of the base year
     * @shape events × months
     */
    double[][] contributions(double baseRate) {
        double[][] byMonth = new double[events.size()][timeline.months()];
        long[] days = breakDays();
        double[] level = new double[events.size()];
        for (int d = 0; d + 1 < days.length; d++) {
            for (int k = 0; k < level.length; k++) {
                level[k] = events.get(k).record(onArrival, timeline).activity().levelOn(days[d]);
            }
            double[] now = onOneDay(baseRate, level);
            for (int t = 0; t < timeline.months(); t++) {
                double share = timeline.share(t, days[d], days[d + 1]);
                if (share > 0) {
                    for (int k = 0; k < now.length; k++) {
                        byMonth[k][t] += share * now[k];
                    }
                }
            }
        }
        return byMonth;
    }

    /**
     * What the event adds to the rate on the day it takes effect, fully in force beside what else there is on that day, as far as it is known in the
     * month of the announcement: who orders ahead of a duty cannot reckon with what nobody has announced.
     */
    double contributionInForce(int event, double baseRate) {
        double[] level = new double[events.size()];
        long day = events.get(event).tariff.effective().toEpochDay();
        for (int k = 0; k < level.length; k++) {
            DutyEvent other = events.get(k);
            boolean known = other.known <= events.get(event).known;
            level[k] = known ? other.record(onArrival, timeline).activity().levelOn(day) : 0.0;
        }
        level[event] = 1.0;
        return onOneDay(baseRate, level)[event];
    }

    private long[] breakDays() {
        long first = timeline.startDay(0);
        long last = timeline.startDay(timeline.months());
        return java.util.stream.LongStream.concat(
                        java.util.stream.LongStream.of(first, last),
                        events.stream()
                                .flatMapToLong(event -> event.record(onArrival, timeline)
                                        .activity()
                                        .changes()))
                .filter(day -> day >= first && day <= last)
                .distinct()
                .sorted()
                .toArray();
    }

    /** What all events together add to the base rate on a day with these levels. */
    double change(double baseRate, double[] level) {
        double sum = 0.0;
        for (double change : onOneDay(baseRate, level)) {
            sum += change;
        }
        return sum;
    }

    private double[] onOneDay(double baseRate, double[] level) {
        double[] change = new double[events.size()];
        double rate = baseRate + applySets(baseRate, level, change);
        for (int k = 0; k < change.length; k++) {
            if (op(k) == TariffOperation.ADD) {
                change[k] = level[k] * collected(k) * reachLeft(k, level);
                rate += change[k];
            }
        }
        for (TariffOperation operation :
                List.of(TariffOperation.CUT, TariffOperation.FLOOR, TariffOperation.CAP, TariffOperation.REMOVE)) {
            for (int k = 0; k < change.length; k++) {
                if (op(k) == operation) {
                    change[k] = level[k] * reach(k) * (operation.apply(rate, collected(k)) - rate);
                    rate += change[k];
                }
            }
        }
        return change;
    }

    /** Lays the {@code set}s on the base, the one that was announced last on top; returns how far they move the rate. */
    private double applySets(double baseRate, double[] level, double[] change) {
        double rate = baseRate;
        for (int k : setOrder) {
            if (level[k] > 0) {
                change[k] = level[k] * reach(k) * (collected(k) - rate);
                rate += change[k];
            }
        }
        return rate - baseRate;
    }

    /** Share of the sector that the event reaches and that no other tariff takes out of its hands; lists of goods are disjoint. */
    private double reachLeft(int event, double[] level) {
        double left = reach(event);
        for (int k = 0; k < level.length; k++) {
            if (events.get(k).tariff.notWith().contains(events.get(event).id)) {
                left -= level[k] * reach(k);
            }
        }
        return Math.max(0.0, left);
    }

    private TariffOperation op(int event) {
        return events.get(event).tariff.op();
    }

    private double reach(int event) {
        return reach[event];
    }

    private double collected(int event) {
        return events.get(event).collectedRate(destination, origin);
    }

    @Override
    public String toString() {
        return "DutyStack"
                + Arrays.asList(events.stream().map(event -> event.id).toArray());
    }
}
