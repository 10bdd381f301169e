package io.tradewind.core.rerouting;

/**
 * Log changes of flows that come on top of the responses of the markets; null for a market that nothing reaches, and in it for an origin.
 *
 * @shape for each market (sector × destinations + destination): origins × months from the first
 */
public final class FlowAdjustments {
    private final int regions;
    private final int first;
    private final int months;
    private final double[][][] quantity;
    private final double[][][] price;

    /** No changes yet, for the months [first, months). */
    FlowAdjustments(int regions, int sectors, int first, int months) {
        this.regions = regions;
        this.first = first;
        this.months = months;
        this.quantity = new double[regions * sectors][][];
        this.price = new double[regions * sectors][][];
    }

    /** Adds to a flow's changes, which {@link #set} has not given; what is 0 leaves no trace. */
    void add(int origin, int destination, int sector, int month, double logQuantity, double logPrice) {
        if (logQuantity == 0.0 && logPrice == 0.0) {
            return;
        }
        int market = sector * regions + destination;
        if (quantity[market] == null || quantity[market][origin] == null) {
            set(origin, destination, sector, new double[months - first], new double[months - first]);
        }
        quantity[market][origin][month - first] += logQuantity;
        price[market][origin][month - first] += logPrice;
    }

    /** Sets a flow's changes by month from the first; flows that change alike may share the arrays. */
    void set(int origin, int destination, int sector, double[] logQuantity, double[] logPrice) {
        int market = sector * regions + destination;
        if (quantity[market] == null) {
            quantity[market] = new double[regions][];
            price[market] = new double[regions][];
        }
        quantity[market][origin] = logQuantity;
        price[market][origin] = logPrice;
    }

    /** Whether something reaches the market. */
    public boolean reach(int destination, int sector) {
        return quantity[sector * regions + destination] != null;
    }

    /** The market's changes of quantities, not to be changed. */
    public double[][] logQuantities(int destination, int sector) {
        return quantity[sector * regions + destination];
    }

    /** The market's changes of prices, not to be changed. */
    public double[][] logPrices(int destination, int sector) {
        return price[sector * regions + destination];
    }
}
