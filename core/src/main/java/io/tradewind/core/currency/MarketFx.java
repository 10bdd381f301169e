package io.tradewind.core.currency;

import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.dynamics.TwoSpeedKernel;
import io.tradewind.core.parameter.Parameters;

/**
 * What currency moves do in one buyer's markets, for goods of the same pricing.
 *
 * @param price     log change of each origin's price in dollars
 * @param perceived perceived log change of each origin's relative price
 * @shape origins × months
 */
public record MarketFx(double[][] price, double[][] perceived) {
    /** The effects for a destination and sector. */
    public static MarketFx of(
            CurrencyPaths currencies, Parameters parameters, int destination, String destinationCode, String sector) {
        double[][] rates = currencies.logUsdPerUnit();
        int origins = rates.length;
        int months = rates[0].length;
        double psi = parameters.get("psi");
        InvoicePricing pricing = InvoicePricing.of(parameters, destinationCode, sector);
        double[][] price = new double[origins][months];
        double[][] perceived = new double[origins][months];
        TwoSpeedKernel kernel = new TwoSpeedKernel(KernelWeights.of(parameters), origins);
        double[] buyer = rates[destination];
        for (int origin = 0; origin < origins; origin++) {
            if (origin == destination) {
                System.arraycopy(buyer, 0, price[origin], 0, months);
                continue;
            }
            pricing.fill(rates[origin], buyer, price[origin]);
            for (int t = 0; t < months; t++) {
                double wedge = psi * price[origin][t]; // (3.4)
                perceived[origin][t] = kernel.step(origin, wedge, wedge);
                price[origin][t] += buyer[t];
            }
        }
        return new MarketFx(price, perceived);
    }
}
