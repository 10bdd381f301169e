package io.tradewind.scenarios.calibration;

import io.tradewind.core.calibration.AcceptanceRule;
import io.tradewind.core.calibration.ForecastPair;
import java.util.List;
import java.util.Optional;

/**
 * An estimate, how its like did at earlier origins, and what it says about months that it has not seen.
 *
 * @param calibration the estimate
 * @param path        judgement of forecasts that were given the tariffs as they came; empty if no origin lies early enough
 * @param realTime    judgement of forecasts that knew only what was announced at the origin; empty likewise
 * @param pathPairs   the forecasts behind {@code path}
 * @param realPairs   the forecasts behind {@code realTime}
 * @param unseen      months after the estimate's last one, given the tariffs as they came; shown, never used
 */
public record CalibrationReport(
        Calibration calibration,
        Optional<AcceptanceRule.Verdict> path,
        Optional<AcceptanceRule.Verdict> realTime,
        List<ForecastPair> pathPairs,
        List<ForecastPair> realPairs,
        List<ForecastPair> unseen) {
    /** Copies the lists. */
    public CalibrationReport {
        pathPairs = List.copyOf(pathPairs);
        realPairs = List.copyOf(realPairs);
        unseen = List.copyOf(unseen);
    }

    /** Whether there were origins to judge by. */
    public boolean isJudged() {
        return path.isPresent();
    }

    /** Whether the estimate replaces the priors: better at every origin, with the tariffs as they came and in real time. */
    public boolean isAccepted() {
        return path.map(AcceptanceRule.Verdict::accepted).orElse(false)
                && realTime.map(AcceptanceRule.Verdict::accepted).orElse(false);
    }
}
