package io.tradewind.core.measure;

import io.tradewind.core.projection.FlowTable;
import java.util.Arrays;
import java.util.List;

/** The cells of a direction of a reporter's trade by month, to be added up over partners and products. */
final class FlowSums {
    private static final int YEAR = 12;

    /** A cell, or the sum of one product set and partner set. */
    static final class Sums {
        final double[] baseline;
        final double[] scenario;
        /** The scenario in yuan; NaN where no rate is known. */
        final double[] scenarioCny;
        /** The scenario at the prices of twelve months before. */
        final double[] atOldPrices;
        /** The base path in yuan, at the rate that holds on it. */
        final double[] baselineCny;
        /** The scenario at the prices of the base path. */
        final double[] atBasePrices;

        Sums(int months) {
            baseline = new double[months];
            scenario = new double[months];
            scenarioCny = new double[months];
            atOldPrices = new double[months];
            baselineCny = new double[months];
            atBasePrices = new double[months];
        }

        private List<double[]> all() {
            return List.of(baseline, scenario, scenarioCny, atOldPrices, baselineCny, atBasePrices);
        }

        void add(Sums other, double weight) {
            for (int t = 0; t < scenario.length; t++) {
                baseline[t] += weight * other.baseline[t];
                scenario[t] += weight * other.scenario[t];
                scenarioCny[t] += weight * other.scenarioCny[t];
                atOldPrices[t] += weight * other.atOldPrices[t];
                baselineCny[t] += weight * other.baselineCny[t];
                atBasePrices[t] += weight * other.atBasePrices[t];
            }
        }
    }

    private final int months;
    private final Sums[][] cells;

    /**
     * The cells of a table.
     *
     * @param cnyPerUsd yuan per dollar by month of the simulation, under the scenario
     * @param basePath  the same on the base path
     */
    FlowSums(FlowTable table, double[] cnyPerUsd, double[] basePath) {
        this.months = cnyPerUsd.length;
        this.cells = new Sums[table.products().size()][table.partners().size()];
        for (int p = 0; p < cells.length; p++) {
            for (int j = 0; j < cells[p].length; j++) {
                cells[p][j] = cell(table, p, j, cnyPerUsd, basePath);
            }
        }
    }

    /** Their sums. @shape product sets × partner sets */
    Sums[][] of(List<CodeSet> products, List<CodeSet> partners) {
        Sums[][] result = new Sums[products.size()][partners.size()];
        for (int ps = 0; ps < result.length; ps++) {
            Sums[] byPartner = ofProducts(products.get(ps));
            for (int js = 0; js < partners.size(); js++) {
                CodeSet set = partners.get(js);
                result[ps][js] = empty(set);
                for (int k = 0; k < set.members().length; k++) {
                    result[ps][js].add(byPartner[set.members()[k]], set.weights()[k]);
                }
            }
        }
        return result;
    }

    private Sums[] ofProducts(CodeSet set) {
        Sums[] byPartner = new Sums[cells[0].length];
        for (int j = 0; j < byPartner.length; j++) {
            byPartner[j] = empty(set);
            for (int k = 0; k < set.members().length; k++) {
                byPartner[j].add(cells[set.members()[k]][j], set.weights()[k]);
            }
        }
        return byPartner;
    }

    /** Where a sum begins: at nothing, or unknown if the set is. */
    private Sums empty(CodeSet set) {
        Sums sums = new Sums(months);
        if (set.isUnknown()) {
            sums.all().forEach(levels -> Arrays.fill(levels, Double.NaN));
        }
        return sums;
    }

    private static Sums cell(FlowTable table, int product, int partner, double[] cnyPerUsd, double[] basePath) {
        int months = cnyPerUsd.length;
        Sums sums = new Sums(months);
        for (int t = 0; t < months; t++) {
            double scenario = table.scenarioUsdMn(product, partner, t);
            sums.baseline[t] = table.baselineUsdMn(product, partner, t);
            sums.scenario[t] = scenario;
            sums.scenarioCny[t] = scenario * cnyPerUsd[t];
            sums.baselineCny[t] = sums.baseline[t] * basePath[t];
            double dearer = scenario == 0.0 ? 0.0 : table.logEventPrice(product, partner, t);
            sums.atBasePrices[t] = dearer == 0.0 ? scenario : scenario * Math.exp(-dearer);
            double inflation = t < YEAR || scenario == 0.0
                    ? 0.0
                    : table.logPrice(product, partner, t) - table.logPrice(product, partner, t - YEAR);
            sums.atOldPrices[t] = inflation == 0.0 ? scenario : scenario * Math.exp(-inflation);
        }
        return sums;
    }

    /** Two directions together, sum by sum. */
    static Sums[] both(Sums[] exports, Sums[] imports) {
        Sums[] both = new Sums[exports.length];
        for (int js = 0; js < both.length; js++) {
            both[js] = new Sums(exports[js].scenario.length);
            both[js].add(exports[js], 1.0);
            both[js].add(imports[js], 1.0);
        }
        return both;
    }
}
