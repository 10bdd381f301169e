package io.tradewind.core.projection.internal;

import io.tradewind.core.rerouting.FlowAdjustments;
import io.tradewind.core.rerouting.FlowResponses;

/** Log changes of every flow of the world against its base, by month; 0 for markets that nothing moves. */
public final class WorldResponse implements FlowResponses {
    private final int regions;
    private final int first;
    private final int months;
    private final boolean keepsDiversion;
    private final MarketPath[] paths;
    private final DividedMarket[] divided;

    /**
     * The responses of all markets.
     *
     * @param keepsDiversion whether the paths hold diversion
     * @param paths by sector and destination; null where nothing moves the market
     * @param divided likewise; null where the market is not divided
     */
    WorldResponse(
            int regions, int first, int months, boolean keepsDiversion, MarketPath[] paths, DividedMarket[] divided) {
        this.regions = regions;
        this.first = first;
        this.months = months;
        this.keepsDiversion = keepsDiversion;
        this.paths = paths;
        this.divided = divided;
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
        DividedMarket[] adjustedParts = divided.clone();
        for (int market = 0; market < adjusted.length; market++) {
            int destination = market % regions;
            int sector = market / regions;
            if (adjustments.reach(destination, sector)) {
                double[] quantity = adjustments.logQuantities(destination, sector);
                double[] price = adjustments.logPrices(destination, sector);
                adjustedParts[market] = divided[market] == null ? null : divided[market].plus(quantity, price);
                adjusted[market] = paths[market] == null
                        ? new MarketPath(quantity, price)
                        : new MarketPath(
                                plus(quantity, paths[market].logQuantity()),
                                plus(price, paths[market].logPrice()),
                                paths[market].logDiversion(),
                                paths[market].logExchange());
            }
        }
        return new WorldResponse(regions, first, months, keepsDiversion, adjusted, adjustedParts);
    }

    private static double[] plus(double[] sum, double[] other) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += other[k];
        }
        return sum;
    }

    /**
     * The goods of a market that a product of the panel stands for.
     *
     * @param wholeSector whether these are all goods of its sector
     * @param exemptFrom  position of the first month in which tariffs name them as exempt, in a divided market
     */
    record Goods(boolean wholeSector, int exemptFrom) {
        /** All goods of the sector. */
        static final Goods SECTOR = new Goods(true, 0);
    }

    /** The goods that the product stands for in a market. */
    Goods goods(String product, int destination, int sector) {
        DividedMarket market = divided[sector * regions + destination];
        return market == null ? Goods.SECTOR : new Goods(false, market.exemptFrom(product));
    }

    private MarketPath path(Goods goods, int destination, int sector, int month) {
        int market = sector * regions + destination;
        if (goods.wholeSector()) {
            return paths[market];
        }
        return month < goods.exemptFrom() ? divided[market].rest() : divided[market].exempt();
    }

    /** Log change of the quantity of these goods. */
    double logQuantity(Goods goods, int origin, int destination, int sector, int month) {
        MarketPath path = path(goods, destination, sector, month);
        return path == null || month < first ? 0.0 : path.logQuantity()[(month - first) * regions + origin];
    }

    /** Log change of the price of these goods. */
    double logPrice(Goods goods, int origin, int destination, int sector, int month) {
        MarketPath path = path(goods, destination, sector, month);
        return path == null || month < first ? 0.0 : path.logPrice()[(month - first) * regions + origin];
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

    /** Part of these goods' log quantity that an origin wins from the others or loses to them. @source MODEL §1, diversion */
    double logDiversion(Goods goods, int origin, int destination, int sector, int month) {
        if (!keepsDiversion) {
            throw new IllegalStateException(
                    "This projection does not keep diversion; make it with ProjectionEngine.withDiversion().");
        }
        MarketPath path = path(goods, destination, sector, month);
        return path == null ? 0.0 : at(path.logDiversion(), origin, month);
    }

    /** The same for all goods of the sector. */
    double logDiversion(int origin, int destination, int sector, int month) {
        return logDiversion(Goods.SECTOR, origin, destination, sector, month);
    }

    /** Part of these goods' log price that exchange rates of the scenario make. */
    double logExchange(Goods goods, int origin, int destination, int sector, int month) {
        MarketPath path = path(goods, destination, sector, month);
        return path == null ? 0.0 : at(path.logExchange(), origin, month);
    }

    /** The same for all goods of the sector. */
    double logExchange(int origin, int destination, int sector, int month) {
        return logExchange(Goods.SECTOR, origin, destination, sector, month);
    }

    private double at(double[] values, int origin, int month) {
        return values == null || month < first ? 0.0 : values[(month - first) * regions + origin];
    }
}
