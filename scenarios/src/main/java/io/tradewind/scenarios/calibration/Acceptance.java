package io.tradewind.scenarios.calibration;

import io.tradewind.core.base.Check;
import io.tradewind.core.calibration.AcceptanceRule;
import io.tradewind.core.calibration.ForecastPair;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.DataWindow;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.data.PartnerMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The acceptance rule on the shipped data: at each origin the parameters are estimated anew on what was known then, and both sets forecast China's
 * exports to the United States in the months after.
 *
 * @source MODEL §2.2
 */
public final class Acceptance {
    /** Last month that may decide anything, and last month that a shipped estimate may read. */
    public static final YearMonth LAST_MONTH = YearMonth.of(2025, 7);
    /** First origin that an estimate can be made at: the end of the base year. */
    public static final YearMonth FIRST_ORIGIN = YearMonth.of(2024, 12);

    private static final int YEAR = 12;
    private static final double PERCENT = 100.0;

    private final Calibrator calibrator;
    private final Map<YearMonth, Double> printed = new TreeMap<>();
    private final Consumer<String> progress;

    /**
     * The rule.
     *
     * @param calibrator estimates and forecasts
     * @param observed   China's exports to the United States by month, as far as they are printed
     * @param progress   told what is done next
     */
    public Acceptance(Calibrator calibrator, List<PartnerMonth> observed, Consumer<String> progress) {
        this.calibrator = calibrator;
        this.progress = progress;
        observed.forEach(row -> printed.put(row.month(), row.usdMn(TradeDirection.EXPORTS)));
    }

    /** The origins that must be won. */
    public static List<YearMonth> origins() {
        return List.of(YearMonth.of(2025, 3), YearMonth.of(2025, 5), YearMonth.of(2025, 6));
    }

    /** Estimates on those data, judges by the origins before their last month and looks at the months after it. */
    public CalibrationReport report(CalibrationData data) {
        Check.that(!data.last().isAfter(LAST_MONTH), "Nothing may be estimated on months after " + LAST_MONTH + ".");
        progress.accept("Estimating on months to " + data.last());
        Calibration calibration = calibrator.calibrate(data);
        List<YearMonth> earlier = origins().stream()
                .filter(forecastOrigin -> forecastOrigin.isBefore(data.last()))
                .toList();
        List<ForecastPair> path = new ArrayList<>();
        List<ForecastPair> real = new ArrayList<>();
        for (YearMonth forecastOrigin : earlier) {
            progress.accept("Estimating on what was known at origin " + forecastOrigin);
            Parameters then = calibrator
                    .priors()
                    .with(calibrator
                            .calibrate(calibrator.knownAt(forecastOrigin))
                            .values());
            path.addAll(pairs(forecastOrigin, data.last(), false, then));
            real.addAll(pairs(forecastOrigin, data.last(), true, then));
        }
        return new CalibrationReport(
                calibration,
                judge(earlier, data.last(), path),
                judge(earlier, data.last(), real),
                path,
                real,
                unseen(data.last(), calibration));
    }

    private static Optional<AcceptanceRule.Verdict> judge(
            List<YearMonth> origins, YearMonth last, List<ForecastPair> pairs) {
        return origins.isEmpty() ? Optional.empty() : Optional.of(AcceptanceRule.judge(origins, last, pairs));
    }

    /** Months after the last one, to the end of 2025: what came of law later is not in the scenario, so those months say nothing of elasticities. */
    private List<ForecastPair> unseen(YearMonth last, Calibration calibration) {
        YearMonth end = printed.keySet().stream()
                .filter(month -> !month.isAfter(DataWindow.LAST_CHOSEN))
                .reduce((one, other) -> other)
                .orElseThrow();
        return end.isAfter(last) ? pairs(last, end, false, calibrator.priors().with(calibration.values())) : List.of();
    }

    private List<ForecastPair> pairs(
            YearMonth forecastOrigin, YearMonth last, boolean realTime, Parameters calibrated) {
        double[] prior = calibrator.forecast(forecastOrigin, last, realTime, calibrator.priors());
        double[] after = calibrator.forecast(forecastOrigin, last, realTime, calibrated);
        List<ForecastPair> pairs = new ArrayList<>();
        for (int k = 0; k < prior.length; k++) {
            YearMonth month = forecastOrigin.plusMonths(k + 1L);
            double observed = printed.get(month) / printed.get(month.minusMonths(YEAR)) - 1;
            pairs.add(new ForecastPair(
                    forecastOrigin,
                    month,
                    PERCENT * observed,
                    PERCENT * Math.expm1(prior[k]),
                    PERCENT * Math.expm1(after[k])));
        }
        return pairs;
    }
}
