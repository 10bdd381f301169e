package io.tradewind.core.subnational;

import io.tradewind.core.projection.FlowTable;
import java.util.List;

/**
 * One of the parts that divide an area's trade, cell by cell. Each part moves from its base share by its tilt; then all parts are scaled so that they
 * add up to the cell: {@code X_k = X·s_k·e^δ_k ÷ Σ_i s_i·e^δ_i}. Without events every part keeps its share.
 *
 * @param whole the area's trade
 * @param parts all parts; in every cell their shares sum to 1, or one of them is not known
 * @param own   which of them this is
 * @source MODEL (5.2), over parts instead of provinces
 */
record PartTable(FlowTable whole, List<Part> parts, int own) implements WithinTable {
    /**
     * A part.
     *
     * @param share base share by cell; NaN if not known
     * @param tilt  how it moves
     */
    record Part(Share share, Tilt tilt) {}

    /** A share by cell. */
    @FunctionalInterface
    interface Share {
        /** The share of a product and partner; NaN if not known. */
        double of(int product, int partner);

        /** The same share in every cell. */
        static Share alike(double share) {
            return (product, partner) -> share;
        }
    }

    @Override
    public double scenarioUsdMn(int product, int partner, int month) {
        double sum = 0.0;
        double mine = 0.0;
        for (int k = 0; k < parts.size(); k++) {
            double share = parts.get(k).share().of(product, partner);
            double moved = share * Math.exp(parts.get(k).tilt().log(product, partner, month));
            sum += moved;
            mine = k == own ? moved : mine;
        }
        return whole.scenarioUsdMn(product, partner, month) * (mine / sum);
    }

    @Override
    public double baselineUsdMn(int product, int partner, int month) {
        return parts.get(own).share().of(product, partner) * whole.baselineUsdMn(product, partner, month);
    }

    @Override
    public double divertedUsdMn(int product, int partner, int month) {
        return parts.get(own).share().of(product, partner) * whole.divertedUsdMn(product, partner, month);
    }
}
