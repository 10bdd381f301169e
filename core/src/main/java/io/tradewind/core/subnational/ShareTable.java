package io.tradewind.core.subnational;

import io.tradewind.core.projection.FlowTable;
import java.util.List;

/** An area's trade: the country's, times its share in each cell. NaN in every month if the shares are null, that is, not known. @source MODEL (5.1), u = 0 */
record ShareTable(FlowTable country, double[] shares) implements FlowTable {
    @Override
    public List<String> products() {
        return country.products();
    }

    @Override
    public List<String> partners() {
        return country.partners();
    }

    private double share(int product, int partner) {
        return shares == null ? Double.NaN : shares[product * partners().size() + partner];
    }

    @Override
    public double scenarioUsdMn(int product, int partner, int month) {
        return share(product, partner) * country.scenarioUsdMn(product, partner, month);
    }

    @Override
    public double baselineUsdMn(int product, int partner, int month) {
        return share(product, partner) * country.baselineUsdMn(product, partner, month);
    }

    @Override
    public double logPrice(int product, int partner, int month) {
        return country.logPrice(product, partner, month);
    }

    @Override
    public double logEventPrice(int product, int partner, int month) {
        return country.logEventPrice(product, partner, month);
    }

    @Override
    public double logExchange(int product, int partner, int month) {
        return country.logExchange(product, partner, month);
    }

    @Override
    public double divertedUsdMn(int product, int partner, int month) {
        return share(product, partner) * country.divertedUsdMn(product, partner, month);
    }
}
