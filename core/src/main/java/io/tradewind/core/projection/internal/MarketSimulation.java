package io.tradewind.core.projection.internal;

import io.tradewind.core.demand.ImportPricePath;
import io.tradewind.core.demand.NestedCes;
import io.tradewind.core.demand.Rationing;
import io.tradewind.core.schedule.ControlPath;
import io.tradewind.core.schedule.MarketShifts;
import java.util.Arrays;
import java.util.List;

/**
 * Runs one market through its months: first the prices of all origins, then what buyers want at them. Works on rows of months, one for all origins
 * that move alike. Holds the workspace of one thread; beside the result nothing is allocated by month.
 *
 * @source MODEL §1 and §2
 */
final class MarketSimulation {
    private final int first;
    private final int months;
    private final boolean keepsDiversion;
    private final OriginRows rows;
    private final OriginMotion motion;
    private final ImportPricePath prices;
    private final double[] perceived;
    private final double[] importPrice;
    private final double[] sectorPrice;
    private final double[] creation;
    private final double[] home;

    /**
     * A simulation of markets with that many origins.
     *
     * @param first          first month in which something moves
     * @param end            months of the simulation
     * @param keepsDiversion whether diversion is kept apart
     */
    MarketSimulation(ResponseRules rules, int origins, int first, int end, boolean keepsDiversion) {
        this.first = first;
        this.months = end - first;
        this.keepsDiversion = keepsDiversion;
        this.rows = new OriginRows(origins);
        this.motion = new OriginMotion(rules, first, months);
        this.prices = new ImportPricePath(origins, months);
        this.perceived = new double[origins * months];
        this.importPrice = new double[months];
        this.sectorPrice = new double[months];
        this.creation = new double[months];
        this.home = new double[months];
    }

    /** The response of the market from the first month on; nothing moves it before. */
    MarketPath run(Market market) {
        rows.set(market);
        int count = rows.count();
        double[][] quantity = new double[count + 1][];
        double[][] price = new double[count + 1][];
        for (int row = 0; row <= count; row++) {
            quantity[row] = new double[months];
            price[row] = new double[months];
        }
        double[][] diversion = keepsDiversion ? new double[count + 1][months] : null;
        for (int row = 0; row < count; row++) {
            motion.fill(market, rows.first(row), price[row], quantity[row], perceived, row * months);
        }
        prices.fill(market.demand().sigma(), rows.shares(), perceived, count, importPrice);
        moveSector(market);
        for (int row = 0; row < count; row++) {
            demand(market, row, quantity[row], price[row], keepsDiversion ? diversion[row] : null);
        }
        moveHome(market, quantity[count], price[count]);
        double[][] exchange = market.fx() == null ? null : market.fx().price();
        return new MarketPath(rows.rowOf(), quantity, price, diversion, exchange);
    }

    /** What all origins have in common. @source MODEL (1.2), (1.3) */
    private void moveSector(Market market) {
        NestedCes ces = market.demand();
        MarketShifts shifts = market.shifts();
        Arrays.fill(home, 0.0);
        if (shifts != null && shifts.homePrice() != null) {
            motion.fillHome(shifts.homePrice(), home);
        }
        for (int k = 0; k < months; k++) {
            sectorPrice[k] = ces.sectorPrice(market.base().importShare(), importPrice[k], home[k]);
            creation[k] = ces.creation(importPrice[k], sectorPrice[k]);
        }
        if (shifts != null) {
            add(shifts.demand(), creation);
        }
        add(market.importDemand(), creation);
    }

    /** Quantities of a row, which hold what moves them at given prices. @source MODEL (1.4) */
    private void demand(Market market, int row, double[] quantity, double[] price, double[] diversion) {
        double sigma = market.demand().sigma();
        int from = row * months;
        for (int k = 0; k < months; k++) {
            quantity[k] += -sigma * (perceived[from + k] - importPrice[k]) + creation[k];
        }
        for (int k = 0; diversion != null && k < months; k++) {
            diversion[k] = market.demand().diversion(perceived[from + k], importPrice[k]);
        }
        MarketShifts shifts = market.shifts();
        if (shifts != null) {
            addContracts(market, rows.first(row), quantity);
            add(shifts.demandPrice(), price);
            ration(shifts, rows.first(row), quantity, price);
        }
    }

    /** Holds what buyers want to what export controls let out. @source MODEL §1, quantity rationing */
    private void ration(MarketShifts shifts, int origin, double[] quantity, double[] price) {
        List<ControlPath> controls = shifts.controls(origin);
        for (int k = 0; k < months && !controls.isEmpty(); k++) {
            Rationing rationed = ControlPath.all(controls, quantity[k], price[k], first + k);
            quantity[k] = rationed.logQuantity();
            price[k] = rationed.logPrice();
        }
    }

    /** Adds what contracts carry, which is a value and not a share. @source MODEL (4.1) */
    private void addContracts(Market market, int origin, double[] quantity) {
        double[] added = market.shifts().addedUsdMn(origin);
        for (int k = 0; added != null && k < months; k++) {
            if (added[first + k] != 0.0) {
                double base = market.base().baseUsdMn()[origin];
                quantity[k] = Math.log(Math.exp(quantity[k]) + added[first + k] / base);
            }
        }
    }

    /** Goods of the buyer's own producers; both arrays hold zeros. */
    private void moveHome(Market market, double[] quantity, double[] price) {
        for (int k = 0; k < months; k++) {
            quantity[k] += market.demand().homeQuantity(home[k], sectorPrice[k]);
        }
        if (market.shifts() != null) {
            add(market.shifts().demand(), quantity);
            add(market.shifts().homePrice(), price);
            add(market.shifts().demandPrice(), price);
        }
        if (market.fx() != null) {
            add(market.fx().price()[market.destination()], price);
        }
    }

    /** Adds a path of the whole simulation, if there is one, to one from the first month. */
    private void add(double[] path, double[] sum) {
        for (int k = 0; path != null && k < months; k++) {
            sum[k] += path[first + k];
        }
    }
}
