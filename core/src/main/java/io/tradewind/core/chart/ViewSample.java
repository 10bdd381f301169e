package io.tradewind.core.chart;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;

/**
 * What one draw makes of a view.
 *
 * @param path      the flow by month, million dollars
 * @param partners  effect on each partner in the period, million dollars
 * @param products  effect on each product in the period, million dollars
 * @param effectPct effect on the flow in the period, percent
 */
public record ViewSample(Vector path, Vector partners, Vector products, double effectPct) {
    /** Checks that the parts are there. */
    public ViewSample {
        Check.present("path, partners, products", path, partners, products);
    }
}
