package io.tradewind.core.currency;

import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.dynamics.TwoSpeedKernel;
import io.tradewind.core.parameter.Parameters;
import java.util.stream.IntStream;

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
        int[] origins = IntStream.range(0, currencies.logUsdPerUnit().length).toArray();
        return of(currencies, parameters, destination, destinationCode, sector, origins);
    }

    /** The effects on goods of one pricing from one other region alone: the only row of both arrays. */
    public static MarketFx ofOrigin(
            CurrencyPaths currencies, Parameters parameters, int origin, int destination, String destinationCode) {
        return of(currencies, parameters, destination, destinationCode, "", origin);
    }

    private static MarketFx of(
            CurrencyPaths currencies,
            Parameters parameters,
            int destination,
            String destinationCode,
            String sector,
            int... origins) {
        double[][] rates = currencies.logUsdPerUnit();
        double[] buyer = rates[destination];
        double psi = parameters.get("psi");
        InvoicePricing pricing = InvoicePricing.of(parameters, destinationCode, sector);
        double[][] price = new double[origins.length][];
        double[][] perceived = new double[origins.length][];
        TwoSpeedKernel kernel = new TwoSpeedKernel(KernelWeights.of(parameters), origins.length);
        for (int row = 0; row < origins.length; row++) {
            if (origins[row] == destination) {
                price[row] = buyer.clone();
                perceived[row] = new double[buyer.length];
                continue;
            }
            int like = like(rates, origins, row, destination);
            if (like < row) {
                price[row] = price[like];
                perceived[row] = perceived[like];
                continue;
            }
            price[row] = new double[buyer.length];
            perceived[row] = new double[buyer.length];
            pricing.fill(rates[origins[row]], buyer, price[row]);
            for (int t = 0; t < buyer.length; t++) {
                double wedge = psi * price[row][t]; // (3.4)
                perceived[row][t] = kernel.step(row, wedge, wedge);
                price[row][t] += buyer[t];
            }
        }
        return new MarketFx(price, perceived);
    }

    /** The first row, but the buyer's, whose currency has the same path; the row itself if there is none before it. */
    private static int like(double[][] rates, int[] origins, int row, int destination) {
        int like = 0;
        while (like < row && (origins[like] == destination || rates[origins[like]] != rates[origins[row]])) {
            like++;
        }
        return like;
    }

    /** The first origin that the moves treat alike; the origin itself if there is none before it. */
    public int like(int origin) {
        int like = 0;
        while (price[like] != price[origin]) {
            like++;
        }
        return like;
    }
}
