package io.tradewind.core.calibration;

import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether calibrated parameters replace the priors: only if their mean absolute error is smaller at every origin. A tie is a rejection.
 *
 * @source MODEL §2.2
 */
public final class AcceptanceRule {
    private AcceptanceRule() {}

    /**
     * How the two sets did after one origin.
     *
     * @param forecastOrigin        the origin
     * @param months        months forecast
     * @param priorMae      mean absolute error at the priors, percentage points
     * @param calibratedMae the same at the calibrated parameters
     */
    public record OriginScore(YearMonth forecastOrigin, int months, double priorMae, double calibratedMae) {
        /** Whether the calibrated parameters were better. */
        public boolean better() {
            return calibratedMae < priorMae;
        }
    }

    /**
     * The decision and what it rests on.
     *
     * @param accepted whether the calibrated parameters were better at every origin
     * @param scores   by origin
     */
    public record Verdict(boolean accepted, List<OriginScore> scores) {
        /** Copies the list. */
        public Verdict {
            scores = List.copyOf(scores);
        }
    }

    /**
     * Judges the forecasts.
     *
     * @param origins   the origins that must be won, each with at least one month
     * @param lastMonth last month that may count; later ones are left out
     * @param pairs     the forecasts, in any order
     */
    public static Verdict judge(List<YearMonth> origins, YearMonth lastMonth, List<ForecastPair> pairs) {
        Check.notEmpty(origins, "origins");
        List<OriginScore> scores = new ArrayList<>();
        for (YearMonth forecastOrigin : origins) {
            List<ForecastPair> after = pairs.stream()
                    .filter(pair -> pair.forecastOrigin().equals(forecastOrigin))
                    .filter(pair -> pair.month().isAfter(forecastOrigin)
                            && !pair.month().isAfter(lastMonth))
                    .toList();
            Check.that(!after.isEmpty(), "No month was forecast from origin " + forecastOrigin + ".");
            scores.add(new OriginScore(
                    forecastOrigin,
                    after.size(),
                    after.stream()
                            .mapToDouble(ForecastPair::priorError)
                            .average()
                            .orElseThrow(),
                    after.stream()
                            .mapToDouble(ForecastPair::calibratedError)
                            .average()
                            .orElseThrow()));
        }
        return new Verdict(scores.stream().allMatch(OriginScore::better), scores);
    }
}
