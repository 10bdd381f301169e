package io.tradewind.core.evaluation;

import java.util.Locale;

/** Who forecasts. */
public enum Forecaster {
    /** The model with the events known at the origin. */
    MODEL,
    /** The model with the whole scenario fed in, as if its events had been known. */
    CONDITIONAL,
    /** Growth over twelve months stays as last printed. */
    RANDOM_WALK,
    /** Growth over twelve months returns to its mean. */
    SEASONAL_AR1,
    /** The model without events after the origin. */
    NO_SHOCK,
    /** The same baseline with a static response to the duties. */
    SMART;

    /** The word in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for people. */
    public String title() {
        return switch (this) {
            case MODEL -> "model";
            case CONDITIONAL -> "model, events fed in";
            case RANDOM_WALK -> "random walk";
            case SEASONAL_AR1 -> "seasonal AR(1)";
            case NO_SHOCK -> "no shock";
            case SMART -> "SMART-like";
        };
    }
}
