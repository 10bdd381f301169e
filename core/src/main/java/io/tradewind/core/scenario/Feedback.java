package io.tradewind.core.scenario;

/** Whether incomes and wages may move. */
public enum Feedback {
    /** They stay: demand responds to prices alone. */
    PARTIAL,
    /** Long-run income and wage changes of the equilibrium enter with a ramp. */
    GENERAL
}
