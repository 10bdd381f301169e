package io.tradewind.core.projection.internal;

import io.tradewind.core.model.Economy;
import io.tradewind.core.rerouting.FlowResponses;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Log changes of every flow of the world against its base, by month; 0 for markets that nothing moves. */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class WorldResponse implements FlowResponses, Serializable {
    private final int regions;
    private final int first;
    private final int months;
    private final boolean keepsDiversion;
    private final MarketAnswer[] markets;

    /**
     * The responses of all markets.
     *
     * @param keepsDiversion whether the paths hold diversion
     * @param markets        by sector and destination
     */
    WorldResponse(int regions, int first, int months, boolean keepsDiversion, MarketAnswer[] markets) {
        this.regions = regions;
        this.first = first;
        this.months = months;
        this.keepsDiversion = keepsDiversion;
        this.markets = markets;
    }

    /** The first number that is not finite or too large, with its place; nothing if all are sound. */
    Optional<ResultCheck.Cell> firstOutside(Economy economy) {
        for (int market = 0; market < markets.length; market++) {
            MarketPath whole = markets[market].whole;
            Optional<ResultCheck.Cell> cell = whole == null ? Optional.empty() : whole.firstOutside(first);
            DividedMarket parts = markets[market].divided;
            if (parts != null) {
                cell = cell.or(() -> parts.rest().firstOutside(first))
                        .or(() -> parts.exempt().firstOutside(first));
            }
            if (cell.isPresent()) {
                int origin = Integer.parseInt(cell.get().what());
                String what = "the trade of " + economy.regions().get(origin).code() + " to "
                        + economy.regions().get(market % regions).code() + " in "
                        + economy.sectors().get(market / regions).code();
                return Optional.of(new ResultCheck.Cell(
                        what, cell.get().value(), cell.get().month()));
            }
        }
        return Optional.empty();
    }

    /** First month in which anything moves. */
    int first() {
        return first;
    }

    /** Number of months. */
    public int months() {
        return months;
    }

    /** Whether something moves the market. */
    public boolean moved(int destination, int sector) {
        return markets[sector * regions + destination].whole != null;
    }

    /** The markets of a sector by destination; those that the reporter's own would be is null. */
    MarketAnswer[] sector(int sector, int reporter) {
        MarketAnswer[] found = Arrays.copyOfRange(markets, sector * regions, (sector + 1) * regions);
        found[reporter] = null;
        return found;
    }

    /** The same responses with other markets, by sector and destination; null where they stay. */
    WorldResponse with(List<MarketAnswer[]> others) {
        MarketAnswer[] changed = markets.clone();
        for (int market = 0; market < changed.length; market++) {
            MarketAnswer other = others.get(market / regions)[market % regions];
            changed[market] = other == null ? changed[market] : other;
        }
        return new WorldResponse(regions, first, months, keepsDiversion, changed);
    }

    /**
     * The goods of a market that a product of the panel stands for.
     *
     * @param wholeSector whether these are all goods of its sector
     * @param exemptFrom  position of the first month in which tariffs name them as exempt, in a divided market
     */
    record Goods(boolean wholeSector, int exemptFrom) {
        /** All goods of the sector. */
        static final Goods SECTOR = new Goods(true, 0);
    }

    /** The goods that the product stands for in a market. */
    Goods goods(String product, int destination, int sector) {
        DividedMarket market = markets[sector * regions + destination].divided;
        return market == null ? Goods.SECTOR : new Goods(false, market.exemptFrom(product));
    }

    private MarketPath path(Goods goods, int destination, int sector, int month) {
        MarketAnswer market = markets[sector * regions + destination];
        if (goods.wholeSector()) {
            return market.whole;
        }
        return month < goods.exemptFrom() ? market.divided.rest() : market.divided.exempt();
    }

    /** Log change of the quantity of these goods. */
    double logQuantity(Goods goods, int origin, int destination, int sector, int month) {
        MarketPath path = path(goods, destination, sector, month);
        return path == null || month < first ? 0.0 : path.logQuantity(origin, month - first);
    }

    /** Log change of the price of these goods. */
    double logPrice(Goods goods, int origin, int destination, int sector, int month) {
        MarketPath path = path(goods, destination, sector, month);
        return path == null || month < first ? 0.0 : path.logPrice(origin, month - first);
    }

    /** Adds the log changes of the value of these goods in as many months as the sum has. */
    void addLogValue(Goods goods, int origin, int destination, int sector, double[] sum) {
        MarketAnswer market = markets[sector * regions + destination];
        int count = Math.min(months, sum.length) - first;
        if (!goods.wholeSector()) {
            int named = Math.max(0, Math.min(count, goods.exemptFrom() - first));
            market.divided.rest().addLogValue(origin, 0, named, first, sum);
            market.divided.exempt().addLogValue(origin, named, count, first, sum);
        } else if (market.whole != null) {
            market.whole.addLogValue(origin, 0, count, first, sum);
        }
    }

    /** Adds the log changes of the value of the goods that are exempt by name, or of the others; nothing, and false, where the market is not divided. */
    boolean addLogValueOfPart(boolean exempt, int origin, int destination, int sector, double[] sum) {
        DividedMarket parts = markets[sector * regions + destination].divided;
        if (parts != null) {
            MarketPath path = exempt ? parts.exempt() : parts.rest();
            path.addLogValue(origin, 0, Math.min(months, sum.length) - first, first, sum);
        }
        return parts != null;
    }

    @Override
    public void addLogQuantity(int origin, int destination, int sector, double[] sum) {
        MarketPath path = markets[sector * regions + destination].whole;
        double[] log = path == null ? null : path.logQuantities(origin);
        for (int t = first; log != null && t < months; t++) {
            sum[t] += log[t - first];
        }
    }

    @Override
    public void addLogValue(int origin, int destination, int sector, double[] sum) {
        addLogValue(Goods.SECTOR, origin, destination, sector, sum);
    }

    /** Log change of the quantity of a flow. */
    public double logQuantity(int origin, int destination, int sector, int month) {
        MarketPath path = markets[sector * regions + destination].whole;
        return path == null || month < first ? 0.0 : path.logQuantity(origin, month - first);
    }

    /** Log change of its FOB price in dollars. */
    public double logPrice(int origin, int destination, int sector, int month) {
        MarketPath path = markets[sector * regions + destination].whole;
        return path == null || month < first ? 0.0 : path.logPrice(origin, month - first);
    }

    /** Part of these goods' log quantity that an origin wins from the others or loses to them. @source MODEL §1, diversion */
    double logDiversion(Goods goods, int origin, int destination, int sector, int month) {
        if (!keepsDiversion) {
            throw new IllegalStateException(
                    "This projection does not keep diversion; make it with ProjectionEngine.withDiversion().");
        }
        MarketPath path = path(goods, destination, sector, month);
        return path == null || month < first ? 0.0 : path.logDiversion(origin, month - first);
    }

    /** The same for all goods of the sector. */
    double logDiversion(int origin, int destination, int sector, int month) {
        return logDiversion(Goods.SECTOR, origin, destination, sector, month);
    }

    /** Part of these goods' log price that exchange rates of the scenario make. */
    double logExchange(Goods goods, int origin, int destination, int sector, int month) {
        MarketPath path = path(goods, destination, sector, month);
        return path == null || month < first ? 0.0 : path.logExchange(origin, month);
    }

    /** The same for all goods of the sector. */
    double logExchange(int origin, int destination, int sector, int month) {
        return logExchange(Goods.SECTOR, origin, destination, sector, month);
    }
}
