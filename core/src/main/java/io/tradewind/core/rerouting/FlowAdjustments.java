package io.tradewind.core.rerouting;

/**
 * Log changes of one sector's flows that come on top of the responses of the markets; null for a market that nothing reaches, and in it for an origin.
 *
 * @shape for each destination: origins × months from the first
 */
public final class FlowAdjustments {
    private final int months;
    private final double[][][] quantity;
    private final double[][][] price;

    /** No changes yet, for that many months from the first. */
    FlowAdjustments(int regions, int months) {
        this.months = months;
        this.quantity = new double[regions][][];
        this.price = new double[regions][][];
    }

    /** Adds to a flow's quantity in a month from the first, which {@link #set} has not given; what is 0 leaves no trace. */
    void add(int origin, int destination, int month, double logQuantity) {
        if (logQuantity == 0.0) {
            return;
        }
        if (quantity[destination] == null || quantity[destination][origin] == null) {
            set(origin, destination, new double[months], new double[months]);
        }
        quantity[destination][origin][month] += logQuantity;
    }

    /** Sets a flow's changes by month from the first; flows that change alike may share the arrays. */
    void set(int origin, int destination, double[] logQuantity, double[] logPrice) {
        if (quantity[destination] == null) {
            quantity[destination] = new double[quantity.length][];
            price[destination] = new double[quantity.length][];
        }
        quantity[destination][origin] = logQuantity;
        price[destination][origin] = logPrice;
    }

    /** The market's changes of quantities, not to be changed; null for a market that nothing reaches. */
    public double[][] logQuantities(int destination) {
        return quantity[destination];
    }

    /** The market's changes of prices, not to be changed; null likewise. */
    public double[][] logPrices(int destination) {
        return price[destination];
    }
}
