package io.tradewind.core.rerouting;

import io.tradewind.core.demand.NestedCes;

/** Books one sector's rerouting: changes of flows for the tables, and the parts of the three ledgers. */
final class SectorBooks {
    private final Rerouting world;
    private final SectorFlows flows;
    private final HubTrade trade;
    private final Deflection deflection;

    SectorBooks(Rerouting world, SectorFlows flows, HubTrade trade, Deflection deflection) {
        this.world = world;
        this.flows = flows;
        this.trade = trade;
        this.deflection = deflection;
    }

    /** Adds the sector's changes and returns its ledgers, month by month from the first. */
    LedgerEntry[] close(FlowAdjustments adjustments) {
        LedgerEntry[] entries = new LedgerEntry[world.months - world.first];
        for (int t = world.first; t < world.months; t++) {
            double[] toHub = new double[flows.regions];
            LedgerEntry entry = hubs(t, toHub, adjustments);
            for (int d = 0; d < flows.regions; d++) {
                if (d != world.china && d != world.unitedStates) {
                    entry = entry.plus(market(t, d, toHub[d], adjustments));
                }
            }
            entries[t - world.first] = entry.plus(direct(t, adjustments));
        }
        return entries;
    }

    /** What the hubs sell to the United States; fills in what goes to each of them from China besides its own purchases. (7.2) */
    private LedgerEntry hubs(int t, double[] toHub, FlowAdjustments adjustments) {
        int row = t - world.first;
        LedgerEntry sum = LedgerEntry.ZERO;
        for (int k = 0; k < world.hubs.size(); k++) {
            Hub hub = world.hubs.get(k);
            double relabelled = trade.relabelled[k][row];
            double pulled = trade.pulled[k][row];
            double margin = hub.margin() * relabelled;
            double sales = flows.value(hub.region(), world.unitedStates, t);
            toHub[hub.region()] = relabelled + pulled;
            if (relabelled > 0) {
                double gain = Math.log1p((relabelled + margin) / sales);
                adjustments.add(hub.region(), world.unitedStates, flows.sector, t, gain, 0.0);
            }
            double own = flows.value(world.china, hub.region(), t);
            double content = trade.content[k][row];
            sum = sum.plus(new LedgerEntry(0, 0, own, -own, relabelled, margin, pulled, content, 0, sales));
        }
        return sum;
    }

    /** Direct sales to the United States, which lose by themselves and not once more. */
    private LedgerEntry direct(int t, FlowAdjustments adjustments) {
        int us = world.unitedStates;
        double before = flows.value(world.china, us, t);
        double deflected = deflect(t, us, before, 0.0, adjustments);
        return new LedgerEntry(flows.directLoss(t), before, 0, 0, 0, 0, 0, 0, deflected, 0);
    }

    /** China's sales to any other market; the hubs' own purchases are moved out of {@code elsewhere} by {@link #hubs}. */
    private LedgerEntry market(int t, int destination, double more, FlowAdjustments adjustments) {
        double before = flows.value(world.china, destination, t);
        double deflected = deflect(t, destination, before, more, adjustments);
        return new LedgerEntry(0, 0, 0, before, 0, 0, 0, 0, deflected, 0);
    }

    /**
     * China's lower price in one market and what else goes there.
     *
     * @param before what the market buys by itself
     * @param more   what is relabelled there or bought as inputs
     * @return change of what the market buys by itself
     */
    private double deflect(int t, int destination, double before, double more, FlowAdjustments adjustments) {
        int row = t - world.first;
        boolean reached = deflection.isReached(destination, t);
        double price = reached ? deflection.price[row] : 0.0;
        double perceived = reached ? deflection.perceived[row] : 0.0;
        if (before == 0.0 || price == 0.0 && perceived == 0.0 && more == 0.0) {
            return 0.0;
        }
        NestedCes demand = world.demand.apply(flows.sector);
        double share = deflection.chinaShare[destination];
        double imports = deflection.importShare[destination];
        double quantity = perceived == 0.0 ? 0.0 : demand.ownElasticity(share, imports) * perceived;
        double own = before * Math.exp(quantity + price);
        double log = more == 0.0 ? quantity : Math.log((own + more) / before) - price;
        adjustments.add(world.china, destination, flows.sector, t, log, price);
        if (perceived != 0.0) {
            double cross = demand.crossElasticity(share, imports) * perceived;
            for (int o = 0; o < flows.regions; o++) {
                if (o != world.china && o != destination && flows.base(o, destination) > 0) {
                    adjustments.add(o, destination, flows.sector, t, cross, 0.0);
                }
            }
            double home = (demand.kappa() - demand.eta()) * imports * share * perceived;
            adjustments.add(destination, destination, flows.sector, t, home, 0.0);
        }
        return own - before;
    }
}
