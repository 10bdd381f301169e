package io.tradewind.core.dynamics;

/** What announced and threatened tariffs are worth to those who order now. @source MODEL (2.6), §2.5 */
public final class Anticipation {
    private Anticipation() {}

    /** Weight of an event of that probability: {@code h(p) = √p}. */
    public static double weight(double probability) {
        return Math.sqrt(probability);
    }

    /**
     * Weight of policy uncertainty on the slow margin.
     *
     * @param probability  that the threat is carried out
     * @param rateFactor   (1 + threatened total rate) ÷ (1 + present rate)
     * @param sigma        elasticity between origins
     * @param months       months since the announcement
     * @param slowRate     share of the slow gap that closes each month
     * @param rampMonths   months over which uncertainty takes hold
     * @return U·(1 − (1 − λ)^h), at least 0; still to be multiplied by b_U
     */
    public static double uncertainty(
            double probability, double rateFactor, double sigma, double months, double slowRate, double rampMonths) {
        double exposure = probability * (1 - Math.pow(rateFactor, -sigma));
        double adjusted = 1 - Math.pow(1 - slowRate, months);
        return Math.max(0.0, exposure * adjusted * Math.min(1.0, months / rampMonths));
    }
}
