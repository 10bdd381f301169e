package io.tradewind.core.projection.internal;

import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.rerouting.RerouteLedgers;
import io.tradewind.core.schedule.ModelRegions;

/**
 * Puts what goes through hubs on the panel's scale. The world's sectors and the panel's products are mixed differently, so a ratio of flows to the
 * hub would blow it up; a share of the flow that was lost keeps every product's gains and its loss in one measure.
 */
final class HubBridge {
    private final int[] regionOf;
    private final int[] sectorOf;
    private final RerouteLedgers ledgers;
    /** Exports of each product to the United States over those to each partner's region, in the months of the panel. */
    private final double[][] scale;

    private HubBridge(int[] regionOf, int[] sectorOf, RerouteLedgers ledgers, double[][] scale) {
        this.regionOf = regionOf;
        this.sectorOf = sectorOf;
        this.ledgers = ledgers;
        this.scale = scale;
    }

    /**
     * The bridge of a panel's exports.
     *
     * @param regionOf region of each partner, -1 for none
     * @param sectorOf sector of each product
     */
    static HubBridge of(Economy economy, CustomsPanel panel, int[] regionOf, int[] sectorOf, RerouteLedgers ledgers) {
        int us = economy.indexOf(ModelRegions.UNITED_STATES).orElseThrow();
        double[][] scale = new double[sectorOf.length][regionOf.length];
        for (int p = 0; p < sectorOf.length; p++) {
            double lost = sales(panel, regionOf, us, p);
            for (int j = 0; j < regionOf.length; j++) {
                double bought = regionOf[j] < 0 ? 0.0 : sales(panel, regionOf, regionOf[j], p);
                scale[p][j] = bought > 0 ? lost / bought : 0.0;
            }
        }
        return new HubBridge(regionOf, sectorOf, ledgers, scale);
    }

    /** Exports of a product to all partners that are the region. */
    private static double sales(CustomsPanel panel, int[] regionOf, int region, int product) {
        double sum = 0.0;
        for (int j = 0; j < regionOf.length; j++) {
            sum += regionOf[j] == region
                    ? panel.productMix().get(product, j) * panel.baseYearUsdMn(CustomsFlow.EXPORTS, j)
                    : 0.0;
        }
        return sum;
    }

    /** Log change of the exports of a product to a partner, on top of the log change of their value in the market. */
    double logQuantity(int product, int partner, int month, double logValue) {
        if (regionOf[partner] < 0 || scale[product][partner] == 0.0) {
            return 0.0;
        }
        double share = ledgers.shareThroughHub(regionOf[partner], sectorOf[product], month);
        return share == 0.0 ? 0.0 : Math.log1p(share * scale[product][partner] * Math.exp(-logValue));
    }
}
