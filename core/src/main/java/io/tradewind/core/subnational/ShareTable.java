package io.tradewind.core.subnational;

import io.tradewind.core.projection.FlowTable;

/** An area's trade: the country's, times its share in each cell. NaN in every month if the shares are null, that is, not known. @source MODEL (5.1), u = 0 */
record ShareTable(FlowTable whole, double[] shares) implements WithinTable {
    private double share(int product, int partner) {
        return shares == null ? Double.NaN : shares[product * partners().size() + partner];
    }

    @Override
    public double scenarioUsdMn(int product, int partner, int month) {
        return share(product, partner) * whole.scenarioUsdMn(product, partner, month);
    }

    @Override
    public double baselineUsdMn(int product, int partner, int month) {
        return share(product, partner) * whole.baselineUsdMn(product, partner, month);
    }

    @Override
    public double divertedUsdMn(int product, int partner, int month) {
        return share(product, partner) * whole.divertedUsdMn(product, partner, month);
    }
}
