package io.tradewind.core.equilibrium;

/** How a solve ended. */
public enum SolverStatus {
    /** Every equation holds within the residual tolerance. */
    CONVERGED,
    /** Steps became negligible, or errors stopped falling, before the equations held. */
    STALLED,
    /** The iterations were used up. */
    MAX_ITERATIONS_REACHED,
    /** No equilibrium exists, for the reason that is given. */
    INFEASIBLE,
    /** It was told to stop. */
    CANCELLED
}
