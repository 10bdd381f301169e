package io.tradewind.scenarios.backtest;

import io.tradewind.core.evaluation.residual.ResidualDraw;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.RowNoise;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.Timeline;
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
import java.util.function.IntToDoubleFunction;

/**
 * Levels with a drawn residual. Rows of a run have the run's own, a factor of the month; what a run has no residual of (provinces, sums of partners, channels) grows
 * by some points more or less, as widely as was judged. Every cell has a residual of its own, so parts with theirs do not add up to the whole with its own.
 *
 * @source MODEL §8, §13
 */
final class NoisyLevels implements TradeLevels {
    private static final double PERCENT = 100.0;
    private static final int LONGEST = 60;
    private static final int YEAR = 12;
    private static final String COUNTRY = "CN";
    private static final String TOTAL = "total";
    private static final String EXPORTS = "exports";
    private static final String IMPORTS = "imports";
    private static final List<String> ALL = List.of(FactSubject.ALL);

    private final TradeLevels levels;
    private final Draw draw;
    private final Map<TradeCell, Optional<IntToDoubleFunction>> factors = new HashMap<>();
    private final Map<TradeCell, double[]> paths = new HashMap<>();

    /**
     * What is drawn.
     *
     * @param number     of the draw
     * @param rows       residuals of the rows of a run, by month of its simulation
     * @param sums       partners of a run by the codes that a fact adds up to have them
     * @param timeline   these months
     * @param judged     draws of the rest
     * @param parameters how wide the rest is
     * @param origin     last month known
     */
    record Draw(
            int number,
            RowNoise rows,
            Map<List<String>, String> sums,
            Timeline timeline,
            ResidualDraw judged,
            Parameters parameters,
            YearMonth origin) {}

    NoisyLevels(TradeLevels levels, Draw draw) {
        this.levels = levels;
        this.draw = draw;
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
        int ahead = (int) draw.origin.until(month, ChronoUnit.MONTHS);
        if (ahead < 1 || ahead > LONGEST) {
            return pair;
        }
        Optional<IntToDoubleFunction> factor = factors.computeIfAbsent(cell, this::factor);
        if (factor.isPresent()) {
            int t = draw.timeline.indexOf(month);
            return times(pair, factor.get().applyAsDouble(t), factor.get().applyAsDouble(t - YEAR));
        }
        double points = paths.computeIfAbsent(cell, this::path)[ahead - 1] / PERCENT;
        return new TradePair(
                pair.usd() + points * pair.usdBefore(),
                pair.cny() + points * pair.cnyBefore(),
                pair.usdBefore(),
                pair.cnyBefore(),
                pair.atOldPrices() + points * pair.usdBefore());
    }

    private static TradePair times(TradePair pair, double now, double before) {
        return new TradePair(
                now * pair.usd(),
                now * pair.cny(),
                before * pair.usdBefore(),
                before * pair.cnyBefore(),
                now * pair.atOldPrices());
    }

    /** That of the row of a run, if it is one. */
    private Optional<IntToDoubleFunction> factor(TradeCell cell) {
        String partner = cell.partners().size() == 1 ? cell.partners().get(0) : draw.sums.get(cell.partners());
        boolean row = partner != null
                && cell.reporters().size() == 1
                && cell.products().size() == 1
                && cell.channels().equals(ALL)
                && cell.ownerships().equals(ALL);
        return row
                ? draw.rows.factor(
                        cell.reporters().get(0),
                        cell.flow(),
                        partner,
                        cell.products().get(0))
                : Optional.empty();
    }

    private double[] path(TradeCell cell) {
        String series = String.join(
                "/",
                String.join("+", cell.reporters()),
                cell.flow(),
                String.join("+", cell.partners()),
                String.join("+", cell.products()),
                String.join("+", cell.channels()));
        return draw.judged
                .path(draw.number, series, standardDeviation(draw.parameters, cell), LONGEST)
                .toArray();
    }

    /** Standard deviation of the residual of a cell's growth as it was judged, points. */
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
