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
    private static final double ISOLATED = 1e-10;

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
    public boolean correct(Allocation state, double[] wageStep) {
        return response.correct(state, wageStep);
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

    /**
     * Fills the rates of one importer. All rates alike move imports only as far as exports move, so of a small importer's rates the common
     * part is weighed against its own trade and the differences against the sales of whole countries: the rate on the largest origin
     * stands for the common part, the differences of the others from it are the other unknowns, and each has its own scale. The rate
     * on an origin of which nothing is bought comes out as the value of a constraint; nothing depends on it.
     */
    private void rates(Allocation state, int i, double[] implied) {
        LinearSystem system = systems[i];
        double[] values = right[i];
        double[] own = new double[n];
        for (int s = 0; s < state.tables.sectors; s++) {
            MarketLoops.addElasticity(state.flow[s * n + i], state.pi[s * n + i], state.tables.theta[s], 0, own);
        }
        double[] bought = response.bilateral[i];
        double imports = 0;
        int largest = i == 0 ? 1 : 0;
        for (int m = 0; m < n; m++) {
            if (m != i) {
                imports += bought[m];
                largest = bought[m] > bought[largest] ? m : largest;
            }
        }
        for (int k = 0; k < n; k++) {
            if (k != i) {
                equation(state, i, k, largest, own[k], imports, system.row(at(k, i)));
                values[at(k, i)] = bought[k] / (state.tables.bill[k] * state.wage[k]);
            }
        }
        boolean solved = system.factor();
        system.solve(values);
        double common = values[at(largest, i)];
        for (int m = 0; m < n; m++) {
            if (m != i) {
                double bill = state.tables.bill[m] * state.wage[m];
                double more = m == largest ? 0 : values[at(m, i)] * imports / bill;
                implied[m] = solved ? Math.log1p(common + more) : Double.NaN;
            }
        }
    }

    private static int at(int origin, int importer) {
        return origin < importer ? origin : origin - 1;
    }

    /** The condition for the wage of k, divided by k's wage bill: differences on each origin, the common rate in the largest's place. */
    private void equation(
            Allocation state, int i, int k, int largest, double ownElasticity, double imports, double[] row) {
        double bill = state.tables.bill[k] * state.wage[k];
        double[][] sold = substitution[i];
        double[] bought = response.bilateral[i];
        double slope = response.incomeSlope[i][k];
        double size = 0;
        for (int m = 0; m < n; m++) {
            if (m != i) {
                double change = sold[m][k] + bought[m] * slope - response.jacobian[m][k];
                change -= m == k ? ownElasticity + bought[m] : 0;
                row[at(m, i)] = change / bill * (imports / (state.tables.bill[m] * state.wage[m]));
                size = Math.max(size, Math.abs(change / bill));
            }
        }
        double exports = response.jacobian[i][k] - sold[i][k] - bought[i] * slope;
        row[at(largest, i)] = (exports - bought[k]) / bill;
        if (size < ISOLATED) {
            // who trades with no one: any rate will do, so the common one
            row[at(k, i)] = 1;
        }
    }
}
