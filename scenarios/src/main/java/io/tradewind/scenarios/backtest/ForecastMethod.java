package io.tradewind.scenarios.backtest;

import java.util.Locale;

/** How the base path after an origin is found. */
public enum ForecastMethod {
    /** The model's level, season and trend. */
    MODEL,
    /** The model's with last growth repeated and the path without events, weighted by their past errors ({@link Combination}). */
    COMBINED;

    /** The word for it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
