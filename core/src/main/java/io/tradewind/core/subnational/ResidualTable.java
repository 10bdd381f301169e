package io.tradewind.core.subnational;

import io.tradewind.core.projection.FlowTable;
import java.util.List;

/**
 * An area's trade with its own ups and downs: its part in the area that it lies in, {@code φ_r·e^u_r ÷ Σ_i φ_i·e^u_i} over all parts of that area, cell
 * by cell, so that the parts still add up.
 *
 * @param whole    the area that it lies in
 * @param parts    shares of all parts of the whole, by cell; what they leave has no residual of its own
 * @param factors  e^u of each part by month
 * @param own      which part this is
 * @source MODEL (5.1), (5.2)
 */
record ResidualTable(FlowTable whole, List<double[]> parts, List<double[]> factors, int own) implements WithinTable {
    /** The area's share in the cell of the whole. */
    private double share(int product, int partner, int month) {
        int cell = product * partners().size() + partner;
        double moved = 0.0;
        double still = 1.0;
        double mine = 0.0;
        for (int k = 0; k < parts.size(); k++) {
            double share = parts.get(k)[cell];
            double part = share * factors.get(k)[month];
            moved += part;
            still -= share;
            mine = k == own ? part : mine;
        }
        return mine / (moved + Math.max(0.0, still));
    }

    @Override
    public double scenarioUsdMn(int product, int partner, int month) {
        return share(product, partner, month) * whole.scenarioUsdMn(product, partner, month);
    }

    @Override
    public double baselineUsdMn(int product, int partner, int month) {
        return share(product, partner, month) * whole.baselineUsdMn(product, partner, month);
    }

    @Override
    public double divertedUsdMn(int product, int partner, int month) {
        return share(product, partner, month) * whole.divertedUsdMn(product, partner, month);
    }
}
