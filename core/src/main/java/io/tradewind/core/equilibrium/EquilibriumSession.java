package io.tradewind.core.equilibrium;

/**
 * A world held ready for many shocks: tables, workspace and baseline are made once. Each solve starts from the baseline, so
 * outcomes do not depend on what was solved before. Not for several threads at once: open one session a thread.
 */
public interface EquilibriumSession extends AutoCloseable {
    /** Solves the counterfactual of the shocks. */
    SolveOutcome solve(Shocks shocks);

    /** Ends helper threads, if there are any. */
    @Override
    void close();
}
