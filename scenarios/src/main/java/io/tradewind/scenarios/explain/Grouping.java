package io.tradewind.scenarios.explain;

/** How events become players where no file says so. */
public enum Grouping {
    /** By the shipped table of measures, such as the reciprocal duties; what it does not name, by kind. */
    MEASURE,
    /** By the power a measure rests on, as the register of events has it; what it does not hold, by kind. */
    AUTHORITY,
    /** By kind of event; tariffs and threats by who imposes them. */
    KIND,
    /** Each event for itself, with those that it needs. */
    EVENT
}
