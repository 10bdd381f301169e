package io.tradewind.scenarios.backtest;

import io.tradewind.core.array.Vector;
import io.tradewind.core.evaluation.Prediction;
import io.tradewind.core.evaluation.rival.Forecast;
import io.tradewind.core.evaluation.score.Crps;
import io.tradewind.core.evaluation.score.Pit;
import java.util.Arrays;

/** Bands and scores of samples and normal forecasts. */
final class Distributions {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private Distributions() {}

    /** A number with the sample around it; without a band where a draw says nothing. */
    static Prediction ofSample(double value, double[] sample, double observed) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[sorted.length - 1])) {
            return Prediction.of(value);
        }
        return new Prediction(
                value,
                quantile(sorted, LOW),
                quantile(sorted, HIGH),
                Crps.fairOfSample(Vector.of(sorted), observed),
                Pit.ofSample(Vector.of(sorted), observed));
    }

    /** A normal forecast; without a band where its spread is not known. */
    static Prediction of(Forecast forecast, double observed) {
        if (!forecast.hasSpread()) {
            return Prediction.of(forecast.mean());
        }
        double sd = forecast.standardDeviation();
        return new Prediction(
                forecast.mean(),
                forecast.quantile(LOW),
                forecast.quantile(HIGH),
                Crps.ofNormal(forecast.mean(), sd, observed),
                Pit.ofNormal(forecast.mean(), sd, observed));
    }

    /** By linear interpolation between order statistics. */
    private static double quantile(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
