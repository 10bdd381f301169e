package io.tradewind.core.evaluation.score;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Probability integral transform: where in its forecast distribution an observation fell, 0 to 1. Of honest distributions it is uniform: humps in
 * the middle mean bands too wide, heaps at the ends bands too narrow, a slope a bias.
 *
 * @source Gneiting, Balabdaoui and Raftery (2007), Journal of the Royal Statistical Society B 69(2)
 */
public final class Pit {
    private Pit() {}

    /** The share of draws below the observation, those equal to it counted half. */
    public static double ofSample(Vector sample, double observed) {
        Check.that(sample.length() > 0, "A sample needs a draw.");
        Check.finite(observed, "observation");
        double below = 0;
        for (int i = 0; i < sample.length(); i++) {
            double x = Check.finite(sample.get(i), "draw");
            if (x < observed) {
                below += 1;
            } else if (x == observed) {
                below += .5;
            }
        }
        return below / sample.length();
    }

    /** The normal distribution's probability below the observation; without spread 0, ½ or 1. */
    public static double ofNormal(double mean, double standardDeviation, double observed) {
        if (Check.notNegative(standardDeviation, "standard deviation") == 0) {
            return ofSample(Vector.of(mean), observed);
        }
        double z = (Check.finite(observed, "observation") - Check.finite(mean, "mean")) / standardDeviation;
        return new NormalDistribution(null, 0, 1).cumulativeProbability(z);
    }

    /** How many of the values fall into each of equal bins of 0 to 1; a value on a border belongs to the upper bin, 1 to the last. */
    public static List<Integer> histogram(Vector values, int bins) {
        Check.that(bins >= 1, "A histogram needs a bin.");
        int[] counts = new int[bins];
        for (int i = 0; i < values.length(); i++) {
            counts[Math.min((int) (Check.inRange(values.get(i), 0, 1, "PIT") * bins), bins - 1)]++;
        }
        List<Integer> result = new ArrayList<>(bins);
        for (int count : counts) {
            result.add(count);
        }
        return List.copyOf(result);
    }
}
