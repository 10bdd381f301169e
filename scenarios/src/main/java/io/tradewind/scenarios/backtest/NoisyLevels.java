package io.tradewind.scenarios.backtest;

import io.tradewind.core.evaluation.residual.ResidualDraw;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.facts.FactSubject;
import io.tradewind.scenarios.facts.TradeCell;
import io.tradewind.scenarios.facts.TradeLevels;
import io.tradewind.scenarios.facts.TradePair;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Levels with a drawn residual: each month after the origin grows by some points more or less than the levels say. Every cell has a residual of its
 * own, so parts with their residuals do not add up to the whole with its own.
 *
 * @source MODEL §8
 */
final class NoisyLevels implements TradeLevels {
    private static final double PERCENT = 100.0;
    private static final int LONGEST = 60;
    private static final String COUNTRY = "CN";
    private static final String TOTAL = "total";
    private static final String EXPORTS = "exports";
    private static final String IMPORTS = "imports";

    private final TradeLevels levels;
    private final ResidualDraw residuals;
    private final Parameters parameters;
    private final int draw;
    private final YearMonth forecastOrigin;
    private final Map<TradeCell, double[]> paths = new HashMap<>();

    NoisyLevels(TradeLevels levels, ResidualDraw residuals, Parameters parameters, int draw, YearMonth forecastOrigin) {
        this.levels = levels;
        this.residuals = residuals;
        this.parameters = parameters;
        this.draw = draw;
        this.forecastOrigin = forecastOrigin;
    }

    @Override
    public Optional<String> gap(TradeCell cell) {
        return levels.gap(cell);
    }

    @Override
    public Optional<String> gap(YearMonth month) {
        return levels.gap(month);
    }

    @Override
    public TradePair month(TradeCell cell, YearMonth month, CurrencyView currency) {
        if (cell.flow().equals(TOTAL)) {
            return month(cell.withFlow(EXPORTS), month, currency)
                    .plus(month(cell.withFlow(IMPORTS), month, currency), 1.0);
        }
        TradePair pair = levels.month(cell, month, currency);
        int ahead = (int) forecastOrigin.until(month, ChronoUnit.MONTHS);
        if (ahead < 1 || ahead > LONGEST) {
            return pair;
        }
        double points = paths.computeIfAbsent(cell, this::path)[ahead - 1] / PERCENT;
        return new TradePair(
                pair.usd() + points * pair.usdBefore(),
                pair.cny() + points * pair.cnyBefore(),
                pair.usdBefore(),
                pair.cnyBefore(),
                pair.atOldPrices() + points * pair.usdBefore());
    }

    private double[] path(TradeCell cell) {
        String series = String.join(
                "/",
                String.join("+", cell.reporters()),
                cell.flow(),
                String.join("+", cell.partners()),
                String.join("+", cell.products()),
                String.join("+", cell.channels()));
        return residuals
                .path(draw, series, standardDeviation(parameters, cell), LONGEST)
                .toArray();
    }

    /** Standard deviation of the residual of a cell's growth, points. */
    static double standardDeviation(Parameters parameters, TradeCell cell) {
        if (!cell.reporters().equals(List.of(COUNTRY))) {
            return parameters.get("residual_sd_province", String.join("+", cell.reporters()));
        }
        if (!cell.products().equals(List.of(FactSubject.ALL))) {
            return parameters.get("residual_sd_product", String.join("+", cell.products()));
        }
        return parameters.get("residual_sd", String.join("+", cell.partners()));
    }
}
