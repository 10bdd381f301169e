package io.tradewind.core.nash.internal;

import java.util.Arrays;

/**
 * The first-order condition of real income for a rate on each origin, every sector taxed, every player a region. As many rates as other
 * regions can bring about any change of their wages, so the condition may be written for changes of wages instead of rates: with the
 * importer's own wage held, for every other region k
 * {@code Σ_m t_m (dM_m/dx_k − M_m δ_mk) = M_k}, where what the importer buys of m is what m sells less what it sells elsewhere:
 * {@code dM_m/dx_k = d(bill_m w_m)/dx_k − Σ_{j ≠ importer} dflow_mj/dx_k}. One small system an importer.
 */
final class PartnerRule implements RateRule {
    private final int n;
    private final int threads;
    private final WageResponse response;
    private final double[][][] substitution;
    private final LinearSystem[] systems;
    private final double[][] right;

    PartnerRule(int regions, int threads) {
        this.n = regions;
        this.threads = threads;
        this.response = new WageResponse(regions);
        this.substitution = new double[n][n][n];
        this.systems = new LinearSystem[n];
        this.right = new double[n][n - 1];
        Arrays.setAll(systems, i -> new LinearSystem(n - 1));
    }

    @Override
    public int width() {
        return n;
    }

    @Override
    public void evaluate(Allocation state, double[][] implied, double[] wageStep) {
        response.slopes(state);
        Helpers.each(threads, n, j -> {
            for (double[] row : substitution[j]) {
                Arrays.fill(row, 0);
            }
            response.addSubstitution(state, j, substitution[j]);
        });
        for (int i = 0; i < n; i++) {
            Arrays.fill(response.jacobian[i], 0);
            for (int j = 0; j < n; j++) {
                MarketLoops.add(1, substitution[j][i], 0, substitution[j][i], response.jacobian[i]);
            }
        }
        if (!response.complete(state)) {
            Arrays.fill(wageStep, Double.NaN);
            return;
        }
        response.wageStep(state, wageStep);
        Helpers.each(threads, implied.length, p -> {
            int importer = state.taxation.players.get(p).members().get(0);
            rates(state, importer, implied[p]);
        });
    }

    private void rates(Allocation state, int i, double[] implied) {
        LinearSystem system = systems[i];
        double[] values = right[i];
        double[] own = new double[n];
        for (int s = 0; s < state.tables.sectors; s++) {
            MarketLoops.addElasticity(state.flow[s * n + i], state.pi[s * n + i], state.tables.theta[s], 0, own);
        }
        // one row of the system an origin k whose wage changes, one column an origin m whose rate is sought
        for (int m = 0; m < n; m++) {
            if (m != i) {
                double imports = response.bilateral[i][m];
                for (int k = 0; k < n; k++) {
                    if (k != i) {
                        double here = substitution[i][m][k] + imports * response.incomeSlope[i][k];
                        double change = here - response.jacobian[m][k] - (m == k ? own[m] + imports : 0);
                        system.row(k < i ? k : k - 1)[m < i ? m : m - 1] = change;
                    }
                }
                values[m < i ? m : m - 1] = imports;
            }
        }
        boolean solved = system.factor();
        system.solve(values);
        for (int m = 0; m < n; m++) {
            if (m != i) {
                implied[m] = solved ? Math.log1p(values[m < i ? m : m - 1]) : Double.NaN;
            }
        }
    }
}
