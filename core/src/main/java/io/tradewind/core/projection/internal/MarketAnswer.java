package io.tradewind.core.projection.internal;

import io.tradewind.core.rerouting.FlowAdjustments;
import java.io.Serializable;

/** What one market does. Two are equal only if they are the same: an answer that is remembered stands for all that made it. */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
final class MarketAnswer implements Serializable {
    /** The response; null where nothing moves the market. */
    final MarketPath whole;
    /** That of its parts; null where it is not divided. */
    final DividedMarket divided;

    MarketAnswer(MarketPath whole, DividedMarket divided) {
        this.whole = whole;
        this.divided = divided;
    }

    /** The same with a sector's changes of flows to the destination on top. */
    MarketAnswer with(FlowAdjustments adjustments, int destination) {
        double[][] quantity = adjustments.logQuantities(destination);
        double[][] price = adjustments.logPrices(destination);
        if (quantity == null) {
            return this;
        }
        MarketPath path = whole == null ? MarketPath.none(quantity.length) : whole;
        return new MarketAnswer(path.plus(quantity, price), divided == null ? null : divided.plus(quantity, price));
    }

    /** How many numbers it holds. */
    long numbers() {
        return (whole == null ? 0 : whole.numbers())
                + (divided == null
                        ? 0
                        : divided.exempt().numbers() + divided.rest().numbers());
    }
}
