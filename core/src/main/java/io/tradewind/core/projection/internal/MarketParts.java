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
        int cells = exempt.logQuantity().length;
        double[] quantity = new double[cells];
        double[] price = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            add(exemptShare[cell % origins], cell, quantity, price);
        }
        return new MarketPath(
                quantity,
                price,
                mean(exemptShare, exempt.logDiversion(), rest.logDiversion()),
                mean(exemptShare, exempt.logExchange(), rest.logExchange()));
    }

    /** What two logs of the parts are for the whole: mean of their factors, weighed by base shares; null where neither part has any. */
    private static double[] mean(double[] exemptShare, double[] exemptLog, double[] restLog) {
        if (exemptLog == null && restLog == null) {
            return null;
        }
        double[] logs = new double[(exemptLog == null ? restLog : exemptLog).length];
        for (int cell = 0; cell < logs.length; cell++) {
            double share = exemptShare[cell % exemptShare.length];
            double part = exemptLog == null ? 1.0 : Math.exp(exemptLog[cell]);
            double other = restLog == null ? 1.0 : Math.exp(restLog[cell]);
            logs[cell] = Math.log(share * part + (1.0 - share) * other);
        }
        return logs;
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
}
