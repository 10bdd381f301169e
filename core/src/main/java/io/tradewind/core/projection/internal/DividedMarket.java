package io.tradewind.core.projection.internal;

import io.tradewind.core.schedule.GoodsSplit;
import java.util.List;

/**
 * Responses of the two parts of a market over all months. Before the first split, nobody knows of two parts, and both respond as the whole does; a
 * later split changes nothing before its own first month.
 *
 * @param splits how the market is divided, one after the other
 * @param exempt response of the goods that are exempt by name
 * @param rest   response of the others
 * @source MODEL §7.5
 */
record DividedMarket(List<GoodsSplit> splits, MarketPath exempt, MarketPath rest) {
    /** The responses of that many months, followed by those of another split. */
    DividedMarket then(MarketParts parts, int months) {
        return new DividedMarket(splits, exempt.then(parts.exempt(), months), rest.then(parts.rest(), months));
    }

    /** Position of the first month in which tariffs name the product as exempt; after all months if they never do. */
    int exemptFrom(String product) {
        return splits.stream()
                .filter(split -> split.products().contains(product))
                .mapToInt(GoodsSplit::from)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** The same with changes on top, by origin and month; null where nothing changes. */
    DividedMarket plus(double[][] logQuantity, double[][] logPrice) {
        return new DividedMarket(splits, exempt.plus(logQuantity, logPrice), rest.plus(logQuantity, logPrice));
    }
}
