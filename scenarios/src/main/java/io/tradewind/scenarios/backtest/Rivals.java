package io.tradewind.scenarios.backtest;

import io.tradewind.core.evaluation.Forecaster;
import io.tradewind.core.evaluation.Prediction;
import io.tradewind.core.evaluation.rival.Forecast;
import io.tradewind.core.evaluation.rival.GrowthRival;
import io.tradewind.core.evaluation.rival.History;
import io.tradewind.core.evaluation.rival.MonthSpan;
import io.tradewind.core.evaluation.rival.RandomWalk;
import io.tradewind.core.evaluation.rival.SeasonalAutoregression;
import io.tradewind.core.evaluation.rival.SpreadPrior;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.facts.Fact;
import io.tradewind.scenarios.facts.FactComparison;
import io.tradewind.scenarios.facts.FactMeasure;
import io.tradewind.scenarios.facts.TradeCell;
import io.tradewind.scenarios.facts.TradeLevels;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the rivals of one origin say. Growth comes with a spread from their past errors, other measures as a number alone. */
final class Rivals {
    private final KnownHistories histories;
    private final Parameters parameters;
    private final Map<Forecaster, GrowthRival> fromHistory = new EnumMap<>(Forecaster.class);
    private final Map<Forecaster, FactComparison> comparisons = new EnumMap<>(Forecaster.class);

    Rivals(KnownHistories histories, TradeLevels smart, Parameters parameters) {
        this.histories = histories;
        this.parameters = parameters;
        fromHistory.put(Forecaster.RANDOM_WALK, new RandomWalk());
        fromHistory.put(Forecaster.SEASONAL_AR1, new SeasonalAutoregression());
        fromHistory.forEach(
                (who, rival) -> comparisons.put(who, FactComparison.with(new RivalLevels(histories, rival))));
        comparisons.put(Forecaster.SMART, FactComparison.with(smart));
    }

    /** What each of them says, if anything. */
    Map<Forecaster, Prediction> of(Fact fact) {
        Map<Forecaster, Prediction> result = new EnumMap<>(Forecaster.class);
        comparisons.forEach((who, comparison) -> {
            OptionalDouble value = comparison.compare(fact).value();
            if (value.isPresent()) {
                result.put(who, prediction(who, fact, value.getAsDouble()));
            }
        });
        return result;
    }

    private Prediction prediction(Forecaster who, Fact fact, double value) {
        if (fact.measure() != FactMeasure.YOY_PCT) {
            return Prediction.of(value);
        }
        TradeCell cell = TradeCell.of(fact.subject());
        MonthSpan span = new MonthSpan(fact.period().first(), fact.period().last());
        double residual = NoisyLevels.standardDeviation(parameters, cell);
        double observed = fact.value().orElseThrow();
        if (who == Forecaster.SMART) {
            boolean month = span.first().equals(span.last());
            return month ? Distributions.of(new Forecast(value, residual), observed) : Prediction.of(value);
        }
        Optional<History> history = histories.of(cell, fact.unit().currency().orElse(CurrencyView.USD));
        return history.flatMap(known -> fromHistory.get(who).forecast(known, span, prior(who, residual, span.last())))
                .map(forecast -> Distributions.of(forecast.withMean(value), observed))
                .orElse(Prediction.of(value));
    }

    private SpreadPrior prior(Forecaster who, double residual, YearMonth month) {
        double errors = parameters.get("rival_prior_errors");
        int ahead = (int) histories.forecastOrigin().until(month, ChronoUnit.MONTHS);
        return who == Forecaster.RANDOM_WALK
                ? SpreadPrior.ofRandomWalk(residual, parameters.get("residual_ar"), ahead, errors)
                : new SpreadPrior(residual, errors);
    }
}
