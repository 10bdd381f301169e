package io.tradewind.core.projection.internal;

import io.tradewind.core.demand.NestedCes;
import io.tradewind.core.demand.Rationing;
import io.tradewind.core.dynamics.OrderStock;
import io.tradewind.core.dynamics.TwoSpeedKernel;
import io.tradewind.core.schedule.ControlPath;
import io.tradewind.core.schedule.DutyPath;

/**
 * Runs one market through its months. Holds the workspace of one thread; the month loop allocates nothing.
 *
 * @source MODEL §1 and §2
 */
final class MarketSimulation {
    private final ResponseRules rules;
    private final int origins;
    private final boolean keepsDiversion;
    private final TwoSpeedKernel kernel;
    private final OrderStock orders;
    private final OriginWedge[] wedges;
    private final DutyPath[] duties;
    private final boolean[][] eventful;
    private final boolean[] moves;
    private final double[] perceived;
    private final double[] price;
    private final double[] shift;
    private final int[] moving;
    private final int[] twin;

    /** A simulation of markets with that many origins, which keeps diversion apart if it is asked for. */
    MarketSimulation(ResponseRules rules, int origins, boolean keepsDiversion) {
        this.rules = rules;
        this.keepsDiversion = keepsDiversion;
        this.origins = origins;
        this.kernel = new TwoSpeedKernel(rules.kernel, origins);
        this.orders = new OrderStock(rules.frontLoading, rules.lost, rules.paybackMonths, rules.flush, origins);
        this.wedges = new OriginWedge[origins];
        this.duties = new DutyPath[origins];
        this.eventful = new boolean[origins][];
        this.moves = new boolean[origins];
        this.perceived = new double[origins];
        this.price = new double[origins];
        this.shift = new double[origins];
        this.moving = new int[origins];
        this.twin = new int[origins];
        for (int i = 0; i < origins; i++) {
            wedges[i] = new OriginWedge();
        }
    }

    /** The response of the market in the months [first, end); nothing moves it before. */
    MarketPath run(Market market, int first, int end) {
        int moved = prepare(market);
        double[] quantity = new double[(end - first) * origins];
        double[] prices = new double[(end - first) * origins];
        double[] diversion = keepsDiversion ? new double[(end - first) * origins] : null;
        for (int t = first; t < end; t++) {
            moveOrigins(market, moved, t);
            demand(market, t, (t - first) * origins, quantity, prices, diversion);
        }
        return new MarketPath(quantity, prices, diversion, market.fx() == null ? null : exchange(market, first, end));
    }

    /** Prices that exchange rates make, by month and origin. */
    private double[] exchange(Market market, int first, int end) {
        double[] exchange = new double[(end - first) * origins];
        for (int i = 0; i < origins; i++) {
            double[] path = market.fx().price()[i];
            for (int t = first; t < end; t++) {
                exchange[(t - first) * origins + i] = path[t];
            }
        }
        return exchange;
    }

    /** Moves the origins of the list; those that are treated as one before them take its numbers. */
    private void moveOrigins(Market market, int moved, int t) {
        for (int k = 0; k < moved; k++) {
            int i = moving[k];
            int like = twin[i];
            if (like < 0) {
                moveOrigin(market, i, t);
            } else {
                perceived[i] = perceived[like];
                price[i] = price[like];
                shift[i] = shift[like];
            }
        }
    }

    /** Puts everything back to rest and lists the origins that something moves; returns their number. */
    private int prepare(Market market) {
        kernel.reset(origins);
        orders.reset(origins);
        for (int i = 0; i < origins; i++) {
            duties[i] = market.tariffs() == null ? null : market.tariffs().of(i);
            eventful[i] = duties[i] == null ? null : eventfulMonths(market, i);
            boolean shifted = market.shifts() != null
                    && (market.shifts().price(i) != null || market.shifts().cost(i) != null);
            moves[i] = duties[i] != null || shifted;
            perceived[i] = 0.0;
            price[i] = 0.0;
            shift[i] = 0.0;
            wedges[i].reset(market.base().baseRate()[i]);
        }
        boolean tariffsAlone = market.shifts() == null && market.fx() == null;
        int moved = 0;
        for (int i = 0; i < origins; i++) {
            if (market.base().shares()[i] > 0 && (duties[i] != null || !tariffsAlone)) {
                twin[i] = tariffsAlone ? twin(market, i, moved) : -1;
                moving[moved++] = i;
            }
        }
        return moved;
    }

    /** The first origin of the list with the same duties on the same base rate, so the same response; -1 for none. */
    private int twin(Market market, int origin, int moved) {
        double[] baseRate = market.base().baseRate();
        for (int k = 0; k < moved; k++) {
            int i = moving[k];
            if (duties[i] == duties[origin] && baseRate[i] == baseRate[origin]) {
                return i;
            }
        }
        return -1;
    }

    /** Origins that are treated alike share a path; its months are worked out once. */
    private boolean[] eventfulMonths(Market market, int origin) {
        for (int i = 0; i < origin; i++) {
            if (duties[i] == duties[origin]) {
                return eventful[i];
            }
        }
        return duties[origin].eventful();
    }

    /** Price, perceived price and quantity shift of one origin in one month. */
    private void moveOrigin(Market market, int i, int t) {
        double wedge = 0.0;
        double lasting = 0.0;
        double fob = 0.0;
        double moved = 0.0;
        DutyPath duty = duties[i];
        if (duty != null) {
            OriginWedge tariff = wedges[i];
            tariff.set(duty.added()[t]);
            fob = -tariff.log(duty.absorbed()[t]); // the exporter's part, §2.6
            wedge = tariff.log(duty.added()[t]) + fob;
            lasting = tariff.log(duty.expected()[t]); // (2.5)
            if (eventful[i][t]) {
                double anticipated = market.storability() * tariff.anticipation(duty, t);
                moved = orders.step(i, anticipated, OriginWedge.open(duty, t)); // (2.7), (2.8)
                moved -= rules.uncertaintyWeight
                        * tariff.uncertainty(duty, t, market.demand().sigma(), rules);
            } else {
                moved = orders.step(i, 0.0, 0.0);
            }
        }
        if (market.shifts() != null) {
            double change = at(market.shifts().price(i), t);
            double cost = at(market.shifts().cost(i), t);
            fob += change;
            wedge += change + cost;
            lasting += change + cost;
            moved += at(market.shifts().volume(i), t);
        }
        perceived[i] = moves[i] ? kernel.step(i, wedge, lasting) : 0.0;
        if (market.fx() != null) {
            perceived[i] += market.fx().perceived()[i][t];
            fob += market.fx().price()[i][t];
        }
        price[i] = fob;
        shift[i] = moved;
    }

    /** Buyers come to see home prices as they do those from abroad. @source MODEL §1, T_home */
    private static boolean homeMoves(Market market) {
        return market.shifts() != null && market.shifts().homePrice() != null;
    }

    private static double at(double[] path, int t) {
        return path == null ? 0.0 : path[t];
    }

    /** Quantities and prices of one month. @source MODEL (1.1) to (1.4) */
    private void demand(Market market, int t, int row, double[] quantity, double[] prices, double[] diversion) {
        NestedCes ces = market.demand();
        double homePrice = market.shifts() == null ? 0.0 : at(market.shifts().homePrice(), t);
        double common = market.shifts() == null ? 0.0 : at(market.shifts().demand(), t);
        double demandPrice = market.shifts() == null ? 0.0 : at(market.shifts().demandPrice(), t);
        double imports = at(market.importDemand(), t);
        double importPrice = ces.importPrice(market.base().shares(), perceived);
        double home = homeMoves(market) ? kernel.step(market.destination(), homePrice, homePrice) : 0.0;
        double sectorPrice = ces.sectorPrice(market.base().importShare(), importPrice, home);
        double creation = ces.creation(importPrice, sectorPrice) + common + imports;
        for (int i = 0; i < origins; i++) {
            if (market.base().shares()[i] > 0) {
                double diverted = ces.diversion(perceived[i], importPrice);
                quantity[row + i] = withAdded(market, i, t, diverted + creation + shift[i]);
                if (keepsDiversion) {
                    diversion[row + i] = diverted;
                }
                prices[row + i] = price[i] + demandPrice;
                ration(market, i, t, row + i, quantity, prices);
            }
        }
        quantity[row + market.destination()] = ces.homeQuantity(home, sectorPrice) + common;
        prices[row + market.destination()] = homePrice
                + demandPrice
                + (market.fx() == null ? 0.0 : market.fx().price()[market.destination()][t]);
    }

    /** Holds what buyers want to what export controls let out. @source MODEL §1, quantity rationing */
    private static void ration(Market market, int i, int t, int cell, double[] quantity, double[] prices) {
        if (market.shifts() != null) {
            for (ControlPath control : market.shifts().controls(i)) {
                Rationing rationed = control.apply(quantity[cell], prices[cell], t);
                quantity[cell] = rationed.logQuantity();
                prices[cell] = rationed.logPrice();
            }
        }
    }

    /** Adds what contracts carry, which is a value and not a share. @source MODEL (4.1) */
    private static double withAdded(Market market, int i, int t, double log) {
        double[] added = market.shifts() == null ? null : market.shifts().addedUsdMn(i);
        if (added == null || added[t] == 0.0) {
            return log;
        }
        return Math.log(Math.exp(log) + added[t] / market.base().baseUsdMn()[i]);
    }
}
