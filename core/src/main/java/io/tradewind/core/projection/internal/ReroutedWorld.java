package io.tradewind.core.projection.internal;

import io.tradewind.core.rerouting.FlowAdjustments;
import io.tradewind.core.rerouting.RerouteLedgers;
import io.tradewind.core.rerouting.Rerouting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The markets with goods that take another way.
 *
 * @param beforeHubs without what goes through hubs
 * @param all        with it
 * @param ledgers    the same goods in three books
 */
public record ReroutedWorld(WorldResponse beforeHubs, WorldResponse all, RerouteLedgers ledgers) {
    /** What rerouting makes of the markets, remembered sector by sector: a sector whose markets are the same does the same. */
    public static ReroutedWorld of(
            WorldResponse markets, Rerouting rerouting, int sectors, int reporter, MarketMemory memory) {
        List<Rerouting.Sector> done = new ArrayList<>();
        List<MarketAnswer[]> beforeHubs = new ArrayList<>();
        List<MarketAnswer[]> all = new ArrayList<>();
        for (int s = 0; s < sectors; s++) {
            int sector = s;
            MarketAnswer[] before = markets.sector(s, reporter);
            MarketMemory.Rerouted found =
                    memory.rerouted(Arrays.asList(before), () -> rerouted(before, rerouting.of(sector)));
            done.add(found.rerouting());
            beforeHubs.add(found.beforeHubs());
            all.add(found.all());
        }
        return new ReroutedWorld(markets.with(beforeHubs), markets.with(all), rerouting.ledgers(done));
    }

    private static MarketMemory.Rerouted rerouted(MarketAnswer[] markets, Rerouting.Sector sector) {
        MarketAnswer[] beforeHubs = with(markets, sector.prices());
        return new MarketMemory.Rerouted(sector, beforeHubs, with(beforeHubs, sector.hubs()));
    }

    private static MarketAnswer[] with(MarketAnswer[] markets, FlowAdjustments adjustments) {
        MarketAnswer[] changed = new MarketAnswer[markets.length];
        Arrays.setAll(changed, d -> markets[d] == null ? null : markets[d].with(adjustments, d));
        return changed;
    }
}
