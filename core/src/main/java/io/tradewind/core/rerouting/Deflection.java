package io.tradewind.core.rerouting;

import io.tradewind.core.demand.NestedCes;
import java.util.Arrays;

/**
 * What taxed markets no longer take lowers China's price in the others, until they and fewer shipments make up for it. The price in a taxed market
 * itself is the business of pass-through and stays as it is.
 *
 * @source MODEL (7.4)
 */
final class Deflection {
    /** Log change of China's price in the other markets, by month from the first. */
    final double[] price;
    /** The change that buyers act on. */
    final double[] perceived;
    /** China's share in the imports of each market. */
    final double[] reporterShare;
    /** Share of imports in the purchases of each market. */
    final double[] importShare;

    private final Rerouting world;
    private final SectorFlows flows;
    private final double[] own;

    Deflection(Rerouting world, SectorFlows flows, HubTrade trade) {
        this.world = world;
        this.flows = flows;
        this.price = new double[world.months - world.first];
        this.perceived = new double[world.months - world.first];
        this.reporterShare = new double[flows.regions];
        this.importShare = new double[flows.regions];
        this.own = new double[flows.regions];
        double inverse = world.parameters.get(
                "inv_supply", world.economy.sectors().get(flows.sector).code().code());
        if (world.parameters.get("deflection") > 0 && inverse > 0 && flows.isTouched()) {
            measureMarkets();
            solve(trade, inverse);
        }
    }

    private void measureMarkets() {
        NestedCes demand = world.demand.apply(flows.sector);
        for (int d = 0; d < flows.regions; d++) {
            double imports = flows.bases.imports()[d];
            double home = flows.base(d, d);
            reporterShare[d] = imports > 0 && d != world.reporter ? flows.bases.ofReporter()[d] / imports : 0.0;
            importShare[d] = home > 0 ? imports / (imports + home) : world.parameters.get("default_import_share");
            own[d] = -demand.ownElasticity(reporterShare[d], importShare[d]);
        }
    }

    private void solve(HubTrade trade, double inverse) {
        double supply = 0.0;
        for (int d = 0; d < flows.regions; d++) {
            supply += d == world.reporter ? 0.0 : flows.base(world.reporter, d);
        }
        double impact = world.perceived.impact();
        double[] sales = new double[flows.regions];
        double[] elasticity = new double[flows.regions];
        for (int t = world.first; t < world.months; t++) {
            int row = t - world.first;
            double lost = Math.max(lostQuantity(t) - trade.throughHubs(t), 0.0);
            double carried = world.perceived.carried(price, row);
            if (lost == 0.0 && carried == 0.0) {
                continue;
            }
            int reached = collect(t, sales, elasticity);
            price[row] = SupplyBalance.price(
                    Arrays.copyOf(sales, reached),
                    Arrays.copyOf(elasticity, reached),
                    carried,
                    impact,
                    supply,
                    inverse,
                    lost);
            perceived[row] = carried + impact * price[row];
        }
    }

    /** Collects China's sales in the markets that see the price, with their elasticities; returns how many there are. */
    private int collect(int month, double[] sales, double[] elasticity) {
        int reached = 0;
        for (int d = 0; d < flows.regions; d++) {
            if (isReached(d, month)) {
                sales[reached] = flows.quantityOfReporter(d, month);
                elasticity[reached++] = own[d];
            }
        }
        return reached;
    }

    /** Whether buyers act on another price in any month up to that one. */
    boolean isFeltBy(int month) {
        for (int row = 0; row < perceived.length && world.first + row <= month; row++) {
            if (perceived[row] != 0.0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the market sees the price. */
    boolean isReached(int destination, int month) {
        return reporterShare[destination] > 0 && !flows.taxed(destination, month);
    }

    /** Log change of China's sales to a market through the price. */
    double logSales(int destination, int month) {
        int row = month - world.first;
        return isReached(destination, month) ? price[row] - own[destination] * perceived[row] : 0.0;
    }

    /** What markets with a higher duty on Chinese goods no longer take. */
    private double lostQuantity(int month) {
        double sum = 0.0;
        for (int d = 0; d < flows.regions; d++) {
            sum += flows.taxed(d, month)
                    ? Math.max(flows.base(world.reporter, d) - flows.quantityOfReporter(d, month), 0.0)
                    : 0.0;
        }
        return sum;
    }
}
