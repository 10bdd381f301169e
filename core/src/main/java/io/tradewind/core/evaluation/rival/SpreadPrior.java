package io.tradewind.core.evaluation.rival;

import io.tradewind.core.base.Check;

/**
 * What is believed of a forecast's errors before any is seen.
 *
 * @param standardDeviation s₀ in pp
 * @param errors            n₀: as many errors as the belief is worth; 0 is none
 */
public record SpreadPrior(double standardDeviation, double errors) {
    /** No belief. */
    public static final SpreadPrior NONE = new SpreadPrior(0, 0);

    /** Checks the numbers. */
    public SpreadPrior {
        Check.notNegative(standardDeviation, "standard deviation of a prior");
        Check.notNegative(errors, "weight of a prior");
    }

    /**
     * The prior of a random walk of growth whose growth is a constant and a stationary AR(1) residual:
     * {@code s₀² = 2 s² (1 - ρ^h)}, the variance of a difference over h months.
     *
     * @param residual        s, standard deviation of the residual in pp
     * @param autocorrelation ρ
     * @param months          h, at least 1
     */
    public static SpreadPrior ofRandomWalk(double residual, double autocorrelation, int months, double errors) {
        Check.that(months >= 1, "The distance (" + months + " months) must be at least 1.");
        return new SpreadPrior(residual * Math.sqrt(2 * (1 - Math.pow(autocorrelation, months))), errors);
    }
}
