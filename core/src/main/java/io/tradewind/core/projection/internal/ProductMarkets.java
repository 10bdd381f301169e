package io.tradewind.core.projection.internal;

import io.tradewind.core.base.Exponentials;
import io.tradewind.core.demand.NestedCes;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.projection.ProductAnswer;
import io.tradewind.core.projection.ProductSums;
import io.tradewind.core.schedule.DutyPath;
import io.tradewind.core.schedule.MarketTariffs;
import io.tradewind.core.schedule.TariffProgram;
import io.tradewind.core.schedule.Timeline;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a market product by product and adds the products up: quantities and values of all products make those of the sector. Keeps the sums of one market
 * at a time, so that a world of millions of flows runs in the room of its sectors.
 */
final class ProductMarkets {
    private final ProductFlows flows;
    private final ProductAnswer.Sink sink;
    private final ProductSums sums;
    private final MarketSimulation simulation;
    private final BaseGrowth growth;
    private final int horizon;
    private final int regions;
    private final int first;
    private final int months;
    private final boolean keepsDiversion;
    private final double[] base;
    private final double[] weight;
    private final double[][] quantity;
    private final double[][] value;
    private final double[][] diversion;
    private final double[] logs;
    private final double[] change;

    ProductMarkets(
            ProductFlows flows,
            ProductAnswer.Sink sink,
            ProductSums sums,
            MarketSimulation simulation,
            BaseGrowth growth,
            int horizon,
            int regions,
            int first,
            int end,
            boolean keepsDiversion) {
        this.flows = flows;
        this.sink = sink;
        this.sums = sums;
        this.simulation = simulation;
        this.growth = growth;
        this.horizon = horizon;
        this.regions = regions;
        this.first = first;
        this.months = end - first;
        this.keepsDiversion = keepsDiversion;
        this.base = new double[regions];
        this.weight = new double[regions];
        this.quantity = new double[regions][months];
        this.value = new double[regions][months];
        this.diversion = keepsDiversion ? new double[regions][months] : null;
        this.logs = new double[months];
        this.change = new double[months];
    }

    /** The market as the sum of its products; null where it is not taken apart. */
    MarketPath run(Market market, int sector, TariffProgram tariffs) {
        double[] known = sums.next(market.destination(), sector);
        if (known == null) {
            known = add(market, sector, tariffs);
            sums.made(market.destination(), sector, known);
        }
        return path(known, market.fx() == null ? null : market.fx().price());
    }

    /** Runs the products; what they come to, nothing if there are none. */
    private double[] add(Market market, int sector, TariffProgram tariffs) {
        List<ProductFlows.Market> products = flows.of(market.destination(), sector);
        if (products.isEmpty()) {
            return new double[0];
        }
        clear();
        TariffProgram.OfProducts duties = tariffs.products(market.destination(), sector);
        for (ProductFlows.Market product : products) {
            Arrays.fill(base, 0.0);
            for (int k = 0; k < product.size(); k++) {
                base[product.origins()[k]] = product.tariffs()[k];
            }
            MarketTariffs own = market.tariffs() == null ? null : duties.of(product.product(), base);
            BaseMarket shares = shares(product, market);
            boolean moves =
                    own != null || market.fx() != null || market.shifts() != null || market.importDemand() != null;
            MarketPath path = shares == null || !moves
                    ? MarketPath.none(regions)
                    : simulation.run(market.with(shares, own, demand(market, product)));
            add(product, market.destination(), path);
            sink.take(new Answer(market.destination(), sector, product, first, path, own, growth, horizon));
        }
        return sums();
    }

    private static NestedCes demand(Market market, ProductFlows.Market product) {
        NestedCes whole = market.demand();
        double relative = product.relative();
        return relative == 1.0 ? whole : new NestedCes(whole.sigma() * relative, whole.kappa() * relative, whole.eta());
    }

    /** Base shares of the product; where nothing is known of home sales it has the sector's share of imports. Null if nothing is imported. */
    private BaseMarket shares(ProductFlows.Market product, Market market) {
        double[] share = new double[regions];
        double imports = 0.0;
        double home = 0.0;
        for (int k = 0; k < product.size(); k++) {
            int o = product.origins()[k];
            if (o == market.destination()) {
                home = product.usdMn()[k];
            } else {
                share[o] = product.usdMn()[k] * (1.0 + product.tariffs()[k]);
                imports += share[o];
            }
        }
        if (imports == 0.0) {
            return null;
        }
        for (int o = 0; o < regions; o++) {
            share[o] /= imports;
        }
        double importShare =
                home > 0 ? imports / (imports + home) : market.base().importShare();
        // Dollars that an event adds to the sector's flow go to its products as its trade does.
        return new BaseMarket(share, importShare, base.clone(), market.base().baseUsdMn());
    }

    private void clear() {
        Arrays.fill(weight, 0.0);
        for (int o = 0; o < regions; o++) {
            Arrays.fill(quantity[o], 0.0);
            Arrays.fill(value[o], 0.0);
            if (keepsDiversion) {
                Arrays.fill(diversion[o], 0.0);
            }
        }
    }

    /** Adds what the product's flows gain to those of the sector; a product that is not sold at home moves home goods by what it is worth. */
    private void add(ProductFlows.Market product, int home, MarketPath path) {
        double all = 0.0;
        boolean atHome = false;
        for (int k = 0; k < product.size(); k++) {
            atHome |= product.origins()[k] == home;
            all += product.usdMn()[k];
            add(product.origins()[k], product.usdMn()[k], path);
        }
        if (!atHome) {
            add(home, all, path);
        }
    }

    private void add(int origin, double usdMn, MarketPath path) {
        weight[origin] += usdMn;
        if (path.logQuantities(origin) == null) {
            return;
        }
        System.arraycopy(path.logQuantities(origin), 0, logs, 0, months);
        add(usdMn, quantity[origin]);
        path.addLogPrice(origin, logs);
        add(usdMn, value[origin]);
        for (int t = 0; keepsDiversion && t < months; t++) {
            logs[t] = path.logDiversion(origin, t);
        }
        if (keepsDiversion) {
            add(usdMn, diversion[origin]);
        }
    }

    private void add(double usdMn, double[] sum) {
        Exponentials.expm1(1.0, logs, change, months);
        for (int t = 0; t < months; t++) {
            sum[t] += usdMn * change[t];
        }
    }

    /** For each origin that trades its position, then its logs by month: of quantity, of price, of diversion if it is kept. */
    private double[] sums() {
        double[] all = new double[regions * (1 + (keepsDiversion ? 3 : 2) * months)];
        int at = 0;
        for (int o = 0; o < regions; o++) {
            if (weight[o] > 0.0) {
                all[at++] = o;
                at = logs(quantity[o], weight[o], all, at);
                at = logs(value[o], weight[o], all, at);
                for (int t = at - months; t < at; t++) {
                    all[t] -= all[t - months];
                }
                at = keepsDiversion ? logs(diversion[o], weight[o], all, at) : at;
            }
        }
        return Arrays.copyOf(all, at);
    }

    private MarketPath path(double[] sums, double[][] exchange) {
        if (sums.length == 0) {
            return null;
        }
        double[][] logQuantity = new double[regions][];
        double[][] logPrice = new double[regions][];
        double[][] logDiversion = keepsDiversion ? new double[regions][] : null;
        int at = 0;
        while (at < sums.length) {
            int o = (int) sums[at++];
            logQuantity[o] = Arrays.copyOfRange(sums, at, at += months);
            logPrice[o] = Arrays.copyOfRange(sums, at, at += months);
            if (keepsDiversion) {
                logDiversion[o] = Arrays.copyOfRange(sums, at, at += months);
            }
        }
        return MarketPath.ofTrading(logQuantity, logPrice, logDiversion, exchange);
    }

    private int logs(double[] gained, double of, double[] logs, int at) {
        for (int t = 0; t < months; t++) {
            logs[at + t] = gained[t] == 0.0 ? 0.0 : Exponentials.log1p(gained[t] / of);
        }
        return at + months;
    }

    /** What one product's market does. */
    private record Answer(
            int destination,
            int sector,
            ProductFlows.Market market,
            int first,
            MarketPath path,
            MarketTariffs duties,
            BaseGrowth growth,
            int horizon)
            implements ProductAnswer {
        @Override
        public Timeline timeline() {
            return growth.timeline();
        }

        @Override
        public double baselineUsdMn(int k, int month) {
            return market.usdMn()[k] * growth.factors(market.origins()[k], destination)[month];
        }

        @Override
        public double logQuantity(int k, int month) {
            return month < first ? 0.0 : path.logQuantity(market.origins()[k], month - first);
        }

        @Override
        public double logPrice(int k, int month) {
            return month < first ? 0.0 : path.logPrice(market.origins()[k], month - first);
        }

        @Override
        public double logDiversion(int k, int month) {
            return month < first ? 0.0 : path.logDiversion(market.origins()[k], month - first);
        }

        @Override
        public DutyPath duty(int k) {
            return duties == null ? null : duties.of(market.origins()[k]);
        }
    }
}
