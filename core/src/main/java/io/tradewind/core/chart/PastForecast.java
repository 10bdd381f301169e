package io.tradewind.core.chart;

import io.tradewind.core.base.Check;
import io.tradewind.core.evaluation.Origin;
import java.time.YearMonth;

/**
 * A forecast that was made as of an earlier month, and what came; growth over twelve months in percent.
 *
 * @param origin        when it was made
 * @param month         month of the forecast
 * @param observed      what came
 * @param forecast      what was said
 * @param low           a tenth of the draws lies below
 * @param high          a tenth of the draws lies above
 * @param withoutEvents what would have been said without any event
 */
public record PastForecast(
        Origin origin,
        YearMonth month,
        double observed,
        double forecast,
        double low,
        double high,
        double withoutEvents) {
    /** Checks that the parts are there. */
    public PastForecast {
        Check.present("origin, month", origin, month);
    }
}
