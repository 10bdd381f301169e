package io.tradewind.core.schedule;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.Product;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A market in two parts, from some month on: goods that tariffs known by then name as exempt, and the rest. The exempt part of an origin is the
 * largest share that such an event on it exempts by name; where none names an origin, it is the mean of the others by base sales. An event that
 * exempts less than the part leaves out that much of it; an event that names no products reaches both parts alike. So the two parts together bear
 * what the whole would.
 *
 * @source MODEL §7.5
 */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class GoodsSplit implements Serializable {
    private final int from;
    private final int sector;
    private final Set<String> products;
    private final double[] exempt;

    private GoodsSplit(int from, int sector, Set<String> products, double[] exempt) {
        this.from = from;
        this.sector = sector;
        this.products = products;
        this.exempt = exempt;
    }

    /** Products of the panel that are the exempt share of each sector; a world without a panel has none. */
    static List<List<String>> exemptProducts(Economy economy, TariffShock tariff) {
        List<List<String>> bySector = new ArrayList<>();
        boolean nothing =
                tariff.scope().exemptProducts().isEmpty() || tariff.op() == TariffOperation.ADD && tariff.rate() == 0.0;
        for (int s = 0; s < economy.sectors().size(); s++) {
            var code = economy.sectors().get(s).code();
            boolean none =
                    nothing || tariff.scope().exemptShare(economy.sectors().get(s)) == 0.0;
            bySector.add(
                    none
                            ? List.of()
                            : products(economy).stream()
                                    .filter(product -> product.sector().equals(code))
                                    .map(Product::code)
                                    .filter(tariff.scope().exemptProducts()::contains)
                                    .toList());
        }
        return bySector;
    }

    private static List<Product> products(Economy economy) {
        return economy.monthlyBaseline()
                .map(MonthlyBaseline::panel)
                .map(panel -> panel.products())
                .orElse(List.of());
    }

    /** The splits of a market that these events concern, one after the other; none if no event names exempt products. */
    static List<GoodsSplit> of(Economy economy, List<DutyEvent> here, int destination, int sector) {
        List<DutyEvent> naming = here.stream()
                .filter(event -> !event.exemptProducts.get(sector).isEmpty())
                .toList();
        List<GoodsSplit> splits = new ArrayList<>();
        naming.stream().mapToInt(event -> event.known).distinct().sorted().forEach(month -> {
            List<DutyEvent> known =
                    naming.stream().filter(event -> event.known <= month).toList();
            GoodsSplit split = of(economy, known, month, destination, sector);
            if (splits.isEmpty() || !split.dividesLike(splits.get(splits.size() - 1))) {
                splits.add(split);
            }
        });
        return splits;
    }

    /** The split that these naming events make together. */
    private static GoodsSplit of(Economy economy, List<DutyEvent> naming, int from, int destination, int sector) {
        Set<String> products = new TreeSet<>();
        int regions = economy.regions().size();
        double[] exempt = new double[regions];
        boolean[] known = new boolean[regions];
        for (DutyEvent event : naming) {
            products.addAll(event.exemptProducts.get(sector));
            for (int o = 0; o < regions; o++) {
                known[o] |= event.origins[o];
                exempt[o] = event.origins[o] ? Math.max(exempt[o], 1.0 - event.reach[sector]) : exempt[o];
            }
        }
        fillUnknown(exempt, known, economy, destination, sector);
        return new GoodsSplit(from, sector, products, exempt);
    }

    private boolean dividesLike(GoodsSplit other) {
        return products.equals(other.products) && Arrays.equals(exempt, other.exempt);
    }

    /** Gives origins that no event names the mean of the others by base sales. */
    private static void fillUnknown(double[] exempt, boolean[] known, Economy economy, int destination, int sector) {
        double sales = 0.0;
        double outside = 0.0;
        for (int o = 0; o < exempt.length; o++) {
            if (known[o] && o != destination) {
                sales += economy.trade().value(o, destination, sector);
                outside += economy.trade().value(o, destination, sector) * exempt[o];
            }
        }
        for (int o = 0; o < exempt.length; o++) {
            exempt[o] = known[o] || sales == 0.0 ? exempt[o] : outside / sales;
        }
    }

    /** Position of the month from which the market is divided so; until the next split, if there is one. */
    public int from() {
        return from;
    }

    /** Products of the exempt part. */
    public Set<String> products() {
        return Set.copyOf(products);
    }

    /** Share of the exempt part in the origin's base sales, 0 to 1. */
    public double exemptShare(int origin) {
        return exempt[origin];
    }

    /** How far events reach in the exempt part, or in the rest. */
    GoodsReach reach(boolean exemptPart) {
        return (event, origin) -> {
            if (event.exemptProducts.get(sector).isEmpty()) {
                return event.reach[sector];
            }
            return exemptPart && exempt[origin] > 0.0
                    ? Math.max(0.0, 1.0 - (1.0 - event.reach[sector]) / exempt[origin])
                    : 1.0;
        };
    }
}
