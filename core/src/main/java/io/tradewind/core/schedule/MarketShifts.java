package io.tradewind.core.schedule;

import io.tradewind.core.array.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything but tariffs and exchange rates that moves one market, by month. Arrays that are null mean no change.
 *
 * @shape paths: months; by origin: origins × months
 */
public final class MarketShifts {
    private final int origins;
    private final int months;
    private double[] demand;
    private double[] demandPrice;
    private double[] homePrice;
    private double[][] price;
    private double[][] cost;
    private double[][] volume;
    private double[][] addedUsdMn;
    private Map<Integer, List<ControlPath>> controls;

    /** No shifts, for a market with that many origins and months. */
    public MarketShifts(int origins, int months) {
        this.origins = origins;
        this.months = months;
    }

    /** Log change of the quantity that the market wants at given prices; null if none. */
    public double[] demand() {
        return demand;
    }

    /** Log change of all origins' prices that comes with demand and does not turn buyers away; null if none. */
    public double[] demandPrice() {
        return demandPrice;
    }

    /** Log change of the price of home goods; null if none. */
    public double[] homePrice() {
        return homePrice;
    }

    /** Log change of that origin's FOB price; null if none. */
    public double[] price(int origin) {
        return price == null ? null : price[origin];
    }

    /** Log change of that origin's trade cost, which the exporter does not receive; null if none. */
    public double[] cost(int origin) {
        return cost == null ? null : cost[origin];
    }

    /** Log change of that origin's quantity at given prices; null if none. */
    public double[] volume(int origin) {
        return volume == null ? null : volume[origin];
    }

    /** Million USD a month that the origin ships besides; null if none. */
    public double[] addedUsdMn(int origin) {
        return addedUsdMn == null ? null : addedUsdMn[origin];
    }

    /** Export controls on that origin's goods, in the order in which they apply. */
    public List<ControlPath> controls(int origin) {
        return controls == null ? List.of() : controls.getOrDefault(origin, List.of());
    }

    /** Whether something shifts that origin by itself. */
    public boolean concern(int origin) {
        return price(origin) != null
                || cost(origin) != null
                || volume(origin) != null
                || addedUsdMn(origin) != null
                || !controls(origin).isEmpty();
    }

    /** Whether nothing shifts. */
    public boolean isEmpty() {
        return demand == null
                && demandPrice == null
                && homePrice == null
                && price == null
                && cost == null
                && volume == null
                && addedUsdMn == null
                && controls == null;
    }

    /** Adds to the demand of the market. */
    public void addDemand(Vector path, double factor) {
        demand = plus(demand, path, factor);
    }

    /** Adds to the price that comes with demand. */
    public void addDemandPrice(Vector path, double factor) {
        demandPrice = plus(demandPrice, path, factor);
    }

    /** Adds to the price of home goods. */
    public void addHomePrice(Vector path, double factor) {
        homePrice = plus(homePrice, path, factor);
    }

    /** Adds to an origin's FOB price. */
    public void addPrice(int origin, Vector path, double factor) {
        price = price == null ? new double[origins][] : price;
        price[origin] = plus(price[origin], path, factor);
    }

    /** Adds to an origin's trade cost. */
    public void addCost(int origin, Vector path, double factor) {
        cost = cost == null ? new double[origins][] : cost;
        cost[origin] = plus(cost[origin], path, factor);
    }

    /** Adds to an origin's quantity. */
    public void addVolume(int origin, Vector path, double factor) {
        volume = volume == null ? new double[origins][] : volume;
        volume[origin] = plus(volume[origin], path, factor);
    }

    /** Adds to what an origin ships besides. */
    public void addUsdMn(int origin, Vector path, double factor) {
        addedUsdMn = addedUsdMn == null ? new double[origins][] : addedUsdMn;
        addedUsdMn[origin] = plus(addedUsdMn[origin], path, factor);
    }

    /** Adds a control on an origin's goods. */
    public void addControl(int origin, ControlPath control) {
        controls = controls == null ? new TreeMap<>() : controls;
        controls.computeIfAbsent(origin, any -> new ArrayList<>()).add(control);
    }

    private double[] plus(double[] before, Vector path, double factor) {
        double[] sum = before == null ? new double[months] : before;
        for (int t = 0; t < months; t++) {
            sum[t] += factor * path.get(t);
        }
        return sum;
    }
}
