package io.tradewind.core.projection.internal;

import io.tradewind.core.currency.MarketFx;
import io.tradewind.core.demand.NestedCes;
import io.tradewind.core.schedule.MarketShifts;
import io.tradewind.core.schedule.MarketTariffs;

/**
 * One market, ready to be simulated: demand, base shares and everything that moves it. What is null does not move.
 *
 * @param destination  the buyer
 * @param demand       its demand
 * @param base         its base shares
 * @param storability  how far its goods can be bought ahead
 * @param tariffs      tariffs, or null
 * @param fx           currency moves, or null
 * @param shifts       everything else, or null
 * @param importDemand log change of what it wants from abroad beside everything else, by month, or null
 */
record Market(
        int destination,
        NestedCes demand,
        BaseMarket base,
        double storability,
        MarketTariffs tariffs,
        MarketFx fx,
        MarketShifts shifts,
        double[] importDemand) {

    /** The same for a part of the goods. */
    Market with(BaseMarket part, MarketTariffs partTariffs) {
        return with(part, partTariffs, demand);
    }

    /** The same for a part of the goods with a demand of its own. */
    Market with(BaseMarket part, MarketTariffs partTariffs, NestedCes partDemand) {
        return new Market(destination, partDemand, part, storability, partTariffs, fx, shifts, importDemand);
    }
}
