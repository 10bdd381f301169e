package io.tradewind.core.projection.internal;

/** Log changes of every flow of the world against its base, by month; 0 for markets that nothing moves. */
public final class WorldResponse {
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

    /** Log change of the quantity. */
    public double logQuantity(int origin, int destination, int sector, int month) {
        MarketPath path = paths[sector * regions + destination];
        return path == null || month < first ? 0.0 : path.logQuantity()[(month - first) * regions + origin];
    }

    /** Log change of the FOB price in dollars. */
    public double logPrice(int origin, int destination, int sector, int month) {
        MarketPath path = paths[sector * regions + destination];
        return path == null || month < first ? 0.0 : path.logPrice()[(month - first) * regions + origin];
    }
}
