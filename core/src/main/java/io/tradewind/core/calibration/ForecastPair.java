package io.tradewind.core.calibration;

import java.time.YearMonth;

/**
 * A month that came after an origin, as printed and as forecast with the prior and with the calibrated parameters.
 *
 * @param forecastOrigin     last month that the forecasts may know about
 * @param month      the month
 * @param observed   what was printed, growth in percent
 * @param prior      forecast at the priors, percent
 * @param calibrated forecast at the parameters estimated on what was known at the origin, percent
 */
public record ForecastPair(
        YearMonth forecastOrigin, YearMonth month, double observed, double prior, double calibrated) {
    /** Absolute error at the priors, percentage points. */
    public double priorError() {
        return Math.abs(prior - observed);
    }

    /** Absolute error at the calibrated parameters, percentage points. */
    public double calibratedError() {
        return Math.abs(calibrated - observed);
    }
}
