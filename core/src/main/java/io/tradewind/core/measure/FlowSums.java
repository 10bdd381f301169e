package io.tradewind.core.measure;

import io.tradewind.core.projection.FlowTable;
import java.util.List;

/**
 * A direction of a reporter's trade, added up over partners and products, by month.
 *
 * @shape product sets × partner sets × months of the simulation
 */
final class FlowSums {
    private static final int YEAR = 12;

    /** Sums of one product set and partner set. */
    static final class Sums {
        final double[] baseline;
        final double[] scenario;
        /** The scenario in yuan; NaN where no rate is known. */
        final double[] scenarioCny;
        /** The scenario at the prices of twelve months before. */
        final double[] atOldPrices;

        Sums(int months) {
            baseline = new double[months];
            scenario = new double[months];
            scenarioCny = new double[months];
            atOldPrices = new double[months];
        }

        void add(Sums other, double weight) {
            for (int t = 0; t < scenario.length; t++) {
                baseline[t] += weight * other.baseline[t];
                scenario[t] += weight * other.scenario[t];
                scenarioCny[t] += weight * other.scenarioCny[t];
                atOldPrices[t] += weight * other.atOldPrices[t];
            }
        }
    }

    private final Sums[][] sums;

    private FlowSums(Sums[][] sums) {
        this.sums = sums;
    }

    /**
     * The sums of a table.
     *
     * @param cnyPerUsd yuan per dollar by month of the simulation
     */
    static FlowSums of(FlowTable table, List<CodeSet> products, List<CodeSet> partners, double[] cnyPerUsd) {
        int months = cnyPerUsd.length;
        int n = table.partners().size();
        Sums[][] cells = new Sums[table.products().size()][n];
        for (int p = 0; p < cells.length; p++) {
            for (int j = 0; j < n; j++) {
                cells[p][j] = cell(table, p, j, cnyPerUsd);
            }
        }
        Sums[][] byProductSet = new Sums[products.size()][n];
        for (int ps = 0; ps < byProductSet.length; ps++) {
            CodeSet set = products.get(ps);
            for (int j = 0; j < n; j++) {
                byProductSet[ps][j] = new Sums(months);
                for (int k = 0; k < set.members().length; k++) {
                    byProductSet[ps][j].add(cells[set.members()[k]][j], set.weights()[k]);
                }
            }
        }
        Sums[][] result = new Sums[products.size()][partners.size()];
        for (int ps = 0; ps < result.length; ps++) {
            for (int js = 0; js < partners.size(); js++) {
                CodeSet set = partners.get(js);
                result[ps][js] = new Sums(months);
                for (int k = 0; k < set.members().length; k++) {
                    result[ps][js].add(byProductSet[ps][set.members()[k]], set.weights()[k]);
                }
            }
        }
        return new FlowSums(result);
    }

    private static Sums cell(FlowTable table, int product, int partner, double[] cnyPerUsd) {
        int months = cnyPerUsd.length;
        Sums sums = new Sums(months);
        for (int t = 0; t < months; t++) {
            double scenario = table.scenarioUsdMn(product, partner, t);
            sums.baseline[t] = table.baselineUsdMn(product, partner, t);
            sums.scenario[t] = scenario;
            sums.scenarioCny[t] = scenario * cnyPerUsd[t];
            double inflation = t < YEAR || scenario == 0.0
                    ? 0.0
                    : table.logPrice(product, partner, t) - table.logPrice(product, partner, t - YEAR);
            sums.atOldPrices[t] = inflation == 0.0 ? scenario : scenario * Math.exp(-inflation);
        }
        return sums;
    }

    /**
     * Everything of both directions, by partner set.
     *
     * @param exports      sums of exports; their product set 0 is everything
     * @param imports      sums of imports, with the same partner sets
     * @param partnerSets  number of partner sets
     * @param months       months of the simulation
     */
    static FlowSums total(FlowSums exports, FlowSums imports, int partnerSets, int months) {
        Sums[][] both = new Sums[1][partnerSets];
        for (int js = 0; js < partnerSets; js++) {
            both[0][js] = new Sums(months);
            both[0][js].add(exports.of(0, js), 1.0);
            both[0][js].add(imports.of(0, js), 1.0);
        }
        return new FlowSums(both);
    }

    /** The sums of a product set and partner set. */
    Sums of(int productSet, int partnerSet) {
        return sums[productSet][partnerSet];
    }
}
