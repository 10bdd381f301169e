package io.tradewind.core.equilibrium;

import io.tradewind.core.base.Cancellation;
import java.util.List;

/**
 * Solves for the baseline under the problem's closure and for the counterfactual. A solver holds settings only, so one instance
 * serves all threads, and the same problem gives the same bits every time.
 */
public interface EquilibriumSolver {
    /** Solves the problem; failure to converge is a value, not an exception. */
    default SolveOutcome solve(EquilibriumProblem problem) {
        return solve(problem, IterationListener.NONE);
    }

    /** Solves the problem and tells the listener about every iteration. */
    SolveOutcome solve(EquilibriumProblem problem, IterationListener listener);

    /** The same solver that stops, with {@link SolverStatus#CANCELLED}, after the first sweep at which it is cancelled; this one, if it cannot stop. */
    default EquilibriumSolver withCancellation(Cancellation cancellation) {
        return this;
    }

    /** Holds the economy and closure of the problem ready for many shocks; its own shocks are not used. */
    EquilibriumSession open(EquilibriumProblem problem);

    /**
     * Solves one counterfactual after another, each starting from what the ones before suggest. Outcomes agree with those of
     * {@link #solve(EquilibriumProblem)} within the tolerance. A step that fails does not end the path.
     *
     * @param problem economy and closure; its own shocks are not used
     * @param path    the shocks of each step, all measured from the baseline
     * @return one outcome for each step
     */
    List<SolveOutcome> solvePath(EquilibriumProblem problem, List<Shocks> path);
}
