package io.tradewind.core.rerouting;

import io.tradewind.core.demand.NestedCes;
import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.TariffProgram;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Relabelling, value-chain pull and deflection after the markets have responded. Each has its switch among the parameters; without duties on
 * Chinese goods none of them does anything.
 *
 * @source MODEL §7
 */
public final class Rerouting {
    /** What rerouting does in one sector. Immutable, but arrays are not copied. */
    public static final class Sector {
        final LedgerEntry[] entries;
        final double[][] relabelled;
        final double[][] shares;
        private final FlowAdjustments prices;
        private final FlowAdjustments hubs;

        private Sector(Rerouting world, int sector) {
            int months = world.months - world.first;
            this.prices = new FlowAdjustments(world.economy.regions().size(), months);
            this.hubs = new FlowAdjustments(world.economy.regions().size(), months);
            SectorFlows flows = new SectorFlows(world, sector);
            HubTrade trade = new HubTrade(world, flows);
            Deflection deflection = new Deflection(world, flows, trade);
            this.entries = new SectorBooks(world, flows, trade, deflection).close(prices, hubs);
            this.relabelled = trade.relabelled;
            this.shares = trade.shares();
        }

        /** Changes of flows through the reporter's lower prices, on top of the responses. */
        public FlowAdjustments prices() {
            return prices;
        }

        /** Changes of flows from the reporter to the hubs and from there to its counterpart, on top of both. */
        public FlowAdjustments hubs() {
            return hubs;
        }
    }

    /** Flows of the base year, laid out sector by sector when a run first asks and the same for all runs of a world. For any number of threads. */
    public static final class Base {
        final Economy economy;
        private final SectorBase[] sectors;

        /** The base year of a world. */
        public Base(Economy economy) {
            this.economy = economy;
            this.sectors = new SectorBase[economy.sectors().size()];
        }

        synchronized SectorBase of(int sector) {
            if (sectors[sector] == null) {
                sectors[sector] = SectorBase.of(economy, sector);
            }
            return sectors[sector];
        }
    }

    /**
     * Which markets are read.
     *
     * @param into  the regions whose markets are read in every month
     * @param until last month, a position, in which all markets are; -1 for none
     */
    public record Asked(boolean[] into, int until) {
        /** All markets in every month. */
        public static Asked everywhere(Economy economy) {
            return new Asked(new boolean[economy.regions().size()], Integer.MAX_VALUE);
        }
    }

    final Base base;
    final Economy economy;
    final Parameters parameters;
    final TariffProgram tariffs;
    final IntFunction<NestedCes> demand;
    final FlowResponses responses;
    final Asked asked;
    final int first;
    final int months;
    final int reporter;
    final int counterpart;
    final List<Hub> hubs;
    final PerceivedPrice perceived;

    private Rerouting(
            Base base,
            Parameters parameters,
            TariffProgram tariffs,
            IntFunction<NestedCes> demand,
            FlowResponses responses,
            Asked asked,
            int first,
            int months) {
        this.base = base;
        this.economy = base.economy;
        this.parameters = parameters;
        this.tariffs = tariffs;
        this.demand = demand;
        this.responses = responses;
        this.asked = asked;
        this.first = first;
        this.months = months;
        this.reporter = economy.reporterIndex();
        this.counterpart = economy.counterpartIndex();
        this.hubs = Hub.of(economy, parameters, reporter, counterpart);
        this.perceived = new PerceivedPrice(KernelWeights.of(parameters), months - first);
    }

    /**
     * Rerouting after the responses of the markets; empty in a world without a reporter or its counterpart.
     *
     * @param base      the world's base year
     * @param demand    demand of each sector's markets
     * @param responses what the markets do by themselves
     * @param asked     the markets that are read; what lower prices do in others may be left out
     * @param first     first month in which something is known or felt
     * @param months    months of the simulation
     */
    public static Optional<Rerouting> of(
            Base base,
            Parameters parameters,
            TariffProgram tariffs,
            IntFunction<NestedCes> demand,
            FlowResponses responses,
            Asked asked,
            int first,
            int months) {
        if (base.economy.reporterIndex() < 0 || base.economy.counterpartIndex() < 0) {
            return Optional.empty();
        }
        return Optional.of(new Rerouting(base, parameters, tariffs, demand, responses, asked, first, months));
    }

    /** What it does in a sector, which hangs on the duties and responses of that sector's markets alone, without the reporter's own. */
    public Sector of(int sector) {
        return new Sector(this, sector);
    }

    /** The books of all sectors, in their order. */
    public RerouteLedgers ledgers(List<Sector> sectors) {
        return new RerouteLedgers(
                hubs,
                economy.regions().size(),
                first,
                sectors.stream().map(sector -> sector.entries).toArray(LedgerEntry[][]::new),
                sectors.stream().map(sector -> sector.relabelled).toArray(double[][][]::new),
                sectors.stream().map(sector -> sector.shares).toArray(double[][][]::new));
    }
}
