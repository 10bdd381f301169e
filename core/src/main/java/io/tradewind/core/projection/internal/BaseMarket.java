package io.tradewind.core.projection.internal;

import io.tradewind.core.model.TradeFlows;

/**
 * Base shares of one market.
 *
 * @param shares      share of each origin in duty-inclusive imports; 0 for the buyer itself
 * @param importShare share of imports in purchases; NaN while it is not known, for want of domestic sales
 * @param baseRate    base tariff on each origin
 * @param baseUsdMn   base flow a month from each origin, million USD
 */
record BaseMarket(double[] shares, double importShare, double[] baseRate, double[] baseUsdMn) {
    /** A market without imports. */
    static final BaseMarket NONE = new BaseMarket(new double[0], 0.0, new double[0], new double[0]);

    private static final double MONTHS_A_YEAR = 12.0;

    /** The market of a destination and sector; {@link #NONE} if it imports nothing. */
    static BaseMarket of(TradeFlows flows, int destination, int sector) {
        int regions = flows.regions();
        double[] spending = new double[regions];
        double[] baseRate = new double[regions];
        double[] baseUsdMn = new double[regions];
        double imports = 0.0;
        double home = 0.0;
        TradeFlows.Market market = flows.market(destination, sector);
        for (int k = 0; k < market.size(); k++) {
            int o = market.origin(k);
            baseRate[o] = market.tariff(k);
            baseUsdMn[o] = market.value(k) / MONTHS_A_YEAR;
            if (o == destination) {
                home = market.value(k);
            } else {
                spending[o] = market.value(k) * (1.0 + baseRate[o]);
                imports += spending[o];
            }
        }
        if (imports == 0.0) {
            return NONE;
        }
        for (int o = 0; o < regions; o++) {
            spending[o] /= imports;
        }
        return new BaseMarket(spending, home > 0 ? imports / (imports + home) : Double.NaN, baseRate, baseUsdMn);
    }

    /** The same with that share of imports. */
    BaseMarket withImportShare(double share) {
        return new BaseMarket(shares, share, baseRate, baseUsdMn);
    }
}
