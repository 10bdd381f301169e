package io.tradewind.core.projection.internal;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.Timeline;

/** From a year's flow to each month's without events: growth since the year and the number of days. @source MODEL §11, two layers of the baseline */
final class BaseGrowth {
    private static final double DAYS_A_YEAR = 365.2425;
    private static final double MONTHS_A_YEAR = 12.0;
    private static final int MID_YEAR = 7;

    private final Economy economy;
    private final Parameters parameters;
    private final Timeline timeline;
    private final int midYear;
    private final double[][] known;

    BaseGrowth(Economy economy, Parameters parameters, Timeline timeline) {
        this.economy = economy;
        this.parameters = parameters;
        this.timeline = timeline;
        this.midYear = timeline.indexOf(java.time.YearMonth.of(economy.year(), MID_YEAR));
        int regions = economy.regions().size();
        this.known = new double[regions * regions][];
    }

    /** Share of the year's flow in each month, not to be changed. */
    double[] factors(int origin, int destination) {
        int pair = destination * economy.regions().size() + origin;
        if (known[pair] == null) {
            double growth = growth(origin, destination);
            double[] factors = new double[timeline.months()];
            for (int t = 0; t < factors.length; t++) {
                factors[t] = Math.exp(growth * (t + 0.5 - midYear) / MONTHS_A_YEAR) * timeline.days(t) / DAYS_A_YEAR;
            }
            known[pair] = factors;
        }
        return known[pair];
    }

    private double growth(int origin, int destination) {
        int reporter = economy.reporterIndex();
        if (origin == reporter) {
            return parameters.get(
                    "trend", economy.regions().get(destination).code().code());
        }
        return parameters.get(destination == reporter ? "trend.imports" : "trend.world");
    }

    Timeline timeline() {
        return timeline;
    }
}
