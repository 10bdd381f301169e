package io.tradewind.core.scenario;

/** How a tariff grows to its full rate during its phase-in. */
public enum PhaseShape {
    /** By the same amount every day. */
    LINEAR,
    /** By equal steps at the start of each month. */
    STEP
}
