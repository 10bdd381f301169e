package io.tradewind.core.projection.internal;

/**
 * Response of one market.
 *
 * @param logQuantity  log change of the quantity from each origin; home goods at the buyer's own position
 * @param logPrice     log change of the FOB price in dollars
 * @param logDiversion part of the quantity that is won from or lost to other origins; null where nothing is, or where it was not asked for
 * @param logExchange  part of the price that exchange rates make; null where none moves
 * @shape months × origins, origins next to each other
 */
record MarketPath(double[] logQuantity, double[] logPrice, double[] logDiversion, double[] logExchange) {
    /** A response of quantities and prices alone. */
    MarketPath(double[] logQuantity, double[] logPrice) {
        this(logQuantity, logPrice, null, null);
    }

    /** A longer response whose first months are this one's. */
    MarketPath then(MarketPath longer) {
        return new MarketPath(
                begun(logQuantity, longer.logQuantity),
                begun(logPrice, longer.logPrice),
                begun(logDiversion, longer.logDiversion),
                begun(logExchange, longer.logExchange));
    }

    /** The same with changes on top. */
    MarketPath plus(double[] quantity, double[] price) {
        return new MarketPath(sum(logQuantity, quantity), sum(logPrice, price), logDiversion, logExchange);
    }

    private static double[] sum(double[] left, double[] right) {
        double[] sum = left.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += right[k];
        }
        return sum;
    }

    private static double[] begun(double[] beginning, double[] longer) {
        if (longer == null) {
            return null;
        }
        double[] joined = longer.clone();
        System.arraycopy(beginning, 0, joined, 0, beginning.length);
        return joined;
    }
}
