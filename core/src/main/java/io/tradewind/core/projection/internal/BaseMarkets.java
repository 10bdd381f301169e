package io.tradewind.core.projection.internal;

import io.tradewind.core.model.Economy;

/** Base shares of every market of an economy, each laid out when it is first asked for. For any number of threads: whoever comes first, the shares are the same. */
public final class BaseMarkets {
    private final Economy economy;
    private final double unknownImportShare;
    private final int regions;
    private final BaseMarket[] markets;
    private final boolean[] known;

    /**
     * The markets of an economy.
     *
     * @param unknownImportShare import share where there are no domestic sales
     */
    public BaseMarkets(Economy economy, double unknownImportShare) {
        this.economy = economy;
        this.unknownImportShare = unknownImportShare;
        this.regions = economy.regions().size();
        this.markets = new BaseMarket[regions * economy.sectors().size()];
        this.known = new boolean[markets.length];
    }

    /** These, or those with another import share where there are no domestic sales. */
    BaseMarkets with(double otherImportShare) {
        return otherImportShare == unknownImportShare ? this : new BaseMarkets(economy, otherImportShare);
    }

    /** The market of a destination and sector; null if it imports nothing. */
    synchronized BaseMarket of(int destination, int sector) {
        int market = sector * regions + destination;
        if (!known[market]) {
            markets[market] = BaseMarket.of(economy.trade(), destination, sector, unknownImportShare);
            known[market] = true;
        }
        return markets[market];
    }
}
