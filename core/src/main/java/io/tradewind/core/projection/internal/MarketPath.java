package io.tradewind.core.projection.internal;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Response of one market by origin and month, home goods at the buyer's own position. Origins that move alike share a row. Immutable, but arrays are
 * not copied.
 */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
final class MarketPath implements Serializable {
    private final int[] rowOf;
    private final double[][] quantity;
    private final double[][] price;
    private final double[][] diversion;
    private final double[][] exchange;
    /** How many of the first rows are those of another response, on which this one lies. */
    private int borrowedRows;
    /** How many of the first rows are known to be sound: looked at once, whoever asks, also where changes come on top. */
    private int soundRows;

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

    /** A response in which every origin that trades has a row of its own; null for one that does not. */
    static MarketPath ofTrading(double[][] quantity, double[][] price, double[][] diversion, double[][] exchange) {
        int[] rowOf = new int[quantity.length];
        int rows = 0;
        for (int o = 0; o < rowOf.length; o++) {
            rowOf[o] = quantity[o] == null ? OriginRows.NONE : rows++;
        }
        return new MarketPath(
                rowOf,
                trading(quantity, rows),
                trading(price, rows),
                diversion == null ? null : trading(diversion, rows),
                exchange);
    }

    private static double[][] trading(double[][] byOrigin, int rows) {
        return Arrays.stream(byOrigin).filter(Objects::nonNull).toArray(size -> new double[rows][]);
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

    /**
     * Adds the log changes of an origin's value in some months.
     *
     * @param from  first of these months
     * @param to    month after the last
     * @param place where the first month of all belongs in the sum
     */
    void addLogValue(int origin, int from, int to, int place, double[] sum) {
        int row = rowOf[origin];
        for (int t = from; row >= 0 && t < to; t++) {
            sum[place + t] += quantity[row][t] + price[row][t];
        }
    }

    /** Adds the log changes of an origin's price, by month. */
    void addLogPrice(int origin, double[] sum) {
        double[] row = rowOf[origin] < 0 ? null : price[rowOf[origin]];
        for (int t = 0; row != null && t < row.length; t++) {
            sum[t] += row[t];
        }
    }

    /** The first number that is not finite or too large, with the origin's position as its name; nothing if all are sound. */
    Optional<ResultCheck.Cell> firstOutside(int first) {
        return rowsHold() ? Optional.empty() : findOutside(first);
    }

    /** Whether every row is sound, also those that no origin has any more: origins that share a row are looked at once. */
    private boolean rowsHold() {
        for (int row = soundRows; row < quantity.length; row++) {
            if (quantity[row] != null && !holds(quantity[row], price[row])) {
                return false;
            }
        }
        soundRows = quantity.length;
        return true;
    }

    private static boolean holds(double[] quantity, double[] price) {
        for (int t = 0; t < quantity.length; t++) {
            if (!ResultCheck.holds(quantity[t]) || !ResultCheck.holds(quantity[t] + price[t])) {
                return false;
            }
        }
        return true;
    }

    private Optional<ResultCheck.Cell> findOutside(int first) {
        for (int origin = 0; origin < rowOf.length; origin++) {
            int row = rowOf[origin];
            double[] quantities = row < 0 ? null : quantity[row];
            double[] prices = row < 0 ? null : price[row];
            for (int t = 0; quantities != null && t < quantities.length; t++) {
                double log = quantities[t] + (prices == null ? 0.0 : prices[t]);
                if (!ResultCheck.holds(quantities[t]) || !ResultCheck.holds(log)) {
                    return Optional.of(new ResultCheck.Cell(Integer.toString(origin), log, first + t));
                }
            }
        }
        return Optional.empty();
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

    /** How many numbers it holds by itself. */
    long numbers() {
        return (diversion == null ? 2L : 3L) * (quantity.length - borrowedRows) * months() + rowOf.length;
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
     * The same with changes on top. Origins that share a row and the arrays of their changes still share a row.
     *
     * @param moreQuantity log change of the quantity, null where nothing changes
     * @param morePrice    log change of the price, likewise
     * @shape both: origins × months
     */
    MarketPath plus(double[][] moreQuantity, double[][] morePrice) {
        int[] newRowOf = rowOf.clone();
        int rows = quantity.length;
        double[][] quantities = Arrays.copyOf(quantity, rows + newRowOf.length);
        double[][] prices = Arrays.copyOf(price, rows + newRowOf.length);
        double[][] diversions = diversion == null ? null : Arrays.copyOf(diversion, rows + newRowOf.length);
        for (int i = 0; i < newRowOf.length; i++) {
            if (moreQuantity[i] == null) {
                continue;
            }
            int like = changedLike(i, moreQuantity, morePrice);
            newRowOf[i] = like < i ? newRowOf[like] : rows++;
            if (like == i) {
                int row = rowOf[i];
                quantities[newRowOf[i]] = sum(moreQuantity[i], row < 0 ? null : quantity[row]);
                prices[newRowOf[i]] = sum(morePrice[i], row < 0 ? null : price[row]);
                if (diversions != null) {
                    diversions[newRowOf[i]] = row < 0 ? null : diversion[row];
                }
            }
        }
        MarketPath next = new MarketPath(
                newRowOf,
                Arrays.copyOf(quantities, rows),
                Arrays.copyOf(prices, rows),
                diversions == null ? null : Arrays.copyOf(diversions, rows),
                exchange);
        next.borrowedRows = quantity.length;
        next.soundRows = rowsHold() ? quantity.length : 0;
        return next;
    }

    /** The first origin with the same row and the same arrays of changes; the origin itself if there is none before it. */
    private int changedLike(int origin, double[][] moreQuantity, double[][] morePrice) {
        int like = 0;
        while (like < origin
                && !(rowOf[like] == rowOf[origin]
                        && moreQuantity[like] == moreQuantity[origin]
                        && morePrice[like] == morePrice[origin])) {
            like++;
        }
        return like;
    }

    private static double[] sum(double[] changes, double[] row) {
        double[] sum = new double[changes.length];
        for (int t = 0; t < sum.length; t++) {
            sum[t] = row == null ? changes[t] : changes[t] + row[t];
        }
        return sum;
    }

    /**
     * Another response that begins with months of this one.
     *
     * @param later  the response afterwards
     * @param months how many months of this one come first
     */
    MarketPath then(MarketPath later, int months) {
        if (months == 0) {
            return later;
        }
        return ofOrigins(
                joined(quantity, later, later.quantity, months),
                joined(price, later, later.price, months),
                diversion == null ? null : joined(diversion, later, later.diversion, months),
                exchange);
    }

    private double[][] joined(double[][] rows, MarketPath later, double[][] laterRows, int months) {
        double[][] joined = new double[rowOf.length][months()];
        for (int i = 0; i < joined.length; i++) {
            copy(rows, rowOf[i], 0, months, joined[i]);
            copy(laterRows, later.rowOf[i], months, joined[i].length, joined[i]);
        }
        return joined;
    }

    private static void copy(double[][] rows, int row, int from, int to, double[] path) {
        if (row >= 0 && rows[row] != null) {
            System.arraycopy(rows[row], from, path, from, to - from);
        }
    }
}
