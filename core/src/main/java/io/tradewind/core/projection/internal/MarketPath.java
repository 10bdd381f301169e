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
}
