package io.tradewind.scenarios.backtest;

import io.tradewind.core.measure.PanelMonths;
import io.tradewind.core.model.CustomsFlow;
import io.tradewind.scenarios.facts.FactSubject;
import io.tradewind.scenarios.facts.TradeCell;
import io.tradewind.scenarios.facts.TradeLevels;
import io.tradewind.scenarios.facts.TradePair;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Trade of the panel's reporter as a projection has it, without rows, quantities or provinces: what draws read. */
final class PanelLevels implements TradeLevels {
    private static final List<String> ALL = List.of(FactSubject.ALL);

    private final PanelMonths months;

    PanelLevels(PanelMonths months) {
        this.months = months;
    }

    @Override
    public Optional<String> gap(YearMonth month) {
        return months.covers(month) ? Optional.empty() : Optional.of(month + " is outside the projection");
    }

    @Override
    public Optional<String> gap(TradeCell cell) {
        String reporter = months.projection().panelReporter().orElse("");
        if (!cell.reporters().equals(List.of(reporter))) {
            return Optional.of("only " + reporter + " is drawn");
        }
        if (!cell.channels().equals(ALL) || !cell.ownerships().equals(ALL)) {
            return Optional.of("channels and ownership are not drawn");
        }
        for (CustomsFlow flow : flows(cell.flow())) {
            boolean known = cell.partners().stream().allMatch(code -> months.hasPartner(flow, code))
                    && cell.products().stream().allMatch(code -> months.hasProduct(flow, code));
            if (!known) {
                return Optional.of("the panel does not have it");
            }
        }
        boolean both = flows(cell.flow()).size() > 1;
        return both && !cell.products().equals(ALL)
                ? Optional.of("products are known for one direction alone")
                : Optional.empty();
    }

    static List<CustomsFlow> flows(String flow) {
        return switch (flow) {
            case "exports" -> List.of(CustomsFlow.EXPORTS);
            case "imports" -> List.of(CustomsFlow.IMPORTS);
            default -> List.of(CustomsFlow.EXPORTS, CustomsFlow.IMPORTS);
        };
    }

    @Override
    public TradePair month(TradeCell cell, YearMonth month) {
        TradePair sum = TradePair.NOTHING;
        for (CustomsFlow flow : flows(cell.flow())) {
            for (String partner : cell.partners()) {
                for (String product : cell.products()) {
                    sum = sum.plus(pair(flow, partner, product, month), 1.0);
                }
            }
        }
        return sum;
    }

    private TradePair pair(CustomsFlow flow, String partner, String product, YearMonth month) {
        YearMonth earlier = month.minusYears(1);
        double now = months.usdMn(flow, partner, product, month);
        double before = months.covers(earlier) ? months.usdMn(flow, partner, product, earlier) : Double.NaN;
        double rateBefore = months.covers(earlier) ? months.cnyPerUsd(flow, earlier) : Double.NaN;
        return new TradePair(now, now * months.cnyPerUsd(flow, month), before, before * rateBefore, Double.NaN);
    }
}
