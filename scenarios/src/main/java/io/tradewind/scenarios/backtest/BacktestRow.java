package io.tradewind.scenarios.backtest;

import io.tradewind.core.base.Check;
import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.evaluation.Prediction;
import io.tradewind.scenarios.facts.Fact;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A fact that was forecast at an origin: what was said and what came.
 *
 * @param forecastOrigin when it was forecast
 * @param fact        the fact
 * @param predictions what each forecaster said; who said nothing is not there
 * @param note        origin, conditional figure, survey, or why there is no figure
 */
public record BacktestRow(Origin forecastOrigin, Fact fact, Map<Forecaster, Prediction> predictions, String note) {
    /** Copies the map. */
    public BacktestRow {
        Check.present("origin, fact", forecastOrigin, fact);
        Map<Forecaster, Prediction> copy = new EnumMap<>(Forecaster.class);
        copy.putAll(predictions);
        predictions = Collections.unmodifiableMap(copy);
        Check.notBlank(note, "note");
    }

    /** What the forecaster said, {@link Prediction#NONE} if nothing. */
    public Prediction of(Forecaster forecaster) {
        return predictions.getOrDefault(forecaster, Prediction.NONE);
    }

    /** What came. */
    public double observed() {
        return fact.value().orElse(Double.NaN);
    }

    /** The model's forecast less what came; NaN without a forecast. */
    public double error() {
        return of(Forecaster.MODEL).value() - observed();
    }
}
