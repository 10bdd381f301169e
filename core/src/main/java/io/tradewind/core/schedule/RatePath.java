package io.tradewind.core.schedule;

import io.tradewind.core.array.Vector;
import io.tradewind.core.parameter.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The path of the total added rate on one part of a flow, as it is known on each day. Everything that a duty does follows from it, never from single
 * events: what is paid and by whom, what is expected to last, what is ordered ahead or put off, what is feared.
 *
 * @source MODEL §13, laws 30 and 31
 */
final class RatePath {
    /** Months ahead over which a coming change is averaged. @source MODEL (2.6) */
    static final int LOOK_AHEAD = 3;
    /** Changes of the rate below that are roundings of sums, not news. */
    private static final double ROUNDING = 1e-12;

    private final DutyStack stack;
    private final DutyLayers layers;
    private final List<DutyEvent.Known> tariffs;
    private final Timeline timeline;
    private final double firstPassThrough;
    private final double lastPassThrough;
    private final double passThroughMonths;

    private final double[] level;
    private final Outlook[] now;
    private final int[] next;
    /** Positions of those that are in force, or may be as far as is known, in the order of application. */
    private final int[] live;

    private int alive;
    /** Places in that order of those that nobody knows of yet, by the day on which that changes, and of those that are not over. */
    private final Queue<Integer> coming;

    private final SortedSet<Integer> present = new TreeSet<>();
    private final Vintages duty = new Vintages();
    private final SortedMap<Double, Vintages> fears = new TreeMap<>();
    private final double[] added;
    private final double[] expected;
    private final double[] absorbed;
    private final Sight[] sights;

    /** What lies ahead in a month, while it is collected. */
    private static final class Sight {
        private double open;
        private final List<DutyPath.Change> changes = new ArrayList<>();
        private final List<DutyPath.Threat> threats = new ArrayList<>();

        private DutyPath.Ahead done() {
            return new DutyPath.Ahead(open, changes, threats);
        }
    }

    /**
     * The path of a cell.
     *
     * @param tariffs what is known of each tariff and threat on each day of the record
     * @param importer code of the importer if it may have a pass-through of its own ({@code rho.CODE}); empty: that of everyone
     */
    RatePath(
            DutyStack stack,
            DutyLayers layers,
            List<DutyEvent.Known> tariffs,
            String importer,
            Parameters parameters,
            Timeline timeline) {
        this.stack = stack;
        this.layers = layers;
        this.tariffs = tariffs;
        this.timeline = timeline;
        this.firstPassThrough = parameters.get("rho", importer, "rho_initial");
        this.lastPassThrough = parameters.get("rho", importer, "rho_final");
        this.passThroughMonths = parameters.get("rho_months");
        this.level = new double[tariffs.size()];
        this.now = new Outlook[tariffs.size()];
        this.next = new int[tariffs.size()];
        this.live = new int[tariffs.size()];
        this.coming = new PriorityQueue<>(Comparator.comparingLong(this::firstDay));
        IntStream.range(0, tariffs.size()).forEach(coming::add);
        this.added = new double[timeline.months()];
        this.expected = new double[timeline.months()];
        this.absorbed = new double[timeline.months()];
        this.sights = new Sight[timeline.months()];
    }

    /** Walks through the days on which the rate, or what is known of it, changes. */
    DutyPath path() {
        long last = timeline.startDay(timeline.months());
        long[] days = days(timeline.startDay(0), last);
        int month = 0;
        for (int d = 0; d < days.length; d++) {
            long end = d + 1 < days.length ? days[d + 1] : last;
            while (timeline.startDay(month + 1) <= days[d]) {
                month++;
            }
            step(days[d], end, month);
        }
        DutyPath.Ahead[] ahead = new DutyPath.Ahead[sights.length];
        for (int t = 0; t < ahead.length; t++) {
            ahead[t] = sights[t] == null ? null : sights[t].done();
        }
        return new DutyPath(Vector.of(added), Vector.of(expected), Vector.of(absorbed), ahead);
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
    private void step(long day, long end, int month) {
        look(day);
        double rate = change(day, 0.0);
        layers.set(stack.contributions(), live, alive);
        duty.moveTo(layers.aging(), month);
        for (int t = month; timeline.startDay(t) < end; t++) {
            double share = timeline.share(t, day, end);
            double passThrough = duty.mean(t, this::passThrough);
            added[t] += share * rate;
            expected[t] += share * layers.expected(passThrough);
            absorbed[t] += share * layers.absorbed(passThrough);
        }
        lookAhead(day, end, month, rate);
        fear(day, end, month, rate);
    }

    private double passThrough(int months) {
        double done = Math.min(1.0, Math.max(0.0, months / passThroughMonths));
        return firstPassThrough + (lastPassThrough - firstPassThrough) * done;
    }

    /** Takes what is known of each tariff on a day. */
    private void look(long day) {
        while (!coming.isEmpty() && firstDay(coming.peek()) <= day) {
            present.add(coming.remove());
        }
        alive = 0;
        for (Iterator<Integer> places = present.iterator(); places.hasNext(); ) {
            int k = stack.order()[places.next()];
            List<Outlook> known = tariffs.get(k).outlooks();
            while (next[k] < known.size() && known.get(next[k]).from() <= day) {
                now[k] = known.get(next[k]++);
            }
            level[k] = 0.0;
            if (!now[k].isOver(day)) {
                live[alive++] = k;
            } else if (next[k] == known.size()) {
                places.remove();
            }
        }
    }

    private long firstDay(int place) {
        return tariffs.get(stack.order()[place]).outlooks().get(0).from();
    }

    /** The rate on that day or a later one as far as is known now, with what is feared at that probability; 0 for nothing feared. */
    private double change(long day, double chance) {
        for (int i = 0; i < alive; i++) {
            level[live[i]] = expectedOf(now[live[i]], chance).levelOn(day);
        }
        return stack.change(level, live, alive);
    }

    /** Orders move if the rate changes within the next months as far as is known, or may change. */
    private void lookAhead(long day, long end, int month, double rate) {
        long change = Activity.FOREVER;
        for (int i = 0; i < alive; i++) {
            change = Math.min(change, now[live[i]].nextChange(day));
        }
        for (int t = month;
                change < Activity.FOREVER && t + LOOK_AHEAD < timeline.months() && timeline.startDay(t) < end;
                t++) {
            if (change < timeline.startDay(t + LOOK_AHEAD + 1)) {
                addChanges(day, end, t, rate);
            }
        }
    }

    private void addChanges(long day, long end, int t, double rate) {
        double share = timeline.share(t, day, end);
        double known = meanAhead(day, t, 0.0);
        boolean open = addChange(t, share, 1.0, rate, known - rate);
        for (double chance : fearedNow()) {
            double already = change(day, chance) - rate;
            open |= addChange(t, share, chance, rate, meanAhead(day, t, chance) - known - already);
        }
        if (open) {
            sight(t).open += share;
        }
    }

    private boolean addChange(int t, double share, double chance, double rate, double change) {
        boolean news = Math.abs(change) > ROUNDING;
        if (news) {
            sight(t).changes.add(new DutyPath.Change(share, chance, rate, change));
        }
        return news;
    }

    private Sight sight(int t) {
        if (sights[t] == null) {
            sights[t] = new Sight();
        }
        return sights[t];
    }

    private SortedSet<Double> fearedNow() {
        SortedSet<Double> chances = Collections.emptySortedSet();
        for (int i = 0; i < alive; i++) {
            if (now[live[i]].feared() != null) {
                chances = chances.isEmpty() ? new TreeSet<>() : chances;
                chances.add(now[live[i]].chance());
            }
        }
        return chances;
    }

    /** Mean rate over the months after that one, as far as is known on the day, with what is feared at that probability; 0 for nothing feared. */
    private double meanAhead(long day, int t, double chance) {
        long from = timeline.startDay(t + 1);
        long to = timeline.startDay(t + 1 + LOOK_AHEAD);
        if (stack.isSum()) {
            for (int i = 0; i < alive; i++) {
                Activity expected = expectedOf(now[live[i]], chance);
                level[live[i]] = 0.0;
                for (int m = 1; m <= LOOK_AHEAD; m++) {
                    level[live[i]] += expected.mean(timeline, t + m) / LOOK_AHEAD;
                }
            }
            return stack.change(level, live, alive);
        }
        double mean = 0.0;
        for (long d = from; d < to; ) {
            long until = to;
            for (int i = 0; i < alive; i++) {
                until = Math.min(until, now[live[i]].nextChange(d));
            }
            double weight = 0.0;
            for (int m = 1; m <= LOOK_AHEAD; m++) {
                weight += timeline.share(t + m, d, until) / LOOK_AHEAD;
            }
            mean += weight * change(d, chance);
            d = until;
        }
        return mean;
    }

    private static Activity expectedOf(Outlook outlook, double chance) {
        return outlook.feared() != null && outlook.chance() == chance ? outlook.feared() : outlook.certain();
    }

    /** What is undecided on the days [day, end), by probability, with its age. */
    private void fear(long day, long end, int month, double rate) {
        SortedSet<Double> chances = fearedNow();
        for (double chance : chances) {
            fears.computeIfAbsent(chance, any -> new Vintages());
        }
        for (var entry : fears.entrySet()) {
            double chance = entry.getKey();
            double change = chances.contains(chance) ? carriedOut(day, chance) - rate : 0.0;
            entry.getValue().moveTo(change, month);
            for (int t = month; change > ROUNDING && timeline.startDay(t) < end; t++) {
                List<DutyPath.Part> ages = entry.getValue().parts(t);
                double share = timeline.share(t, day, end);
                sight(t).threats.add(new DutyPath.Threat(share, chance, rate, change, ages));
            }
        }
    }

    /** The rate as it is, but with what is feared at that probability in full. */
    private double carriedOut(long day, double chance) {
        for (int i = 0; i < alive; i++) {
            Outlook outlook = now[live[i]];
            boolean feared = outlook.feared() != null && outlook.chance() == chance;
            level[live[i]] =
                    feared ? outlook.feared().highest(day) : outlook.certain().levelOn(day);
        }
        return stack.change(level, live, alive);
    }
}
