package io.tradewind.core.schedule;

import io.tradewind.core.scenario.TariffOperation;
import java.util.List;

/**
 * Lays tariffs on top of each other on one day: the winning {@code set} replaces the base, then what is added, then cuts, floors, caps and removals;
 * each on the goods that no other tariff takes out of its reach. Of two exempt shares of the same goods the smaller lies inside the larger, so a floor, a
 * cap or a removal meets the rate that its own goods bear. Holds the workspace of one thread.
 *
 * @source MODEL §10, stacking
 */
final class DutyStack {
    private final double base;
    private final double[] rate;
    private final double[] reach;
    private final double[] left;
    private final double[] contribution;
    /** Positions in the order of application: the winning {@code set} and those below it, additions, and what comes after. */
    private final int[] order;

    /** Parts of the goods that all tariffs reach whole or not at all; null where the mean of the goods gives the same. */
    private final GoodsParts parts;

    private final TariffOperation[] operation;
    private final int[] excluders;
    private final int[][] excluded;

    /**
     * The tariffs of a cell, sorted by id.
     *
     * @param rate  collected rate of each on the goods it reaches
     * @param reach share of the goods that each reaches
     * @param base  rate of the base year
     */
    DutyStack(StackRules rules, double[] rate, List<Double> reach, double base) {
        this.base = base;
        this.rate = rate;
        this.reach = reach.stream().mapToDouble(x -> x).toArray();
        this.left = new double[rate.length];
        this.contribution = new double[rate.length];
        this.operation = rules.operation;
        this.order = rules.inOrder(rate);
        this.excluded = rules.excluded;
        this.excluders = rules.excluders;
        this.parts = rules.parts(reach);
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
