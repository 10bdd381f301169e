package io.tradewind.core.projection.internal;

import io.tradewind.core.rerouting.FlowAdjustments;
import io.tradewind.core.rerouting.FlowResponses;

/** Log changes of every flow of the world against its base, by month; 0 for markets that nothing moves. */
public final class WorldResponse implements FlowResponses {
    private final int regions;
    private final int first;
    private final int months;
    private final MarketPath[] paths;

    WorldResponse(int regions, int first, int months, MarketPath[] paths) {
        this.regions = regions;
        this.first = first;
        this.months = months;
        this.paths = paths;
    }

    /** Number of months. */
    public int months() {
        return months;
    }

    /** Whether something moves the market. */
    public boolean moved(int destination, int sector) {
        return paths[sector * regions + destination] != null;
    }

    /** The same responses with changes on top. */
    public WorldResponse with(FlowAdjustments adjustments) {
        MarketPath[] adjusted = paths.clone();
        for (int market = 0; market < adjusted.length; market++) {
            int destination = market % regions;
            int sector = market / regions;
            if (adjustments.reach(destination, sector)) {
                double[] quantity = adjustments.logQuantities(destination, sector);
                double[] price = adjustments.logPrices(destination, sector);
                adjusted[market] = paths[market] == null
                        ? new MarketPath(quantity, price)
                        : new MarketPath(
                                plus(quantity, paths[market].logQuantity()), plus(price, paths[market].logPrice()));
            }
        }
        return new WorldResponse(regions, first, months, adjusted);
    }

    private static double[] plus(double[] sum, double[] other) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += other[k];
        }
        return sum;
    }

    @Override
    public double logQuantity(int origin, int destination, int sector, int month) {
        MarketPath path = paths[sector * regions + destination];
        return path == null || month < first ? 0.0 : path.logQuantity()[(month - first) * regions + origin];
    }

    @Override
    public double logPrice(int origin, int destination, int sector, int month) {
        MarketPath path = paths[sector * regions + destination];
        return path == null || month < first ? 0.0 : path.logPrice()[(month - first) * regions + origin];
    }
}
