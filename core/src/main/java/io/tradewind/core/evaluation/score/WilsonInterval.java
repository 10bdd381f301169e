package io.tradewind.core.evaluation.score;

import io.tradewind.core.base.Check;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Interval for a share of which k of n trials are known. It always contains k/n and stays within 0 and 1.
 *
 * @param low  lower end
 * @param high upper end
 * @unit       share, 0 to 1
 * @source     Wilson (1927), Journal of the American Statistical Association 22(158)
 */
public record WilsonInterval(double low, double high) {
    /**
     * The interval of {@code (k + z²/2 ± z √(k(n-k)/n + z²/4)) / (n + z²)}, z the two-sided normal quantile of the confidence.
     *
     * @param hits       k; need not be whole, so that dependent trials can be counted as fewer: see {@link #effectiveCount}
     * @param count      n, at least k; 0 gives the interval from 0 to 1
     * @param confidence such as 0.95
     */
    public static WilsonInterval of(double hits, double count, double confidence) {
        Check.notNegative(count, "number of trials");
        Check.inRange(hits, 0, count, "number of hits");
        Check.that(confidence > 0 && confidence < 1, "The confidence (" + confidence + ") must lie within 0 and 1.");
        if (count == 0) {
            return new WilsonInterval(0, 1);
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(.5 + confidence / 2);
        double half = z * Math.sqrt(hits * (count - hits) / count + z * z / 4);
        double centre = hits + z * z / 2;
        double share = hits / count;
        double low = Math.min(share, Math.max(0, (centre - half) / (count + z * z)));
        double high = Math.max(share, Math.min(1, (centre + half) / (count + z * z)));
        return new WilsonInterval(low, high);
    }

    /**
     * What n trials are worth if every two of them have the same correlation: {@code n / (1 + (n - 1) correlation)}, the design effect.
     *
     * @source Kish (1965), Survey Sampling (recalled)
     */
    public static double effectiveCount(int count, double correlation) {
        Check.that(count > 0, "The number of trials (" + count + ") must be greater than 0.");
        return count / (1 + (count - 1) * Check.inRange(correlation, 0, 1, "correlation"));
    }
}
