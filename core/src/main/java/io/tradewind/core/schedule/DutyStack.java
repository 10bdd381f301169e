package io.tradewind.core.schedule;

import io.tradewind.core.scenario.TariffOperation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lays tariffs on top of each other on one day: the winning {@code set} replaces the base, then what is added, then cuts, floors, caps and removals;
 * each on the goods that no other tariff takes out of its reach. Holds the workspace of one thread.
 *
 * @source MODEL §10, stacking
 */
final class DutyStack {
    private static final Comparator<DutyEvent> SET_ORDER = Comparator.<DutyEvent, LocalDate>comparing(
                    event -> event.tariff.announced())
            .thenComparing(event -> event.tariff.priority())
            .thenComparing(event -> event.id);
    private static final List<TariffOperation> AFTER_ADDS =
            List.of(TariffOperation.CUT, TariffOperation.FLOOR, TariffOperation.CAP, TariffOperation.REMOVE);

    private final double base;
    private final double[] rate;
    private final double[] reach;
    private final double[] left;
    private final double[] contribution;
    /** Positions of the winning {@code set} and those below it, in that order. */
    private final int[] sets;

    private final int[] adds;
    /** What comes after the additions, in the order of application. */
    private final int[] others;

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
        this.left = reach.clone();
        this.contribution = new double[rate.length];
        this.operation = events.stream().map(event -> event.tariff.op()).toArray(TariffOperation[]::new);
        this.sets = ordered(
                TariffOperation.SET,
                Comparator.<Integer, DutyEvent>comparing(events::get, SET_ORDER).reversed());
        this.adds = ordered(TariffOperation.ADD, Comparator.naturalOrder());
        this.others = AFTER_ADDS.stream()
                .flatMapToInt(op -> Arrays.stream(ordered(op, mildestFirst(op))))
                .toArray();
        this.excluded = excluded(events);
        this.excluders = outermostFirst();
    }

    private int[] ordered(TariffOperation op, Comparator<Integer> order) {
        return IntStream.range(0, operation.length)
                .filter(k -> operation[k] == op)
                .boxed()
                .sorted(order)
                .mapToInt(k -> k)
                .toArray();
    }

    /** So that what each adds does not depend on how it is called. */
    private Comparator<Integer> mildestFirst(TariffOperation op) {
        Comparator<Integer> byRate = Comparator.comparingDouble(k -> op == TariffOperation.FLOOR ? rate[k] : -rate[k]);
        return byRate.thenComparing(Comparator.naturalOrder());
    }

    private static int[][] excluded(List<DutyEvent> events) {
        Map<String, Integer> position = new HashMap<>();
        for (int k = 0; k < events.size(); k++) {
            position.put(events.get(k).id, k);
        }
        return events.stream()
                .map(event -> event.tariff.notWith().stream()
                        .distinct()
                        .filter(position::containsKey)
                        .mapToInt(position::get)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Orders those that exclude others so that each comes after all that exclude it; there are no circles. */
    private int[] outermostFirst() {
        int[] open = new int[excluded.length];
        Arrays.stream(excluded).flatMapToInt(Arrays::stream).forEach(k -> open[k]++);
        int[] order = new int[excluded.length];
        int found = 0;
        for (int k = 0; k < open.length; k++) {
            found = open[k] == 0 ? put(order, found, k) : found;
        }
        for (int next = 0; next < found; next++) {
            for (int k : excluded[order[next]]) {
                found = --open[k] == 0 ? put(order, found, k) : found;
            }
        }
        return Arrays.stream(order, 0, found)
                .filter(k -> excluded[k].length > 0)
                .toArray();
    }

    private static int put(int[] order, int at, int k) {
        order[at] = k;
        return at + 1;
    }

    /** Whether the change of the rate is a sum over the tariffs, each in proportion to its level. */
    boolean isSum() {
        return sets.length + others.length + excluders.length == 0;
    }

    /** What all tariffs together add to the base rate on a day with these levels. */
    double change(double[] level) {
        stack(level);
        double sum = 0.0;
        for (double change : contribution) {
            sum += change;
        }
        return sum;
    }

    /** What each tariff adds to (or takes from) the rate on the day that was asked for last. */
    double[] contributions() {
        return contribution;
    }

    /** Of {@code set}s each holds the place that those above it leave. */
    private void stack(double[] level) {
        keepOut(level);
        double now = base;
        double place = 1.0;
        for (int k : sets) {
            contribution[k] = place * level[k] * left[k] * (rate[k] - base);
            place *= 1.0 - level[k] * left[k];
            now += contribution[k];
        }
        for (int k : adds) {
            contribution[k] = level[k] * left[k] * rate[k];
            now += contribution[k];
        }
        for (int k : others) {
            contribution[k] = level[k] * left[k] * (operation[k].apply(now, rate[k]) - now);
            now += contribution[k];
        }
    }

    /** Leaves each tariff the goods that no other one takes out of its reach, as far as that one has them; lists of goods are disjoint. */
    private void keepOut(double[] level) {
        if (excluders.length == 0) {
            return;
        }
        System.arraycopy(reach, 0, left, 0, left.length);
        for (int by : excluders) {
            double taken = level[by] * Math.max(0.0, left[by]);
            for (int k : excluded[by]) {
                left[k] -= taken;
            }
        }
        for (int k = 0; k < left.length; k++) {
            left[k] = Math.max(0.0, left[k]);
        }
    }
}
