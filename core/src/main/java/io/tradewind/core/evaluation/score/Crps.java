package io.tradewind.core.evaluation.score;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * Continuous ranked probability score {@code ∫ (F(x) - 1[x ≥ y])² dx = E|X - y| - ½ E|X - X'|}: the error of a forecast that is a distribution.
 * Smaller is better; of a single number it is the absolute error; it has the unit of what is forecast.
 *
 * @source Gneiting and Raftery (2007), Journal of the American Statistical Association 102(477), section 4.2
 */
public final class Crps {
    private static final double ONE_BY_ROOT_PI = 1 / Math.sqrt(Math.PI);
    private static final double ONE_BY_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    private Crps() {}

    /**
     * The score of a sample taken as the forecast itself: {@code (1/m) Σ|x - y| - (1/2m²) ΣΣ|x - x'|}, the integral over its step function.
     *
     * @param sample   at least one draw, in any order
     * @param observed what came
     */
    public static double ofSample(Vector sample, double observed) {
        double m = sample.length();
        return distance(sample, observed) - halfSpread(sample) / (m * m);
    }

    /**
     * The score of a sample taken as draws from the forecast: {@code (1/m) Σ|x - y| - (1/2m(m-1)) ΣΣ|x - x'|}. Its mean over samples is the score
     * of the distribution that they come from, whatever m ("fair"); a single one may be negative.
     *
     * @param sample   at least two draws, in any order
     * @param observed what came
     * @source Ferro (2014), Quarterly Journal of the Royal Meteorological Society 140(683)
     */
    public static double fairOfSample(Vector sample, double observed) {
        Check.that(sample.length() >= 2, "The fair score needs at least 2 draws; there are " + sample.length() + ".");
        double m = sample.length();
        return distance(sample, observed) - halfSpread(sample) / (m * (m - 1));
    }

    private static double distance(Vector sample, double observed) {
        Check.that(sample.length() > 0, "A sample needs a draw.");
        Check.finite(observed, "observation");
        double sum = 0;
        for (int i = 0; i < sample.length(); i++) {
            sum += Math.abs(Check.finite(sample.get(i), "draw") - observed);
        }
        return sum / sample.length();
    }

    /** {@code ½ ΣΣ|x - x'|}: over sorted draws, {@code Σ (2i - m - 1) x(i)} with i from 1. */
    private static double halfSpread(Vector sample) {
        double[] sorted = sample.toArray();
        Arrays.sort(sorted);
        double centre = sorted[sorted.length / 2];
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += (2.0 * i + 1 - sorted.length) * (sorted[i] - centre);
        }
        return sum;
    }

    /**
     * The score of a normal distribution: {@code s [z (2Φ(z) - 1) + 2φ(z) - 1/√π]}, {@code z = (y - mean)/s}.
     *
     * @param mean              its mean
     * @param standardDeviation s; 0 is the forecast of a single number
     * @param observed          what came
     */
    public static double ofNormal(double mean, double standardDeviation, double observed) {
        double error = Check.finite(observed, "observation") - Check.finite(mean, "mean");
        if (Check.notNegative(standardDeviation, "standard deviation") == 0) {
            return Math.abs(error);
        }
        double z = error / standardDeviation;
        double density = ONE_BY_ROOT_TWO_PI * Math.exp(-.5 * z * z);
        return standardDeviation * (z * Erf.erf(z / Math.sqrt(2)) + 2 * density - ONE_BY_ROOT_PI);
    }

    /** Skill over a rival from mean scores: {@code 1 - score / rival}; 1 is perfect, below 0 the rival is better, NaN if the rival is perfect. */
    public static double skill(double meanScore, double meanScoreOfRival) {
        return meanScoreOfRival == 0 ? Double.NaN : 1 - meanScore / meanScoreOfRival;
    }
}
