package io.tradewind.core.nash.internal;

/** The condition that rates meet, and the step that wages take with it. */
interface RateRule {
    /** Number of rates of each player: one, or one for each region as an origin. */
    int width();

    /**
     * A cheap step of log wages from what the last evaluation left; false if there is none.
     *
     * @param wageStep filled with changes of log wages
     */
    default boolean correct(Allocation state, double[] wageStep) {
        return false;
    }

    /**
     * At this allocation, the rates that the condition implies and the step that brings wages nearer to clearing.
     *
     * @param implied  filled with logs of one plus the rate, by player; entries that mean nothing are left
     * @param wageStep filled with changes of log wages
     */
    void evaluate(Allocation state, double[][] implied, double[] wageStep);
}
