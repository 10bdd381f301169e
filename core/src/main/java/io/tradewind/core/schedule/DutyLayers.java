package io.tradewind.core.schedule;

import io.tradewind.core.parameter.Parameters;
import java.util.Arrays;

/**
 * Shares the rate of a day out over what buyers expect to last and what exporters take on themselves. A tariff with a persistence or a pass-through
 * of its own is a layer with these. All others are one layer, graded by size: what is beyond the prohibitive rate is expected to last with another
 * probability. Holds the workspace of one thread.
 *
 * @source MODEL (2.5), §2.6, §13 laws 30 and 31
 */
final class DutyLayers {
    private final Grades grades;
    private final double[] persistence;
    private final double[] passThrough;
    private final boolean[] own;
    private final double[] layer;
    /** Different shares of the goods that pay, growing, and the one of each tariff. */
    private final double[] shares;

    private final int[] shareOf;
    private final double[] rateOf;

    /** Part of the expected rate that buyers pay whatever its age, and the part of which they pay what its age says. */
    private double expectedFixed;

    private double expectedAging;
    private double absorbedFixed;
    private double aging;

    /** Persistence of a rate by its size: up to the prohibitive one, and of what is beyond it. */
    record Grades(double moderate, double high, double prohibitive) {
        static Grades of(Parameters parameters) {
            return new Grades(parameters.get("q_moderate"), parameters.get("q_high"), parameters.get("q_high_rate"));
        }
    }

    /**
     * The layers of a cell.
     *
     * @param paying share of the goods that pay each tariff
     */
    DutyLayers(StackRules rules, double[] paying, Grades grades) {
        this.grades = grades;
        persistence = rules.persistence;
        passThrough = rules.passThrough;
        own = new boolean[paying.length];
        layer = new double[paying.length];
        shares = Arrays.stream(paying).distinct().sorted().toArray();
        shareOf = new int[paying.length];
        rateOf = new double[shares.length];
        for (int k = 0; k < paying.length; k++) {
            shareOf[k] = Arrays.binarySearch(shares, paying[k]);
            own[k] = !Double.isNaN(persistence[k]) || !Double.isNaN(passThrough[k]);
        }
    }

    /**
     * Takes what tariffs add to the rate on a day.
     *
     * @param live  positions of those that may add something
     * @param count number of them
     */
    void set(double[] contribution, int[] live, int count) {
        net(contribution, live, count);
        double lasts = gradedPersistence(live, count);
        expectedFixed = 0.0;
        expectedAging = 0.0;
        absorbedFixed = 0.0;
        aging = 0.0;
        for (int i = 0; i < count; i++) {
            int k = live[i];
            double expected = layer[k] * (Double.isNaN(persistence[k]) ? lasts : persistence[k]);
            if (Double.isNaN(passThrough[k])) {
                aging += layer[k];
                expectedAging += expected;
            } else {
                absorbedFixed += layer[k] * (1.0 - passThrough[k]);
                expectedFixed += expected * passThrough[k];
            }
        }
    }

    /** Tariffs without terms of their own add up; where they lower the rate on the whole, they take from the other layers in proportion. */
    private void net(double[] contribution, int[] live, int count) {
        double common = 0.0;
        double raised = 0.0;
        for (int i = 0; i < count; i++) {
            int k = live[i];
            layer[k] = contribution[k];
            common += own[k] ? 0.0 : layer[k];
            raised += own[k] ? Math.max(0.0, layer[k]) : 0.0;
        }
        if (common < 0.0 && raised > 0.0) {
            double kept = Math.max(0.0, 1.0 + common / raised);
            double below = Math.min(0.0, common + raised) / common;
            for (int i = 0; i < count; i++) {
                int k = live[i];
                layer[k] *= !own[k] ? below : layer[k] > 0.0 ? kept : 1.0;
            }
        }
    }

    /** Mean persistence of what has none of its own: by the rate that goods bear, those that pay a tariff being among those that pay a wider one. */
    private double gradedPersistence(int[] live, int count) {
        double moderate = grades.moderate;
        double high = grades.high;
        double prohibitive = grades.prohibitive;
        Arrays.fill(rateOf, 0.0);
        double sum = 0.0;
        for (int i = 0; i < count; i++) {
            int k = live[i];
            if (Double.isNaN(persistence[k]) && layer[k] != 0.0) {
                rateOf[shareOf[k]] += layer[k] / shares[shareOf[k]];
                sum += layer[k];
            }
        }
        double expected = 0.0;
        double rate = 0.0;
        for (int i = shares.length - 1; i >= 0; i--) {
            rate += rateOf[i];
            double width = shares[i] - (i == 0 ? 0.0 : shares[i - 1]);
            expected += width * (moderate * Math.min(rate, prohibitive) + high * Math.max(rate - prohibitive, 0.0));
        }
        double mean = sum == 0.0 ? moderate : expected / sum;
        return Math.max(Math.min(moderate, high), Math.min(Math.max(moderate, high), mean));
    }

    /** The part of the rate whose pass-through is that of its age. */
    double aging() {
        return aging;
    }

    /** The part of the rate that buyers pay and expect to last, where they pay that share of what ages. */
    double expected(double passThroughNow) {
        return expectedFixed + passThroughNow * expectedAging;
    }

    /** The part of the rate that exporters take on themselves. */
    double absorbed(double passThroughNow) {
        return absorbedFixed + (1.0 - passThroughNow) * aging;
    }
}
