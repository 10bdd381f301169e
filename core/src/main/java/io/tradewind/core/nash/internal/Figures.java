package io.tradewind.core.nash.internal;

import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.WorldState;

/**
 * What one world looks like, region by region.
 *
 * @param wage         wage against the data
 * @param income       income against the data
 * @param price        consumption price index against the data
 * @param spending     income, in the world's unit
 * @param revenueShare duty revenue ÷ income
 * @param imports      at border prices, in the world's unit
 * @param exports      at border prices, in the world's unit
 */
record Figures(
        double[] wage,
        double[] income,
        double[] price,
        double[] spending,
        double[] revenueShare,
        double[] imports,
        double[] exports) {
    static Figures of(EquilibriumProblem problem, WorldState state) {
        int n = state.wages().length();
        int sectors = state.flows().sectors();
        double[] flows = state.flows().toArray();
        double[] income = new double[n];
        double[] revenue = new double[n];
        double[] imports = new double[n];
        double[] exports = new double[n];
        for (int r = 0; r < n; r++) {
            double base = problem.accounts().valueAdded().get(r)
                    + problem.accounts().tariffRevenue().get(r)
                    + problem.accounts().deficits().get(r);
            income[r] = state.income().get(r) / base;
            revenue[r] = state.tariffRevenue().get(r) / state.income().get(r);
        }
        for (int cell = 0; cell < n * n * sectors; cell++) {
            int origin = cell % n;
            int destination = cell / n % n;
            if (origin != destination) {
                imports[destination] += flows[cell];
                exports[origin] += flows[cell];
            }
        }
        return new Figures(
                state.wages().toArray(),
                income,
                state.priceIndexes().toArray(),
                state.income().toArray(),
                revenue,
                imports,
                exports);
    }

    static Figures of(Allocation state) {
        int n = state.tables.regions;
        double[] hat = new double[n];
        double[] price = new double[n];
        double[] revenue = new double[n];
        double[] imports = new double[n];
        double[] exports = new double[n];
        for (int j = 0; j < n; j++) {
            double home = state.home(j);
            hat[j] = state.income[j] / state.tables.income[j];
            price[j] = Math.exp(state.logPrice[j]);
            revenue[j] = 1 - state.kept[j];
            imports[j] = state.income[j] * state.kept[j] - home;
            exports[j] = state.sales[j] - home;
        }
        return new Figures(state.wage.clone(), hat, price, state.income.clone(), revenue, imports, exports);
    }
}
