package io.tradewind.core.nash;

import java.util.List;

/**
 * Finds the rates that players choose. Holds settings only, so one instance serves all threads; the same problem gives the same bits
 * every time, whatever the number of threads.
 */
public interface NashSolver {
    /** The rates when all players choose at once; failure to converge is a value, not an exception. */
    NashOutcome solve(NashProblem problem);

    /**
     * Each player by itself while all others keep the applied rates: one outcome a player, in their order.
     *
     * @param problem its players choose one after another, not at once
     */
    List<NashOutcome> bestResponses(NashProblem problem);

    /**
     * Real income of a player at other rates of its own, everyone else's held at those of the equilibrium.
     *
     * @param equilibrium where to start from
     * @param player      position of the player
     * @param rates       rates to try on all that the player taxes, each above -1
     * @throws io.tradewind.core.equilibrium.NotConvergedException if wages cannot be found at one of them
     */
    List<ResponsePoint> responseCurve(NashEquilibrium equilibrium, int player, List<Double> rates);
}
