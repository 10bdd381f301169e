package io.tradewind.core.nash.internal;

import java.util.Arrays;

/**
 * How incomes and wages answer, at given rates: the analytic Jacobian of the wage bills and its factors.
 *
 * <p>With x = ln w: {@code incomeSlope(j,k) = d ln income_j / dx_k = δ + Σ_s θ (flow_kjs − sold_js pi_kjs) ÷ sold_j}, and
 * {@code J(i,k) = d(sales_i − bill_i w_i)/dx_k = Σ_js θ flow_ijs pi_kjs + Σ_j flow_ij incomeSlope(j,k) − δ (Σ_js θ flow_ijs + bill_i w_i)}.
 * Its columns add to zero and at an equilibrium its rows do; the numeraire, Σ bill·w fixed, makes it regular.
 */
final class WageResponse {
    /** Who trades with no one has a wage that nothing moves. */
    private static final double ISOLATED = 1e-10;

    final double[][] incomeSlope;
    /** Sales of each origin to the destination, by destination. */
    final double[][] bilateral;
    /** Σ θ·flow over all markets, by origin. */
    final double[] weightedSales;
    /** The Jacobian without the numeraire. */
    final double[][] jacobian;

    private final int n;
    private final LinearSystem factors;
    private boolean factored;

    WageResponse(int regions) {
        this.n = regions;
        this.incomeSlope = new double[n][n];
        this.bilateral = new double[n][n];
        this.weightedSales = new double[n];
        this.jacobian = new double[n][n];
        this.factors = new LinearSystem(n);
    }

    /** Everything at this allocation; false if the Jacobian is singular. */
    boolean update(Allocation state) {
        slopes(state);
        for (double[] row : jacobian) {
            Arrays.fill(row, 0);
        }
        for (int j = 0; j < n; j++) {
            addSubstitution(state, j, jacobian);
        }
        return complete(state);
    }

    /** Income slopes and sums of flows. */
    void slopes(Allocation state) {
        Arrays.fill(weightedSales, 0);
        for (int j = 0; j < n; j++) {
            double[] slope = incomeSlope[j];
            Arrays.fill(slope, 0);
            Arrays.fill(bilateral[j], 0);
            for (int s = 0; s < state.tables.sectors; s++) {
                int m = s * n + j;
                double theta = state.tables.theta[s];
                MarketLoops.add(theta, state.flow[m], -theta * state.soldIn(s, j), state.pi[m], slope);
                MarketLoops.add(1, state.flow[m], 0, state.flow[m], bilateral[j]);
                MarketLoops.addElasticity(state.flow[m], state.pi[m], theta, 0, weightedSales);
            }
            double sold = state.income[j] * state.kept[j];
            for (int k = 0; k < n; k++) {
                slope[k] /= sold;
            }
            slope[j] += 1;
        }
    }

    /** Adds Σ_s θ flow_ijs pi_kjs of one destination, four sectors at a time. */
    void addSubstitution(Allocation state, int j, double[][] sum) {
        double[] theta = state.tables.theta;
        int sectors = theta.length;
        for (int s = 0; s < sectors; s += 4) {
            int s1 = Math.min(s + 1, sectors - 1);
            int s2 = Math.min(s + 2, sectors - 1);
            int s3 = Math.min(s + 3, sectors - 1);
            double t1 = s1 > s ? theta[s1] : 0;
            double t2 = s2 > s1 ? theta[s2] : 0;
            double t3 = s3 > s2 ? theta[s3] : 0;
            double[][] flow = state.flow;
            double[][] pi = state.pi;
            for (int i = 0; i < n; i++) {
                MarketLoops.add(
                        theta[s] * flow[s * n + j][i],
                        pi[s * n + j],
                        t1 * flow[s1 * n + j][i],
                        pi[s1 * n + j],
                        t2 * flow[s2 * n + j][i],
                        pi[s2 * n + j],
                        t3 * flow[s3 * n + j][i],
                        pi[s3 * n + j],
                        sum[i]);
            }
        }
    }

    /** Adds what incomes do to the substitution that stands in the Jacobian, and factors it. */
    boolean complete(Allocation state) {
        double world = 0;
        for (int i = 0; i < n; i++) {
            world += state.tables.bill[i] * state.wage[i];
        }
        for (int i = 0; i < n; i++) {
            double[] row = jacobian[i];
            for (int j = 0; j < n; j++) {
                MarketLoops.add(bilateral[j][i], incomeSlope[j], 0, incomeSlope[j], row);
            }
            double bill = state.tables.bill[i] * state.wage[i];
            row[i] -= weightedSales[i] + bill;
            for (int k = 0; k < n; k++) {
                factors.row(i)[k] = row[k] - bill * state.tables.bill[k] * state.wage[k] / world;
            }
            if (Math.abs(row[i]) < ISOLATED * bill) {
                factors.row(i)[i] -= bill;
            }
        }
        factored = factors.factor();
        return factored;
    }

    /** Newton's step with the factors of an allocation before; false if there are none. */
    boolean correct(Allocation state, double[] step) {
        if (factored) {
            wageStep(state, step);
        }
        return factored;
    }

    /** Replaces changes of sales at given wages by the changes of log wages that clear them. */
    void solve(double[] changes) {
        for (int i = 0; i < n; i++) {
            changes[i] = -changes[i];
        }
        factors.solve(changes);
    }

    /** Newton's step of log wages. */
    void wageStep(Allocation state, double[] step) {
        for (int i = 0; i < n; i++) {
            step[i] = state.sales[i] - state.tables.bill[i] * state.wage[i];
        }
        solve(step);
    }
}
