package io.tradewind.core.projection.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Response of one market by origin and month, home goods at the buyer's own position. Origins that move alike share a row. Immutable, but arrays are
 * not copied.
 */
final class MarketPath {
    private final int[] rowOf;
    private final double[][] quantity;
    private final double[][] price;
    private final double[][] diversion;
    private final double[][] exchange;

    /**
     * A response.
     *
     * @param rowOf     row of each origin; {@link OriginRows#NONE} for one that does not trade, and stays 0
     * @param quantity  log change of the quantity
     * @param price     log change of the FOB price in dollars
     * @param diversion part of the quantity that is won from or lost to other origins; null where it was not asked for
     * @param exchange  part of the price that exchange rates make, by origin; null where none moves
     * @shape rows × months from the first that matters, but exchange: origins × all months of the simulation
     */
    MarketPath(int[] rowOf, double[][] quantity, double[][] price, double[][] diversion, double[][] exchange) {
        this.rowOf = rowOf;
        this.quantity = quantity;
        this.price = price;
        this.diversion = diversion;
        this.exchange = exchange;
    }

    /** A response in which every origin has a row of its own. */
    static MarketPath ofOrigins(double[][] quantity, double[][] price, double[][] diversion, double[][] exchange) {
        return new MarketPath(IntStream.range(0, quantity.length).toArray(), quantity, price, diversion, exchange);
    }

    /** The response of a market that nothing moves. */
    static MarketPath none(int origins) {
        int[] rowOf = new int[origins];
        Arrays.fill(rowOf, OriginRows.NONE);
        return new MarketPath(rowOf, new double[0][], new double[0][], null, null);
    }

    /** Log change of the quantity. */
    double logQuantity(int origin, int month) {
        return at(quantity, origin, month);
    }

    /** Log change of the price. */
    double logPrice(int origin, int month) {
        return at(price, origin, month);
    }

    /** Adds the log changes of an origin's value, the first of them at a place in the array. */
    void addLogValue(int origin, int from, double[] sum) {
        int row = rowOf[origin];
        for (int t = 0; row >= 0 && t < quantity[row].length; t++) {
            sum[from + t] += quantity[row][t] + price[row][t];
        }
    }

    /** Part of the quantity that is won from or lost to other origins; 0 where it was not asked for. */
    double logDiversion(int origin, int month) {
        return diversion == null ? 0.0 : at(diversion, origin, month);
    }

    /** Part of the price that exchange rates make; the month is one of the whole simulation. */
    double logExchange(int origin, int month) {
        return exchange == null ? 0.0 : exchange[origin][month];
    }

    private double at(double[][] rows, int origin, int month) {
        int row = rowOf[origin];
        return row < 0 || rows[row] == null ? 0.0 : rows[row][month];
    }

    /** Whether it says what diversion contributes. */
    boolean keepsDiversion() {
        return diversion != null;
    }

    /** The part of prices that exchange rates make, by origin; null where none moves. */
    double[][] exchange() {
        return exchange;
    }

    /** Number of origins. */
    int origins() {
        return rowOf.length;
    }

    /** Number of months; 0 where nothing moves. */
    int months() {
        return quantity.length == 0 ? 0 : quantity[0].length;
    }

    /** Log changes of an origin's quantity by month, not to be changed; null for none. */
    double[] logQuantities(int origin) {
        return rowOf[origin] < 0 ? null : quantity[rowOf[origin]];
    }

    /**
     * The same with changes on top. Origins that are changed get rows of their own.
     *
     * @param moreQuantity log change of the quantity, null where nothing changes
     * @param morePrice    log change of the price, likewise
     * @shape both: origins × months
     */
    MarketPath plus(double[][] moreQuantity, double[][] morePrice) {
        int[] newRowOf = rowOf.clone();
        int rows = quantity.length;
        for (int i = 0; i < newRowOf.length; i++) {
            newRowOf[i] = moreQuantity[i] == null ? newRowOf[i] : rows++;
        }
        double[][] quantities = Arrays.copyOf(quantity, rows);
        double[][] prices = Arrays.copyOf(price, rows);
        double[][] diversions = diversion == null ? null : Arrays.copyOf(diversion, rows);
        for (int i = 0; i < newRowOf.length; i++) {
            int row = newRowOf[i];
            if (row != rowOf[i]) {
                quantities[row] = sum(moreQuantity[i], rowOf[i] < 0 ? null : quantity[rowOf[i]]);
                prices[row] = sum(morePrice[i], rowOf[i] < 0 ? null : price[rowOf[i]]);
                if (diversions != null) {
                    diversions[row] = rowOf[i] < 0 ? null : diversion[rowOf[i]];
                }
            }
        }
        return new MarketPath(newRowOf, quantities, prices, diversions, exchange);
    }

    private static double[] sum(double[] changes, double[] row) {
        double[] sum = changes.clone();
        for (int t = 0; row != null && t < sum.length; t++) {
            sum[t] += row[t];
        }
        return sum;
    }
}
