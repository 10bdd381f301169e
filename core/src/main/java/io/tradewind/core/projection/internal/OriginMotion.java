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
    private final DutyResponse duties;

    /** For that many months from the first. */
    OriginMotion(ResponseRules rules, int first, int months) {
        this.rules = rules;
        this.first = first;
        this.kernel = new TwoSpeedKernel(rules.kernel, 1);
        this.orders = new OrderStock(rules.frontLoading, rules.lost, rules.paybackMonths, rules.flush, 1);
        this.duties = new DutyResponse(rules, first, months);
        this.wedge = new double[months];
        this.lasting = new double[months];
    }

    /**
     * Moves an origin.
     *
     * @param price     zeros; takes the log change of its FOB price in dollars
     * @param shift     zeros; takes what moves its quantity at given prices
     * @param perceived takes the perceived log change of its relative price
     * @param from      where in it the first month stands
     */
    void fill(Market market, int origin, double[] price, double[] shift, double[] perceived, int from) {
        DutyPath path = market.tariffs() == null ? null : market.tariffs().of(origin);
        OriginWedge tariff =
                path == null ? null : new OriginWedge(path, market.base().baseRate()[origin]);
        if (tariff != null) {
            duties.set(path);
            moveOrders(market, tariff, shift);
        }
        fillPrices(tariff, market.shifts(), origin, price, perceived, from);
        if (market.shifts() != null && market.shifts().volume(origin) != null) {
            add(market.shifts().volume(origin), shift, 0);
        }
        if (market.fx() != null) {
            add(market.fx().perceived()[origin], perceived, from);
            add(market.fx().price()[origin], price, 0);
        }
    }

    /** Prices without exchange rates; the tariff is null where there is none. */
    private void fillPrices(
            OriginWedge tariff, MarketShifts shifts, int origin, double[] price, double[] perceived, int from) {
        boolean shifted = shifts != null && (shifts.price(origin) != null || shifts.cost(origin) != null);
        if (tariff == null && !shifted) {
            Arrays.fill(perceived, from, from + wedge.length, 0.0);
        } else if (!shifted && duties.isSummable()) {
            duties.fill(tariff, price, perceived, from);
        } else {
            fillWedge(tariff, shifts, origin, price);
            kernel.path(wedge, lasting, wedge.length, perceived, from);
        }
    }

    /** Perceived log change of the price of home goods. @source MODEL §1, T_home */
    void fillHome(double[] homePrice, double[] perceived) {
        System.arraycopy(homePrice, first, wedge, 0, wedge.length);
        kernel.path(wedge, wedge, wedge.length, perceived, 0);
    }

    /** Orders brought forward or put off, and what is held back. */
    private void moveOrders(Market market, OriginWedge tariff, double[] shift) {
        DutyPath.Ahead[] ahead = tariff.duty().ahead();
        if (!duties.looksAhead()) {
            return;
        }
        double sigma = market.demand().sigma();
        orders.reset(1);
        for (int k = 0; k < shift.length; k++) {
            DutyPath.Ahead month = ahead[first + k];
            if (month == null) {
                shift[k] = orders.step(0, 0.0, 0.0);
            } else {
                double anticipated = market.storability() * tariff.anticipation(month);
                shift[k] = orders.step(0, anticipated, month.open()); // (2.7), (2.8)
                shift[k] -= rules.uncertaintyWeight * tariff.uncertainty(month, sigma, rules);
            }
        }
    }

    /** What the buyer pays over the price without events, and what of it lasts. */
    private void fillWedge(OriginWedge tariff, MarketShifts shifts, int origin, double[] price) {
        if (tariff == null) {
            Arrays.fill(wedge, 0.0);
            Arrays.fill(lasting, 0.0);
        } else {
            tariff.fill(first, wedge, lasting, price);
        }
        double[] change = shifts == null ? null : shifts.price(origin);
        double[] cost = shifts == null ? null : shifts.cost(origin);
        if (change != null) {
            add(change, price, 0);
            add(change, wedge, 0);
            add(change, lasting, 0);
        }
        if (cost != null) {
            add(cost, wedge, 0);
            add(cost, lasting, 0);
        }
    }

    /** Adds a path of the whole simulation to one from the first month, which starts somewhere in its array. */
    private void add(double[] path, double[] sum, int from) {
        for (int k = 0; k < wedge.length; k++) {
            sum[from + k] += path[first + k];
        }
    }
}
