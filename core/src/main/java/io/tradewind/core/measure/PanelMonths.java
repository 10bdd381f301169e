package io.tradewind.core.measure;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.Projection;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Trade of the panel's reporter by month, for one partner or product set at a time: the levels behind the rows, without the rows. It is what draws read,
 * which would spend their time on rows otherwise. Not thread-safe: it keeps what was asked for.
 */
public final class PanelMonths {
    /** The value of a cell. */
    @FunctionalInterface
    public interface Cells {
        /**
         * Trade of a product with a partner in a month.
         *
         * @param table  the table of the direction
         * @param flow   the direction
         * @unit million USD a month
         */
        double usdMn(FlowTable table, CustomsFlow flow, int product, int partner, int month);
    }

    /** What the scenario makes of it. */
    public static final Cells SCENARIO = (table, flow, p, j, t) -> table.scenarioUsdMn(p, j, t);
    /** What it would be without the scenario's events after the origin. */
    public static final Cells BASELINE = (table, flow, p, j, t) -> table.baselineUsdMn(p, j, t);

    private record Key(CustomsFlow flow, String partner, String product) {}

    private final Projection projection;
    private final CustomsPanel panel;
    private final Cells cells;
    private final int from;
    private final int to;
    private final Map<CustomsFlow, double[][][]> values = new HashMap<>();
    private final Map<Key, double[]> sums = new HashMap<>();
    private final Map<CustomsFlow, CodeSets> partners = new HashMap<>();
    private final Map<CustomsFlow, CodeSets> products = new HashMap<>();

    /**
     * Months of a projection with a panel.
     *
     * @param first first month that will be asked for
     * @param last  last such month, within the projection
     */
    public PanelMonths(Projection projection, Cells cells, YearMonth first, YearMonth last) {
        this.projection = projection;
        this.cells = cells;
        this.panel = projection.panel().orElseThrow();
        this.from = Math.max(0, projection.timeline().indexOf(first));
        this.to = projection.timeline().indexOf(last);
        Check.that(to < projection.timeline().months(), "The projection ends before " + last + ".");
        for (CustomsFlow flow : CustomsFlow.values()) {
            partners.put(flow, CodeSets.partnersOf(panel, flow));
            products.put(
                    flow,
                    flow == CustomsFlow.EXPORTS
                            ? CodeSets.productsOf(panel, projection.economy())
                            : CodeSets.sectorsOf(projection.economy()));
        }
    }

    private static Optional<CodeSet> known(CodeSets sets, String word) {
        return sets.find(word).filter(set -> !set.isUnknown());
    }

    /** The projection. */
    public Projection projection() {
        return projection;
    }

    /** Whether there is such a partner or group. */
    public boolean hasPartner(CustomsFlow flow, String label) {
        return known(partners.get(flow), label).isPresent();
    }

    /** Whether there is such a product, aggregate or sector with figures of its own. */
    public boolean hasProduct(CustomsFlow flow, String label) {
        return known(products.get(flow), label).isPresent();
    }

    /** Whether the month is among those that may be asked for. */
    public boolean covers(YearMonth month) {
        int t = projection.timeline().indexOf(month);
        return t >= from && t <= to;
    }

    /** Trade of a partner set and product set in a month, million USD; both must exist. */
    public double usdMn(CustomsFlow flow, String partner, String product, YearMonth month) {
        double[] sum = sums.computeIfAbsent(new Key(flow, partner, product), this::sum);
        int t = projection.timeline().indexOf(month);
        return t < from || t > to ? Double.NaN : sum[t - from];
    }

    /** Yuan per dollar in that month. */
    public double cnyPerUsd(CustomsFlow flow, YearMonth month) {
        return projection.cnyPerUsd(flow, projection.timeline().indexOf(month));
    }

    private double[] sum(Key key) {
        double[][][] table = values.computeIfAbsent(key.flow, this::table);
        CodeSet partner = known(partners.get(key.flow), key.partner).orElseThrow();
        CodeSet product = known(products.get(key.flow), key.product).orElseThrow();
        double[] result = new double[to - from + 1];
        for (int k = 0; k < product.members().length; k++) {
            for (int i = 0; i < partner.members().length; i++) {
                double weight = product.weights()[k] * partner.weights()[i];
                double[] path = table[product.members()[k]][partner.members()[i]];
                for (int t = 0; t < result.length; t++) {
                    result[t] += weight * path[t];
                }
            }
        }
        return result;
    }

    private double[][][] table(CustomsFlow flow) {
        FlowTable table = projection.panelTable(flow);
        double[][][] result =
                new double[table.products().size()][table.partners().size()][to - from + 1];
        for (int p = 0; p < result.length; p++) {
            for (int j = 0; j < result[p].length; j++) {
                for (int t = from; t <= to; t++) {
                    result[p][j][t - from] = cells.usdMn(table, flow, p, j, t);
                }
            }
        }
        return result;
    }
}
