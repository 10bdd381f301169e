package io.tradewind.core.projection.internal;

import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.rerouting.RerouteLedgers;
import java.io.Serializable;

/**
 * Puts what goes through hubs on the panel's scale. The world's sectors and the panel's products are mixed differently, so a ratio of flows to the
 * hub would blow it up; a share of the flow that was lost keeps every product's gains and its loss in one measure.
 */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
final class HubBridge implements Serializable {
    private final int[] regionOf;
    private final ProductSectors sectorsOf;
    private final RerouteLedgers ledgers;
    /** Exports of each product to the United States over those to each partner's region, in the months of the panel. */
    private final double[][] scale;

    private HubBridge(int[] regionOf, ProductSectors sectorsOf, RerouteLedgers ledgers, double[][] scale) {
        this.regionOf = regionOf;
        this.sectorsOf = sectorsOf;
        this.ledgers = ledgers;
        this.scale = scale;
    }

    /**
     * The bridge of a panel's exports.
     *
     * @param regionOf region of each partner, -1 for none
     * @param sectorsOf sectors of each product
     */
    static HubBridge of(
            Economy economy, CustomsPanel panel, int[] regionOf, ProductSectors sectorsOf, RerouteLedgers ledgers) {
        int counterpart = economy.counterpartIndex();
        double[] sales = new double[regionOf.length];
        for (int j = 0; j < sales.length; j++) {
            sales[j] = panel.baseYearUsdMn(TradeDirection.EXPORTS, j);
        }
        double[][] scale = new double[panel.products().size()][regionOf.length];
        for (int p = 0; p < scale.length; p++) {
            double[] bought = new double[economy.regions().size()];
            for (int j = 0; j < sales.length; j++) {
                if (regionOf[j] >= 0) {
                    bought[regionOf[j]] += panel.productMix().get(p, j) * sales[j];
                }
            }
            for (int j = 0; j < sales.length; j++) {
                double here = regionOf[j] < 0 ? 0.0 : bought[regionOf[j]];
                scale[p][j] = here > 0 ? bought[counterpart] / here : 0.0;
            }
        }
        return new HubBridge(regionOf, sectorsOf, ledgers, scale);
    }

    /** The factors of a product's exports to a partner with what goes through hubs on top: {@code e^v (1 + s e^−v) = e^v + s}. */
    double[] plus(int product, int partner, double[] factors) {
        if (!reach(product, partner)) {
            return factors;
        }
        double[] sum = factors.clone();
        for (int t = 0; t < sum.length; t++) {
            sum[t] += scale[product][partner] * share(product, partner, t);
        }
        return sum;
    }

    /** Share of the flow that was lost, in the markets that the product follows. */
    private double share(int product, int partner, int month) {
        double sum = 0.0;
        for (int k = 0; k < sectorsOf.count(product); k++) {
            sum += sectorsOf.weight(product, k)
                    * ledgers.shareThroughHub(regionOf[partner], sectorsOf.sector(product, k), month);
        }
        return sum;
    }

    private boolean reach(int product, int partner) {
        return regionOf[partner] >= 0 && scale[product][partner] != 0.0 && ledgers.isHub(regionOf[partner]);
    }

    /** Log change of the exports of a product to a partner, on top of the log change of their value in the market. */
    double logQuantity(int product, int partner, int month, double logValue) {
        if (!reach(product, partner)) {
            return 0.0;
        }
        double share = share(product, partner, month);
        return share == 0.0 ? 0.0 : Math.log1p(share * scale[product][partner] * Math.exp(-logValue));
    }
}
