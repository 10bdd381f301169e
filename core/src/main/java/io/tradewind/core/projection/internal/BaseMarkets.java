package io.tradewind.core.projection.internal;

import io.tradewind.core.model.Economy;

/** Base shares of every market of an economy, each laid out when it is first asked for. For any number of threads: whoever comes first, the shares are the same. */
public final class BaseMarkets {
    private final Economy economy;
    private final double unknownImportShare;
    private final int regions;
    /** Those laid out so far, the same whatever the import share. */
    private final BaseMarket[] markets;

    /**
     * The markets of an economy.
     *
     * @param unknownImportShare import share where there are no domestic sales
     */
    public BaseMarkets(Economy economy, double unknownImportShare) {
        this(
                economy,
                unknownImportShare,
                new BaseMarket[economy.regions().size() * economy.sectors().size()]);
    }

    private BaseMarkets(Economy economy, double unknownImportShare, BaseMarket[] markets) {
        this.economy = economy;
        this.unknownImportShare = unknownImportShare;
        this.regions = economy.regions().size();
        this.markets = markets;
    }

    /** These, with another import share where there are no domestic sales. */
    BaseMarkets with(double otherImportShare) {
        return otherImportShare == unknownImportShare ? this : new BaseMarkets(economy, otherImportShare, markets);
    }

    /** The market of a destination and sector; null if it imports nothing. */
    BaseMarket of(int destination, int sector) {
        BaseMarket market = laidOut(destination, sector);
        return market == BaseMarket.NONE
                ? null
                : Double.isNaN(market.importShare()) ? market.withImportShare(unknownImportShare) : market;
    }

    private BaseMarket laidOut(int destination, int sector) {
        synchronized (markets) {
            int market = sector * regions + destination;
            if (markets[market] == null) {
                markets[market] = BaseMarket.of(economy.trade(), destination, sector);
            }
            return markets[market];
        }
    }
}
