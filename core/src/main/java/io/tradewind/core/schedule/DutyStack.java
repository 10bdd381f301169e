package io.tradewind.core.schedule;

import io.tradewind.core.scenario.Exclusions;
import io.tradewind.core.scenario.TariffOperation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays tariffs on top of each other on one day: the winning {@code set} replaces the base, then what is added, then cuts, floors, caps and removals;
 * each on the goods that no other tariff takes out of its reach. Of two exempt shares of the same goods the smaller lies inside the larger, so a floor, a
 * cap or a removal meets the rate that its own goods bear. Holds the workspace of one thread.
 *
 * @source MODEL §10, stacking
 */
final class DutyStack {
    private static final Comparator<DutyEvent> SET_ORDER = Comparator.<DutyEvent, LocalDate>comparing(
                    event -> event.tariff.announced())
            .thenComparing(event -> event.tariff.priority())
            .thenComparing(event -> event.id);

    private static final Exclusions NO_EXCLUSIONS = new Exclusions(List.of(), List.of());

    private final double base;
    private final double[] rate;
    private final double[] reach;
    private final double[] left;
    private final double[] contribution;
    /** Positions in the order of application: the winning {@code set} and those below it, additions, and what comes after. */
    private final int[] order;

    /** Parts of the goods that all tariffs reach whole or not at all; null where the mean of the goods gives the same. */
    private final GoodsParts parts;

    private final boolean adds;
    private final TariffOperation[] operation;
    /** Positions of tariffs that exclude others, each after those that exclude it; and whom each one excludes. */
    private final int[] excluders;

    private final int[][] excluded;

    /**
     * The tariffs of a cell, sorted by id.
     *
     * @param rate  collected rate of each on the goods it reaches
     * @param reach share of the goods that each reaches
     * @param base  rate of the base year
     */
    DutyStack(List<DutyEvent> events, double[] rate, double[] reach, double base) {
        this.base = base;
        this.rate = rate;
        this.reach = reach;
        this.left = new double[rate.length];
        this.contribution = new double[rate.length];
        this.operation = new TariffOperation[rate.length];
        boolean onlyAdds = true;
        boolean free = true;
        for (int k = 0; k < operation.length; k++) {
            operation[k] = events.get(k).tariff.op();
            onlyAdds &= operation[k] == TariffOperation.ADD;
            free &= events.get(k).tariff.notWith().isEmpty();
        }
        this.adds = onlyAdds;
        this.order = onlyAdds ? IntStream.range(0, rate.length).toArray() : order(events);
        Exclusions exclusions = free ? NO_EXCLUSIONS : exclusions(events);
        this.excluded = exclusions.excluded().stream()
                .map(others -> others.stream().mapToInt(k -> k).toArray())
                .toArray(int[][]::new);
        this.excluders = exclusions.outermostFirst().stream()
                .mapToInt(k -> k)
                .filter(k -> excluded[k].length > 0)
                .toArray();
        this.parts = isSum() ? null : GoodsParts.of(events, reach, excluded);
    }

    private int[] order(List<DutyEvent> events) {
        Comparator<Integer> lastFirst =
                Comparator.<Integer, DutyEvent>comparing(events::get, SET_ORDER).reversed();
        int[] result = new int[operation.length];
        int found = 0;
        for (TariffOperation op : TariffOperation.STACKING) {
            int[] some = ordered(op, op == TariffOperation.SET ? lastFirst : mildestFirst(op));
            System.arraycopy(some, 0, result, found, some.length);
            found += some.length;
        }
        return result;
    }

    private int[] ordered(TariffOperation op, Comparator<Integer> order) {
        List<Integer> places = new ArrayList<>();
        for (int k = 0; k < operation.length; k++) {
            if (operation[k] == op) {
                places.add(k);
            }
        }
        if (op != TariffOperation.ADD) {
            places.sort(order);
        }
        return places.stream().mapToInt(k -> k).toArray();
    }

    /** So that what each adds does not depend on how it is called. */
    private Comparator<Integer> mildestFirst(TariffOperation op) {
        double sign = op == TariffOperation.FLOOR ? 1.0 : op == TariffOperation.CAP ? -1.0 : 0.0;
        return Comparator.<Integer>comparingDouble(k -> sign * rate[k]).thenComparing(Comparator.naturalOrder());
    }

    private static Exclusions exclusions(List<DutyEvent> events) {
        return Exclusions.among(
                events.stream().map(event -> event.id).toList(),
                events.stream().map(event -> event.tariff).toList());
    }

    /** Whether the change of the rate is a sum over the tariffs, each in proportion to its level. */
    boolean isSum() {
        return adds && excluders.length == 0;
    }

    /** Positions of the tariffs in the order in which they are applied. */
    int[] order() {
        return order;
    }

    /** What all tariffs together add to the base rate on a day with these levels. */
    double change(double[] level) {
        return change(level, order, order.length);
    }

    /**
     * The same where most tariffs are not in force.
     *
     * @param live  positions of those that may be, in the order of application; all others have level 0
     * @param count number of them
     */
    double change(double[] level, int[] live, int count) {
        for (int i = 0; i < count; i++) {
            contribution[live[i]] = 0.0;
        }
        if (parts == null) {
            return add(level, reach, 1.0, live, count);
        }
        double sum = 0.0;
        for (int part = 0; part < parts.sizes().length; part++) {
            boolean[] reached = parts.reaches()[part];
            for (int i = 0; i < count; i++) {
                left[live[i]] = reached[live[i]] ? 1.0 : 0.0;
            }
            keepOut(level, live, count);
            sum += add(level, left, parts.sizes()[part], live, count);
        }
        return sum;
    }

    /** Adds what each tariff does on that share of the goods, of which each reaches a part; gives their sum. */
    private double add(double[] level, double[] reached, double goods, int[] live, int count) {
        double sum = 0.0;
        double place = 1.0;
        for (int i = 0; i < count; i++) {
            int k = live[i];
            double share = level[k] * reached[k];
            double change = switch (operation[k]) {
                case ADD -> share * rate[k];
                case SET -> place * share * (rate[k] - base); // each holds the place that those above it leave
                default -> share * (operation[k].apply(base + sum, rate[k]) - (base + sum));
            };
            place *= operation[k] == TariffOperation.SET ? 1.0 - share : 1.0;
            contribution[k] += goods * change;
            sum += change;
        }
        return goods * sum;
    }

    /** What each tariff adds to (or takes from) the rate on the day that was asked for last. */
    double[] contributions() {
        return contribution;
    }

    /** Leaves each tariff of a part what no other one takes out of its reach, as far as that one has it. */
    private void keepOut(double[] level, int[] live, int count) {
        for (int by : excluders) {
            double taken = level[by] == 0.0 ? 0.0 : level[by] * Math.max(0.0, left[by]);
            for (int i = 0; taken != 0.0 && i < excluded[by].length; i++) {
                left[excluded[by][i]] -= taken;
            }
        }
        for (int i = 0; i < count; i++) {
            left[live[i]] = Math.max(0.0, left[live[i]]);
        }
    }
}
