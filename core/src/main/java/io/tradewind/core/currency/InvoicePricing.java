package io.tradewind.core.currency;

import io.tradewind.core.base.Check;
import io.tradewind.core.parameter.Parameters;

/**
 * How an exchange-rate move reaches the price in the buyer's currency: at once as far as the invoice currency makes it, then towards the price
 * that exporters want.
 *
 * @param dollarShare  share invoiced in dollars (w_U)
 * @param ownShare     share invoiced in the exporter's currency (w_R); the rest is in the buyer's
 * @param passThrough  long-run pass-through (β)
 * @param resetRate    share of prices reset each month (λ_p)
 * @param inputContent dollar-priced import content (μ)
 * @source MODEL (3.1) to (3.3), with the dollar as numeraire so that it holds for any exporter
 */
record InvoicePricing(double dollarShare, double ownShare, double passThrough, double resetRate, double inputContent) {
    /** Checks the shares; invoice shares that add up to more than 1 are scaled back. */
    public InvoicePricing {
        Check.inRange(dollarShare, 0, 1, "dollar invoice share");
        Check.inRange(ownShare, 0, 1, "own-currency invoice share");
        double sum = dollarShare + ownShare;
        if (sum > 1) {
            dollarShare /= sum;
            ownShare /= sum;
        }
    }

    /** The pricing of exports to a region, of a sector. */
    public static InvoicePricing of(Parameters p, String destination, String sector) {
        return new InvoicePricing(
                p.get("w_U", destination, "w_U"),
                p.get("w_R", destination, "w_R"),
                p.get("beta"),
                p.get("lam_p"),
                p.get("mu_usd", sector, "mu_usd"));
    }

    /**
     * Log change of the price in the buyer's currency, by month.
     *
     * @param exporter ln(USD per unit) of the exporter's currency, deviation by month
     * @param buyer    the same for the buyer's
     * @param price    filled with the result
     */
    void fill(double[] exporter, double[] buyer, double[] price) {
        double last = 0.0;
        double lastSticky = 0.0;
        for (int t = 0; t < price.length; t++) {
            double sticky = -dollarShare * buyer[t] + ownShare * (exporter[t] - buyer[t]); // (3.1)
            double desired = -passThrough * (buyer[t] - exporter[t] + inputContent * exporter[t]); // (3.2)
            last = (1 - resetRate) * (last + sticky - lastSticky) + resetRate * desired; // (3.3)
            lastSticky = sticky;
            price[t] = last;
        }
    }
}
