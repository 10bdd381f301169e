package io.tradewind.core.measure;

import java.util.Locale;

/** A number of a trade over some months, under the name of its column in a projection. */
public enum Measure {
    /** Without the events, million USD. */
    BASELINE_USD_MN,
    /** With them, million USD. */
    SCENARIO_USD_MN,
    /** Growth over twelve months, percent. */
    YOY_PCT,
    /** Change over twelve months in points of the reporter's total. */
    CONTRIBUTION_PP,
    /** Growth of the quantity, percent. */
    QUANTITY_PCT,
    /** Growth of the price, percent. */
    PRICE_PCT,
    /** What the events change, million USD. */
    EFFECT_USD_MN,
    /** What the events change, percent. */
    EFFECT_PCT,
    /** Duty that importers collect, million USD. */
    DUTY_USD_MN;

    /** The name of its column. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
