package io.tradewind.core.nash.internal;

import io.tradewind.core.nash.NashPlayer;
import java.util.Arrays;

/**
 * The first-order condition of real income, one rate a player. With d the total derivative with respect to the log of one plus the rate,
 * all wages adjusting, x = ln w, imports M and exports EX net of duty:
 * {@code EX dx_i − Σ_m M_m dx_m + Σ_fixed t0 (dM − M dx) + t Σ_chosen (dM − M dx) = 0}. A union adds its members, each by one over its
 * price index: it wants the sum of real incomes.
 */
final class ExactRule implements RateRule {
    private final WageResponse response;
    private final double[] dx;
    private double perRate;
    private double constant;

    ExactRule(int regions) {
        this.response = new WageResponse(regions);
        this.dx = new double[regions];
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public boolean correct(Allocation state, double[] wageStep) {
        return response.correct(state, wageStep);
    }

    @Override
    public void evaluate(Allocation state, double[][] implied, double[] wageStep) {
        if (!response.update(state)) {
            Arrays.fill(wageStep, Double.NaN);
            return;
        }
        response.wageStep(state, wageStep);
        for (int p = 0; p < implied.length; p++) {
            implied[p][0] = Math.log1p(impliedRate(state, state.taxation.players.get(p)));
        }
    }

    private double impliedRate(Allocation state, NashPlayer player) {
        Arrays.fill(dx, 0);
        double[] ownIncome = new double[player.members().size()];
        for (int k = 0; k < ownIncome.length; k++) {
            ownIncome[k] = addDirect(state, player.members().get(k));
        }
        response.solve(dx);
        perRate = 0;
        constant = 0;
        for (int k = 0; k < ownIncome.length; k++) {
            int region = player.members().get(k);
            double weight = player.isUnion() ? Math.exp(-state.logPrice[region]) : 1;
            addGain(state, region, ownIncome[k], weight);
        }
        return -constant / perRate;
    }

    /** Adds the change of all origins' sales to the region when its rate rises and wages stay; returns that of its log income. */
    private double addDirect(Allocation state, int k) {
        int n = dx.length;
        double incomeChange = 0;
        for (int s = 0; s < state.tables.sectors; s++) {
            if (state.taxation.taxed[s]) {
                int m = s * n + k;
                double theta = state.tables.theta[s];
                double outside = outside(state, m, k, state.pi[m]);
                double flow = outside(state, m, k, state.flow[m]);
                incomeChange += theta * (flow - outside * state.soldIn(s, k)) + flow;
            }
        }
        incomeChange /= state.income[k] * state.kept[k];
        for (int s = 0; s < state.tables.sectors; s++) {
            int m = s * n + k;
            double theta = state.tables.theta[s];
            boolean taxed = state.taxation.taxed[s];
            double all = incomeChange + (taxed ? theta * outside(state, m, k, state.pi[m]) : 0);
            for (int i = 0; i < n; i++) {
                boolean chosen = taxed && state.taxation.isOutside(i, k);
                dx[i] += state.flow[m][i] * (all - (chosen ? theta + 1 : 0));
            }
        }
        return incomeChange;
    }

    /** Sum over the origins outside the customs border. */
    private static double outside(Allocation state, int m, int k, double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value;
        }
        for (int i : state.taxation.inside[k]) {
            sum -= row[i];
        }
        return sum;
    }

    /** Adds the region's part of the condition, now that dx is what wages do. */
    private void addGain(Allocation state, int k, double ownIncome, double weight) {
        int n = dx.length;
        double incomeChange = ownIncome;
        for (int i = 0; i < n; i++) {
            incomeChange += response.incomeSlope[k][i] * dx[i];
        }
        double trade = (state.sales[k] - state.home(k)) * dx[k];
        for (int s = 0; s < state.tables.sectors; s++) {
            int m = s * n + k;
            double theta = state.tables.theta[s];
            boolean taxed = state.taxation.taxed[s];
            double[] flow = state.flow[m];
            double all = incomeChange + (taxed ? theta * outside(state, m, k, state.pi[m]) : 0);
            for (int i = 0; i < n; i++) {
                all += theta * state.pi[m][i] * dx[i];
            }
            for (int i = 0; i < n; i++) {
                boolean chosen = taxed && state.taxation.isOutside(i, k);
                double base = flow[i] * (all - (theta + 1) * dx[i] - (chosen ? theta + 1 : 0));
                trade -= i == k ? 0 : flow[i] * dx[i];
                if (chosen) {
                    perRate += weight * base;
                } else {
                    trade += (1 / state.net[m][i] - 1) * base;
                }
            }
        }
        constant += weight * trade;
    }
}
