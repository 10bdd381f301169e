package io.tradewind.scenarios.backtest;

import io.tradewind.core.array.Vector;
import io.tradewind.core.evaluation.rival.SmartEffect;
import io.tradewind.core.evaluation.rival.SmartElasticities;
import io.tradewind.core.evaluation.rival.SmartStatic;
import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The SMART-like rival: months after the origin are the baseline without events times the static effect, in the world's markets, of the duties that
 * the scenario has in force in that month. Products take the effect of their sector.
 *
 * @source MODEL §8: SMART-like static, complete pass-through
 */
final class SmartCells implements FlowPanel.Level {
    private record Market(int destination, int sector) {}

    private final FlowPanel.Level without;
    private final Projection projection;
    private final Economy economy;
    private final CustomsPanel panel;
    private final SmartStatic smart;
    private final int china;
    private final int origin;
    private final Map<Market, double[][]> factors = new HashMap<>();

    /** @param without trade without events */
    SmartCells(Projection projection, FlowPanel.Level without) {
        this.without = without;
        this.projection = projection;
        this.economy = projection.economy();
        this.panel = projection.panel().orElseThrow();
        Parameters p = projection.parameters();
        this.smart = new SmartStatic(
                new SmartElasticities(p.get("smart_demand"), p.get("smart_supply"), p.get("smart_substitution")));
        this.china = economy.indexOf(panel.region()).orElseThrow();
        this.origin = projection.timeline().indexOf(projection.forecastOrigin());
    }

    @Override
    public double of(FlowPanel trade, int product, int partner, int month) {
        double baseline = without.of(trade, product, partner, month);
        int region = panel.partners()
                .get(partner)
                .region()
                .map(code -> economy.indexOf(code).orElse(-1))
                .orElse(-1);
        if (month <= origin || region < 0 || region == china || baseline == 0.0) {
            return baseline;
        }
        boolean exports = trade.flow() == TradeDirection.EXPORTS;
        int sector = exports
                ? economy.indexOf(panel.products().get(product).sector()).orElseThrow()
                : product;
        Market market = new Market(exports ? region : china, sector);
        return baseline * factors.computeIfAbsent(market, this::effects)[exports ? china : region][month];
    }

    /** Imports of the market after the duties over those before, by origin and month. */
    private double[][] effects(Market market) {
        int n = economy.regions().size();
        int months = projection.timeline().months();
        double[] imports = new double[n];
        double[] before = new double[n];
        List<Vector> added = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            imports[i] = i == market.destination ? 0.0 : economy.trade().value(i, market.destination, market.sector);
            before[i] = economy.trade().tariff(i, market.destination, market.sector);
            added.add(projection.addedDuties(i, market.destination, market.sector));
        }
        double[][] result = new double[n][months];
        for (int t = 0; t < months; t++) {
            double[] after = before.clone();
            for (int i = 0; i < n; i++) {
                after[i] += added.get(i).get(t);
            }
            SmartEffect effect = smart.effect(Vector.of(imports), Vector.of(before), Vector.of(after));
            for (int i = 0; i < n; i++) {
                result[i][t] = imports[i] > 0 ? 1.0 + effect.change(i) / imports[i] : 1.0;
            }
        }
        return result;
    }
}
