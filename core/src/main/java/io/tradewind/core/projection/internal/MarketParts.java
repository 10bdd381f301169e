package io.tradewind.core.projection.internal;

import io.tradewind.core.schedule.GoodsSplit;

/**
 * Responses of the two parts of a market that named exempt goods divide, as if they had always done so.
 *
 * @param split  how they divide it
 * @param exempt response of the exempt part; the same as the rest's where there is none in the world
 * @param rest   response of the rest; the same as the exempt part's where all goods are exempt
 * @source MODEL §7.5
 */
record MarketParts(GoodsSplit split, MarketPath exempt, MarketPath rest) {
    /** Shares of one part: the origins' base shares less what is in the other part; null if no origin sells any. */
    static BaseMarket base(BaseMarket whole, GoodsSplit split, boolean exemptPart) {
        double[] shares = new double[whole.shares().length];
        double part = 0.0;
        for (int o = 0; o < shares.length; o++) {
            shares[o] = whole.shares()[o] * weight(split, o, exemptPart);
            part += shares[o];
        }
        if (part == 0.0) {
            return null;
        }
        for (int o = 0; o < shares.length; o++) {
            shares[o] /= part;
        }
        return new BaseMarket(shares, whole.importShare(), whole.baseRate(), whole.baseUsdMn());
    }

    private static double weight(GoodsSplit split, int origin, boolean exemptPart) {
        return exemptPart ? split.exemptShare(origin) : 1.0 - split.exemptShare(origin);
    }

    /**
     * The response of the market as a whole: quantities and values of the parts add up. Home goods are divided as imports are.
     *
     * @param base the whole market
     */
    MarketPath whole(BaseMarket base, int home) {
        int origins = base.shares().length;
        double[] exemptShare = new double[origins];
        for (int o = 0; o < origins; o++) {
            exemptShare[o] = split.exemptShare(o);
        }
        exemptShare[home] = 0.0;
        for (int o = 0; o < origins; o++) {
            exemptShare[home] += o == home ? 0.0 : base.shares()[o] * exemptShare[o];
        }
        double[][] quantity = new double[origins][exempt.months()];
        double[][] price = new double[origins][exempt.months()];
        double[][] diversion = exempt.keepsDiversion() ? new double[origins][exempt.months()] : null;
        for (int o = 0; o < origins; o++) {
            add(exemptShare[o], o, quantity[o], price[o]);
            if (diversion != null) {
                addDiversion(exemptShare[o], o, diversion[o]);
            }
        }
        return MarketPath.ofOrigins(quantity, price, diversion, exempt.exchange());
    }

    /** Diversion of an origin's goods as a whole: mean of the parts' factors, weighed by base shares. */
    private void addDiversion(double share, int origin, double[] diversion) {
        for (int t = 0; t < diversion.length; t++) {
            double part = Math.exp(exempt.logDiversion(origin, t));
            double other = Math.exp(rest.logDiversion(origin, t));
            diversion[t] = Math.log(share * part + (1.0 - share) * other);
        }
    }

    private void add(double share, int origin, double[] quantity, double[] price) {
        for (int t = 0; t < quantity.length; t++) {
            double exemptQuantity = exempt.logQuantity(origin, t);
            double restQuantity = rest.logQuantity(origin, t);
            double volume = share * Math.exp(exemptQuantity) + (1.0 - share) * Math.exp(restQuantity);
            double value = share * Math.exp(exemptQuantity + exempt.logPrice(origin, t))
                    + (1.0 - share) * Math.exp(restQuantity + rest.logPrice(origin, t));
            quantity[t] = Math.log(volume);
            price[t] = Math.log(value) - quantity[t];
        }
    }
}
