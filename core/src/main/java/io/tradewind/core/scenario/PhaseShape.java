package io.tradewind.core.scenario;

/** How a tariff grows to its full rate during its phase-in. */
public enum PhaseShape {
    /** Evenly, in monthly steps at the middle of each month. */
    LINEAR,
    /** In monthly steps at the end of each month. */
    STEP
}
