package io.tradewind.core.evaluation.score;

/** What the comparison of two forecasts says: a tested difference, or the reason why there is none. */
public sealed interface DieboldMarianoOutcome {
    /** How many loss differences there were. */
    int count();

    /** Mean of the loss differences; below 0 the first forecast was better, whatever the test says of it. NaN without any. */
    double meanDifference();

    /**
     * A test was made.
     *
     * @param count          n, the number of differences
     * @param meanDifference their mean
     * @param horizon        h: the variance holds autocovariances up to lag h - 1
     * @param weights        how these are weighted
     * @param statistic      the statistic with the small-sample correction; below 0 the first forecast was better
     * @param pValue         two-sided, from Student's t with n - 1 degrees of freedom
     */
    record Tested(int count, double meanDifference, int horizon, LagWeights weights, double statistic, double pValue)
            implements DieboldMarianoOutcome {}

    /**
     * Too few differences for a statement.
     *
     * @param count          how many there are
     * @param meanDifference their mean
     * @param needed         how many it would take
     */
    record TooFew(int count, double meanDifference, int needed) implements DieboldMarianoOutcome {}

    /**
     * The differences do not vary: the two forecasts are the same, or one is better by the same amount each time. There is nothing to test against.
     *
     * @param count          how many there are
     * @param meanDifference their mean
     */
    record NoVariance(int count, double meanDifference) implements DieboldMarianoOutcome {}

    /** Weights of the autocovariances in the variance of the mean. */
    enum LagWeights {
        /** All 1, as Diebold and Mariano have it; the variance may come out negative. */
        EQUAL,
        /** {@code 1 - k/h}, used where equal weights give no positive variance. */
        BARTLETT
    }
}
