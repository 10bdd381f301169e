package io.tradewind.core.projection.internal;

import io.tradewind.core.schedule.GoodsSplit;

/**
 * Responses of the two parts of a market that named exempt goods divide.
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
        int cells = exempt.logQuantity().length;
        double[] quantity = new double[cells];
        double[] price = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            add(exemptShare[cell % origins], cell, quantity, price);
        }
        return new MarketPath(quantity, price, diversion(exemptShare), rest.logExchange());
    }

    /** What the parts win or lose adds up; null if that is not known of both. */
    private double[] diversion(double[] exemptShare) {
        if (exempt.logDiversion() == null || rest.logDiversion() == null) {
            return null;
        }
        double[] diversion = new double[rest.logDiversion().length];
        for (int cell = 0; cell < diversion.length; cell++) {
            double share = exemptShare[cell % exemptShare.length];
            diversion[cell] = Math.log1p(share * Math.expm1(exempt.logDiversion()[cell])
                    + (1.0 - share) * Math.expm1(rest.logDiversion()[cell]));
        }
        return diversion;
    }

    private void add(double share, int cell, double[] quantity, double[] price) {
        double exemptQuantity = exempt.logQuantity()[cell];
        double restQuantity = rest.logQuantity()[cell];
        double exemptPrice = exempt.logPrice()[cell];
        double restPrice = rest.logPrice()[cell];
        double volume = share * Math.exp(exemptQuantity) + (1.0 - share) * Math.exp(restQuantity);
        double value =
                share * Math.exp(exemptQuantity + exemptPrice) + (1.0 - share) * Math.exp(restQuantity + restPrice);
        quantity[cell] = Math.log(volume);
        price[cell] = Math.log(value) - quantity[cell];
    }

    /** The same with changes on top. */
    MarketParts plus(double[] logQuantity, double[] logPrice) {
        return new MarketParts(split, plus(exempt, logQuantity, logPrice), plus(rest, logQuantity, logPrice));
    }

    private static MarketPath plus(MarketPath path, double[] logQuantity, double[] logPrice) {
        double[] quantity = path.logQuantity().clone();
        double[] price = path.logPrice().clone();
        for (int k = 0; k < quantity.length; k++) {
            quantity[k] += logQuantity[k];
            price[k] += logPrice[k];
        }
        return new MarketPath(quantity, price, path.logDiversion(), path.logExchange());
    }
}
