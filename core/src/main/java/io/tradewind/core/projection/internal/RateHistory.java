package io.tradewind.core.projection.internal;

import io.tradewind.core.currency.CurrencyPaths;
import io.tradewind.core.currency.MarketFx;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.Timeline;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * What the exchange rates of the data did to the reporter's trade since their first month, and still do after the projection's origin, partner by
 * partner, along each market's own elasticity. It belongs to the baseline: scenarios move rates from there.
 *
 * @source MODEL (6.1), R; §3
 */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
final class RateHistory implements Serializable {
    private final double[][] quantity;
    private final double[][] price;
    private final double[][] factor;

    RateHistory(
            Economy economy,
            CustomsPanel panel,
            TradeDirection flow,
            Parameters parameters,
            ResponseRules rules,
            BaseMarkets base,
            Timeline timeline,
            YearMonth forecastOrigin) {
        int n = panel.partners().size();
        quantity = new double[n][timeline.months()];
        price = new double[n][timeline.months()];
        factor = new double[n][timeline.months()];
        for (double[] path : factor) {
            Arrays.fill(path, 1.0);
        }
        YearMonth first = CurrencyPaths.firstKnown(economy).orElse(forecastOrigin);
        if (!first.isBefore(forecastOrigin)) {
            return;
        }
        Timeline known = Timeline.of(first, timeline.last());
        int offset = known.indexOf(timeline.first());
        CurrencyPaths currencies = CurrencyPaths.ofHistory(economy, known, forecastOrigin);
        int reporter = economy.indexOf(panel.region()).orElseThrow();
        BaseMarkets markets = base.with(parameters.get("default_import_share"));
        for (int j = 0; j < n; j++) {
            Partner partner = panel.partners().get(j);
            int region = partner.region()
                    .map(code -> economy.indexOf(code).orElse(-1))
                    .orElse(-1);
            if (region < 0 || region == reporter) {
                continue;
            }
            int from = flow == TradeDirection.EXPORTS ? reporter : region;
            int to = flow == TradeDirection.EXPORTS ? region : reporter;
            MarketFx fx = MarketFx.ofOrigin(
                    currencies,
                    parameters,
                    from,
                    to,
                    economy.regions().get(to).code().code());
            double elasticity = meanOwnElasticity(markets, economy.sectors().size(), rules, from, to);
            for (int t = Math.max(0, -offset); t < timeline.months(); t++) {
                quantity[j][t] = elasticity * fx.perceived()[0][t + offset];
                price[j][t] = fx.price()[0][t + offset];
                factor[j][t] = Math.exp(quantity[j][t] + price[j][t]);
            }
        }
    }

    /** Own elasticity of the flow, the mean of its sectors weighted by value. */
    private static double meanOwnElasticity(BaseMarkets markets, int sectors, ResponseRules rules, int from, int to) {
        double sum = 0.0;
        double weight = 0.0;
        for (int s = 0; s < sectors; s++) {
            BaseMarket market = markets.of(to, s);
            if (market != null) {
                double value = market.baseUsdMn()[from];
                sum += value * rules.demand(s).ownElasticity(market.shares()[from], market.importShare());
                weight += value;
            }
        }
        return weight > 0 ? sum / weight : 0.0;
    }

    /** Log change of the quantity against the rates of the first month. */
    double logQuantity(int partner, int month) {
        return quantity[partner][month];
    }

    /** Change of the value against the rates of the first month, as a factor. */
    double factor(int partner, int month) {
        return factor[partner][month];
    }

    /** Log change of the dollar price against the rates of the first month. */
    double logPrice(int partner, int month) {
        return price[partner][month];
    }
}
