package io.tradewind.core.scenario;

/** Which duty goods pay that are on the water when it changes. */
public enum InTransitRule {
    /** The duty of the day they were loaded. */
    LOAD,
    /** The duty of the day they arrive, one sea month after loading. */
    ARRIVAL,
    /** No lag: goods are recorded and taxed on the same day, as with road, rail and air. */
    NONE
}
