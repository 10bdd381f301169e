package io.tradewind.core.projection.internal;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.model.Economy;

/**
 * Base shares of one market.
 *
 * @param shares      share of each origin in duty-inclusive imports; 0 for the buyer itself
 * @param importShare share of imports in purchases
 * @param baseRate    base tariff on each origin
 * @param baseUsdMn   base flow a month from each origin, million USD
 */
record BaseMarket(double[] shares, double importShare, double[] baseRate, double[] baseUsdMn) {
    private static final double MONTHS_A_YEAR = 12.0;

    /**
     * The market of a destination and sector; null if it imports nothing.
     *
     * @param flows              the economy's flows as an array
     * @param rates              its tariffs as an array
     * @param unknownImportShare import share where there are no domestic sales
     */
    static BaseMarket of(
            Economy economy, double[] flows, double[] rates, int destination, int sector, double unknownImportShare) {
        int regions = economy.regions().size();
        double[] spending = new double[regions];
        double[] baseRate = new double[regions];
        double[] baseUsdMn = new double[regions];
        double imports = 0.0;
        for (int o = 0; o < regions; o++) {
            int cell = TradeCube.index(o, destination, sector, regions);
            baseRate[o] = rates[cell];
            baseUsdMn[o] = flows[cell] / MONTHS_A_YEAR;
            spending[o] = o == destination ? 0.0 : flows[cell] * (1.0 + rates[cell]);
            imports += spending[o];
        }
        if (imports == 0.0) {
            return null;
        }
        for (int o = 0; o < regions; o++) {
            spending[o] /= imports;
        }
        double home = flows[TradeCube.index(destination, destination, sector, regions)];
        double importShare = home > 0 ? imports / (imports + home) : unknownImportShare;
        return new BaseMarket(spending, importShare, baseRate, baseUsdMn);
    }
}
