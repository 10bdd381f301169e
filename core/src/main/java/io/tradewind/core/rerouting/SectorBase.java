package io.tradewind.core.rerouting;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeFlows;
import java.util.Arrays;

/**
 * A sector's flows in the base year, million USD a month, and what they make of each market.
 *
 * @param flows      by destination and origin
 * @param imports    spending on imports with duty, by destination
 * @param ofReporter spending on the reporter's goods with duty, by destination
 */
record SectorBase(double[][] flows, double[] imports, double[] ofReporter) {
    private static final double MONTHS_A_YEAR = 12.0;

    static SectorBase of(Economy economy, int sector) {
        int regions = economy.regions().size();
        SectorBase base = new SectorBase(new double[regions][regions], new double[regions], new double[regions]);
        for (int d = 0; d < regions; d++) {
            TradeFlows.Market market = economy.trade().market(d, sector);
            double[] spending = new double[regions];
            for (int k = 0; k < market.size(); k++) {
                int origin = market.origin(k);
                base.flows[d][origin] = market.value(k) / MONTHS_A_YEAR;
                spending[origin] = base.flows[d][origin] * (1.0 + market.tariff(k));
            }
            base.ofReporter[d] = spending[economy.reporterIndex()];
            spending[d] = 0.0;
            base.imports[d] = Arrays.stream(spending).reduce(0.0, Double::sum);
        }
        return base;
    }
}
