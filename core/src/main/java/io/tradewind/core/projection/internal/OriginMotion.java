package io.tradewind.core.projection.internal;

import io.tradewind.core.dynamics.OrderStock;
import io.tradewind.core.dynamics.TwoSpeedKernel;
import io.tradewind.core.schedule.DutyPath;
import io.tradewind.core.schedule.MarketShifts;
import java.util.Arrays;

/**
 * What moves one origin in a market, month after month: its price, the price that buyers perceive, orders brought forward. Holds the workspace of
 * one thread and allocates nothing but once for a path of duties.
 *
 * @source MODEL §2
 */
final class OriginMotion {
    private final ResponseRules rules;
    private final int first;
    private final TwoSpeedKernel kernel;
    private final OrderStock orders;
    private final double[] wedge;
    private final double[] lasting;
    private DutyPath duty;
    private boolean[] eventful;

    /** For that many months from the first. */
    OriginMotion(ResponseRules rules, int first, int months) {
        this.rules = rules;
        this.first = first;
        this.kernel = new TwoSpeedKernel(rules.kernel, 1);
        this.orders = new OrderStock(rules.frontLoading, rules.lost, rules.paybackMonths, rules.flush, 1);
        this.wedge = new double[months];
        this.lasting = new double[months];
    }

    /**
     * Moves an origin.
     *
     * @param price     takes the log change of its FOB price in dollars
     * @param shift     zeros; takes what moves its quantity at given prices
     * @param perceived takes the perceived log change of its relative price
     * @param from      where in it the first month stands
     */
    void fill(Market market, int origin, double[] price, double[] shift, double[] perceived, int from) {
        DutyPath path = market.tariffs() == null ? null : market.tariffs().of(origin);
        if (path == null) {
            Arrays.fill(wedge, 0.0);
            Arrays.fill(lasting, 0.0);
        } else {
            OriginWedge tariff = new OriginWedge(path, market.base().baseRate()[origin]);
            tariff.fill(first, wedge, lasting, price);
            moveOrders(market, tariff, shift);
        }
        if (market.shifts() != null) {
            addShifts(market.shifts(), origin, price, shift);
        }
        kernel.path(wedge, lasting, wedge.length, perceived, from);
        if (market.fx() != null) {
            add(market.fx().perceived()[origin], perceived, from);
            add(market.fx().price()[origin], price, 0);
        }
    }

    /** Perceived log change of the price of home goods. @source MODEL §1, T_home */
    void fillHome(double[] homePrice, double[] perceived) {
        System.arraycopy(homePrice, first, wedge, 0, wedge.length);
        kernel.path(wedge, wedge, wedge.length, perceived, 0);
    }

    /** Orders brought forward or put off, and what is held back. */
    private void moveOrders(Market market, OriginWedge tariff, double[] shift) {
        if (tariff.duty() != duty) {
            duty = tariff.duty();
            eventful = duty.eventful(first, first + wedge.length);
        }
        if (eventful == null) {
            return;
        }
        double sigma = market.demand().sigma();
        orders.reset(1);
        for (int k = 0; k < shift.length; k++) {
            int t = first + k;
            if (eventful[t]) {
                double anticipated = market.storability() * tariff.anticipation(t);
                shift[k] = orders.step(0, anticipated, tariff.open(t)); // (2.7), (2.8)
                shift[k] -= rules.uncertaintyWeight * tariff.uncertainty(t, sigma, rules);
            } else {
                shift[k] = orders.step(0, 0.0, 0.0);
            }
        }
    }

    private void addShifts(MarketShifts shifts, int origin, double[] price, double[] shift) {
        double[] change = shifts.price(origin);
        if (change != null) {
            add(change, price, 0);
            add(change, wedge, 0);
            add(change, lasting, 0);
        }
        if (shifts.cost(origin) != null) {
            add(shifts.cost(origin), wedge, 0);
            add(shifts.cost(origin), lasting, 0);
        }
        if (shifts.volume(origin) != null) {
            add(shifts.volume(origin), shift, 0);
        }
    }

    /** Adds a path of the whole simulation to one from the first month, which starts somewhere in its array. */
    private void add(double[] path, double[] sum, int from) {
        for (int k = 0; k < wedge.length; k++) {
            sum[from + k] += path[first + k];
        }
    }
}
