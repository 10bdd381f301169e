package io.tradewind.core.evaluation;

import io.tradewind.core.base.Check;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A number that was forecast at an origin, what came, and what each forecaster had said.
 *
 * @param group       what it is scored with
 * @param forecastOrigin when it was forecast
 * @param month       last month of the target, after the origin
 * @param observed    what came
 * @param reference   the last print of the same growth known at the origin; NaN if there was none
 * @param predictions what was said, by forecaster; who said nothing is not there
 */
public record Target(
        String group,
        Origin forecastOrigin,
        YearMonth month,
        double observed,
        double reference,
        Map<Forecaster, Prediction> predictions) {
    /** Copies the map. */
    public Target {
        Check.notBlank(group, "group");
        Check.that(forecastOrigin.ahead(month) > 0, "A target lies after its origin.");
        Check.finite(observed, "observation");
        Map<Forecaster, Prediction> copy = new EnumMap<>(Forecaster.class);
        predictions.forEach((who, said) -> {
            if (said.isThere()) {
                copy.put(who, said);
            }
        });
        predictions = Collections.unmodifiableMap(copy);
    }

    /** What the forecaster said, {@link Prediction#NONE} if nothing. */
    public Prediction of(Forecaster forecaster) {
        return predictions.getOrDefault(forecaster, Prediction.NONE);
    }

    /** The same target scored with another group. */
    public Target in(String newGroup) {
        return new Target(newGroup, forecastOrigin, month, observed, reference, predictions);
    }
}
