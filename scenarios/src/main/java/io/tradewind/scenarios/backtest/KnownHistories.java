package io.tradewind.scenarios.backtest;

import io.tradewind.core.evaluation.rival.History;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.scenarios.facts.FactSubject;
import io.tradewind.scenarios.facts.TradeCell;
import io.tradewind.scenarios.facts.TradeLevels;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Months of a flow as customs had printed them at an origin: what the rivals read. January and February are one observation. The totals in dollars go
 * back further than the tables, and partners a year, whose months are estimates within what is known of their quarters.
 */
final class KnownHistories {
    private record Key(TradeCell cell, CurrencyView currency) {}

    private final CustomsPanel panel;
    private final TradeLevels printed;
    private final YearMonth forecastOrigin;
    private final Map<Key, Optional<History>> known = new HashMap<>();

    /**
     * @param panel   the panel at the origin
     * @param printed what customs had printed at the origin
     */
    KnownHistories(CustomsPanel panel, TradeLevels printed, YearMonth forecastOrigin) {
        this.panel = panel;
        this.printed = printed;
        this.forecastOrigin = forecastOrigin;
    }

    TradeLevels printed() {
        return printed;
    }

    YearMonth forecastOrigin() {
        return forecastOrigin;
    }

    /** The cell's history; empty if customs does not print it. */
    Optional<History> of(TradeCell cell, CurrencyView currency) {
        return known.computeIfAbsent(new Key(cell, currency), this::read);
    }

    private Optional<History> read(Key key) {
        if (printed.gap(key.cell).isPresent()) {
            return Optional.empty();
        }
        SortedMap<YearMonth, Double> levels = new TreeMap<>();
        if (key.currency == CurrencyView.USD && isWhole(key.cell)) {
            for (TradeDirection flow : key.cell.directions()) {
                MonthlySeries total = panel.totalUsdMn(flow);
                for (int k = 0; k < total.size(); k++) {
                    levels.merge(total.first().plusMonths(k), total.get(k), Double::sum);
                }
            }
        } else {
            YearMonth month = panel.firstMonth().minusYears(1);
            for (; !month.isAfter(forecastOrigin); month = month.plusMonths(1)) {
                if (printed.gap(month).isPresent()) {
                    continue;
                }
                double level = printed.month(key.cell, month, key.currency).now(key.currency);
                if (level > 0) {
                    levels.put(month, level);
                }
            }
        }
        return levels.isEmpty()
                ? Optional.empty()
                : Optional.of(History.of(levels).withJanuaryAndFebruaryJoined());
    }

    private static boolean isWhole(TradeCell cell) {
        return cell.partners().equals(List.of(FactSubject.WORLD))
                && cell.products().equals(List.of(FactSubject.ALL));
    }
}
