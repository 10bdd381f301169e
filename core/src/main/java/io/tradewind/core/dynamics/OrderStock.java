package io.tradewind.core.dynamics;

import java.util.Arrays;

/**
 * Orders moved in time: what is bought ahead of a tariff (or put off ahead of a cut) is a stock that is run down afterwards, so that only what is
 * lost of it is net demand. Holds the stock of several flows; one object serves one thread.
 *
 * @unit   months of base trade; negative = postponed orders
 * @source MODEL (2.6) to (2.8)
 */
public final class OrderStock {
    private final double response;
    private final double kept;
    private final double paybackMonths;
    private final double flush;
    private final double[] stock;

    /**
     * @param response      log response of orders per unit of anticipation (φ)
     * @param lost          share of the stock that is lost (δ)
     * @param paybackMonths months over which it is run down (K)
     * @param flush         stock below which all of it goes at once
     * @param flows         number of flows
     */
    public OrderStock(double response, double lost, double paybackMonths, double flush, int flows) {
        this.response = response;
        this.kept = 1 - lost;
        this.paybackMonths = paybackMonths;
        this.flush = flush;
        this.stock = new double[flows];
    }

    /** Empties the first stocks. */
    public void reset(int flows) {
        Arrays.fill(stock, 0, flows, 0.0);
    }

    /** The stock of the flow. */
    public double stock(int flow) {
        return stock[flow];
    }

    /**
     * Moves one flow by a month.
     *
     * @param flow         which flow
     * @param anticipation storability times {@code Σ h(p)·(expected − present wedge)}, (2.6)
     * @param open         share of the month in which something is anticipated; the stock is run down in the rest
     * @return log deviation of the quantity
     */
    public double step(int flow, double anticipation, double open) {
        double held = stock[flow];
        if (anticipation == 0.0 && held == 0.0) {
            return 0.0;
        }
        double ahead = response * anticipation;
        double payback = Math.abs(held) < flush ? held : held / paybackMonths;
        payback *= 1 - open;
        stock[flow] = held - payback + kept * ahead;
        return ahead - payback;
    }
}
