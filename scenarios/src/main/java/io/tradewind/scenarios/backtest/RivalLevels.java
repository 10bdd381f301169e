package io.tradewind.scenarios.backtest;

import io.tradewind.core.evaluation.rival.GrowthRival;
import io.tradewind.core.evaluation.rival.GrowthRule;
import io.tradewind.core.evaluation.rival.History;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.scenarios.facts.TradeCell;
import io.tradewind.scenarios.facts.TradeLevels;
import io.tradewind.scenarios.facts.TradePair;
import java.time.YearMonth;
import java.util.Optional;

/** Levels of a rival that reads nothing but a flow's own history: printed months as they are, later ones by its rule, in each currency by itself. */
record RivalLevels(KnownHistories histories, GrowthRival rival) implements TradeLevels {
    @Override
    public Optional<String> gap(TradeCell cell) {
        return histories.printed().gap(cell);
    }

    @Override
    public Optional<String> gap(YearMonth month) {
        return Optional.empty();
    }

    @Override
    public TradePair month(TradeCell cell, YearMonth month, CurrencyView currency) {
        YearMonth before = month.minusYears(1);
        return new TradePair(
                level(cell, CurrencyView.USD, month),
                level(cell, CurrencyView.HOME, month),
                level(cell, CurrencyView.USD, before),
                level(cell, CurrencyView.HOME, before),
                Double.NaN);
    }

    private double level(TradeCell cell, CurrencyView currency, YearMonth month) {
        Optional<History> history = histories.of(cell, currency);
        if (history.isEmpty() || month.isBefore(history.get().first())) {
            return Double.NaN;
        }
        double known = history.get().level(month);
        if (!Double.isNaN(known) || !month.isAfter(histories.forecastOrigin())) {
            return known;
        }
        Optional<GrowthRule> rule = rival.learn(history.get());
        return rule.map(r -> level(cell, currency, month.minusYears(1)) * r.growthFactor(month))
                .orElse(Double.NaN);
    }
}
