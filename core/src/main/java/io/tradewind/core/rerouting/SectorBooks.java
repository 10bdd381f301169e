package io.tradewind.core.rerouting;

import io.tradewind.core.demand.NestedCes;

/** Books one sector's rerouting: changes of flows for the tables, and the parts of the three ledgers. */
record SectorBooks(Rerouting world, SectorFlows flows, HubTrade trade, Deflection deflection) {
    /**
     * Adds the sector's changes and returns its ledgers, month by month from the first.
     *
     * @param prices      takes the changes through prices
     * @param throughHubs takes the changes through hubs
     */
    LedgerEntry[] close(FlowAdjustments prices, FlowAdjustments throughHubs) {
        LedgerEntry[] entries = new LedgerEntry[world.months - world.first];
        double[] elsewhere = new double[entries.length];
        double[] deflected = new double[entries.length];
        for (int d = 0; d < flows.regions; d++) {
            if (d != world.reporter) {
                addMarket(d, prices, elsewhere, deflected);
            }
        }
        for (int t = world.first; t < world.months; t++) {
            int row = t - world.first;
            double toCounterpart = flows.value(world.reporter, world.counterpart, t);
            LedgerEntry sum = new LedgerEntry(
                    flows.directLoss(t), toCounterpart, 0, elsewhere[row], 0, 0, 0, 0, deflected[row], 0);
            for (int k = 0; k < world.hubs.size(); k++) {
                sum = sum.plus(hub(t, k, throughHubs));
            }
            entries[row] = sum;
        }
        return entries;
    }

    /** China's sales to one market; the United States lost theirs in the market itself and not once more. */
    private void addMarket(int destination, FlowAdjustments prices, double[] elsewhere, double[] deflected) {
        if (world.asked.into()[destination] || deflection.isFeltBy(world.asked.until())) {
            lowerPrices(destination, prices);
        }
        for (int t = world.first; t < world.months; t++) {
            double before = flows.value(world.reporter, destination, t);
            double lower = deflection.logSales(destination, t);
            elsewhere[t - world.first] += destination == world.counterpart ? 0.0 : before;
            deflected[t - world.first] += lower == 0.0 ? 0.0 : before * Math.expm1(lower);
        }
    }

    /** Lets China's lower price work on all sellers in one market. @source MODEL (7.4) */
    private void lowerPrices(int destination, FlowAdjustments prices) {
        NestedCes demand = world.demand.apply(flows.sector);
        double share = deflection.reporterShare[destination];
        double imports = deflection.importShare[destination];
        double[] price = new double[world.months - world.first];
        double[] quantity = new double[price.length];
        double[] others = new double[price.length];
        double[] home = new double[price.length];
        boolean reached = false;
        for (int row = 0; row < price.length; row++) {
            int t = world.first + row;
            double perceived = deflection.perceived[row];
            if (deflection.isReached(destination, t) && perceived != 0.0) {
                reached = true;
                price[row] = deflection.price[row];
                quantity[row] = deflection.logSales(destination, t) - price[row];
                others[row] = demand.crossElasticity(share, imports) * perceived;
                home[row] = (demand.kappa() - demand.eta()) * imports * share * perceived;
            }
        }
        if (reached) {
            set(destination, prices, quantity, price, others, home);
        }
    }

    private void set(
            int destination,
            FlowAdjustments prices,
            double[] reporter,
            double[] price,
            double[] others,
            double[] home) {
        double[] none = new double[price.length];
        for (int o = 0; o < flows.regions; o++) {
            if (o == world.reporter) {
                prices.set(o, destination, reporter, price);
            } else if (flows.base(o, destination) > 0) {
                prices.set(o, destination, o == destination ? home : others, none);
            }
        }
    }

    /** What goes through one hub; its own purchases move out of {@code elsewhere}. @source MODEL (7.2), (7.3) */
    private LedgerEntry hub(int t, int k, FlowAdjustments throughHubs) {
        Hub hub = world.hubs.get(k);
        int row = t - world.first;
        double relabelled = trade.relabelled[k][row];
        double pulled = trade.pulled[k][row];
        double margin = hub.margin() * relabelled;
        double sales = flows.value(hub.region(), world.counterpart, t);
        double own = flows.value(world.reporter, hub.region(), t);
        if (relabelled + pulled > 0) {
            double bought = own * Math.exp(deflection.logSales(hub.region(), t));
            double more = Math.log1p((relabelled + pulled) / bought);
            throughHubs.add(world.reporter, hub.region(), row, more);
        }
        if (relabelled > 0) {
            double more = Math.log1p((relabelled + margin) / sales);
            throughHubs.add(hub.region(), world.counterpart, row, more);
        }
        return new LedgerEntry(0, 0, own, -own, relabelled, margin, pulled, trade.content[k][row], 0, sales);
    }
}
