package io.tradewind.core.projection.internal;

/**
 * Response of one market.
 *
 * @param logQuantity log change of the quantity from each origin; home goods at the buyer's own position
 * @param logPrice    log change of the FOB price in dollars
 * @shape months × origins, origins next to each other
 */
record MarketPath(double[] logQuantity, double[] logPrice) {}
