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
    /**
     * What rerouting does.
     *
     * @param prices  changes of flows through China's lower prices, on top of the responses
     * @param hubs    changes of flows from China to the hubs and from there to the United States, on top of both
     * @param ledgers the same goods in three books
     */
    public record Result(FlowAdjustments prices, FlowAdjustments hubs, RerouteLedgers ledgers) {}

    final Economy economy;
    final Parameters parameters;
    final TariffProgram tariffs;
    final IntFunction<NestedCes> demand;
    final FlowResponses responses;
    final int first;
    final int months;
    final int reporter;
    final int counterpart;
    final List<Hub> hubs;
    final PerceivedPrice perceived;

    private Rerouting(
            Economy economy,
            Parameters parameters,
            TariffProgram tariffs,
            IntFunction<NestedCes> demand,
            FlowResponses responses,
            int first,
            int months) {
        this.economy = economy;
        this.parameters = parameters;
        this.tariffs = tariffs;
        this.demand = demand;
        this.responses = responses;
        this.first = first;
        this.months = months;
        this.reporter = economy.reporterIndex();
        this.counterpart = economy.counterpartIndex();
        this.hubs = Hub.of(economy, parameters, reporter, counterpart);
        this.perceived = new PerceivedPrice(KernelWeights.of(parameters), months - first);
    }

    /**
     * What rerouting does to the responses of the markets; empty in a world without a reporter or its counterpart.
     *
     * @param demand    demand of each sector's markets
     * @param responses what the markets do by themselves
     * @param first     first month in which something is known or felt
     * @param months    months of the simulation
     */
    public static Optional<Result> of(
            Economy economy,
            Parameters parameters,
            TariffProgram tariffs,
            IntFunction<NestedCes> demand,
            FlowResponses responses,
            int first,
            int months) {
        if (economy.reporterIndex() < 0 || economy.counterpartIndex() < 0) {
            return Optional.empty();
        }
        return Optional.of(new Rerouting(economy, parameters, tariffs, demand, responses, first, months).run());
    }

    private Result run() {
        int regions = economy.regions().size();
        int sectors = economy.sectors().size();
        FlowAdjustments prices = new FlowAdjustments(regions, sectors, first, months);
        FlowAdjustments throughHubs = new FlowAdjustments(regions, sectors, first, months);
        LedgerEntry[][] entries = new LedgerEntry[sectors][];
        double[][][] relabelled = new double[sectors][][];
        double[][][] shares = new double[sectors][][];
        for (int s = 0; s < sectors; s++) {
            SectorFlows sector = new SectorFlows(this, s);
            HubTrade trade = new HubTrade(this, sector);
            Deflection deflection = new Deflection(this, sector, trade);
            entries[s] = new SectorBooks(this, sector, trade, deflection).close(prices, throughHubs);
            relabelled[s] = trade.relabelled;
            shares[s] = trade.shares();
        }
        return new Result(prices, throughHubs, new RerouteLedgers(hubs, regions, first, entries, relabelled, shares));
    }
}
