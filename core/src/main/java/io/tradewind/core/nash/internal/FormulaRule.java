package io.tradewind.core.nash.internal;

import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashRule;
import java.util.Arrays;
import java.util.List;

/**
 * Rates of one over the elasticity of foreign demand, as the rules simple, printed and income see it. Wages step by their market's excess
 * over its own derivative.
 *
 * @source Lashkaripour (2021), Journal of International Economics 131, proposition 2
 */
final class FormulaRule implements RateRule {
    private static final double ISOLATED = 1e-10;

    private final NashRule rule;
    private final double[] elastic;
    private final double[] homeElastic;
    private final double[] homeSales;
    private final double[] incomeTerm;
    private final double[] slope;

    FormulaRule(NashRule rule, int regions) {
        this.rule = rule;
        this.elastic = new double[regions];
        this.homeElastic = new double[regions];
        this.homeSales = new double[regions];
        this.incomeTerm = new double[regions];
        this.slope = new double[regions];
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void evaluate(Allocation state, double[][] implied, double[] wageStep) {
        sums(state);
        if (rule == NashRule.INCOME) {
            incomeTerms(state);
        }
        for (int i = 0; i < wageStep.length; i++) {
            double bill = state.tables.bill[i] * state.wage[i];
            double own = elastic[i] - homeSales[i] + bill;
            // who trades with no one has a wage that nothing moves
            wageStep[i] = own > ISOLATED * bill ? (state.sales[i] - bill) / own : 0;
        }
        for (int p = 0; p < implied.length; p++) {
            implied[p][0] = Math.log1p(1 / elasticity(state, state.taxation.players.get(p)));
        }
    }

    /** Logs of one plus the rates of players to be, at that allocation. */
    static double[] logPowers(Allocation state, List<NashPlayer> players) {
        FormulaRule rule = new FormulaRule(NashRule.SIMPLE, state.tables.regions);
        rule.sums(state);
        return players.stream()
                .mapToDouble(player -> Math.log1p(1 / rule.elasticity(state, player)))
                .toArray();
    }

    /** Elasticity of what foreigners buy of the player, which is one over its rate. */
    private double elasticity(Allocation state, NashPlayer player) {
        if (player.isUnion()) {
            return unionElasticity(state, player);
        }
        int i = player.members().get(0);
        double exports = state.sales[i] - homeSales[i];
        return (elastic[i] - homeElastic[i] + incomeTerm[i]) / exports;
    }

    private void sums(Allocation state) {
        int n = elastic.length;
        boolean printed = rule == NashRule.PRINTED;
        System.arraycopy(state.elastic, 0, elastic, 0, n);
        Arrays.fill(homeElastic, 0);
        Arrays.fill(homeSales, 0);
        for (int s = 0; s < state.tables.sectors; s++) {
            double theta = state.tables.theta[s];
            for (int j = 0; j < n; j++) {
                int m = s * n + j;
                double revenue = printed ? theta * revenueShare(state, s, j) : 0;
                double slopeHere = theta - revenue;
                if (printed) {
                    MarketLoops.addElasticity(state.flow[m], state.pi[m], 0, -revenue, elastic);
                }
                homeElastic[j] += state.flow[m][j] * (theta - slopeHere * state.pi[m][j]);
                homeSales[j] += state.flow[m][j];
            }
        }
    }

    /** {@code t_j pi_jjs e_js ÷ (1 + t_j Λ_j)}, which is duty forgone on home goods over income net of duty. */
    private static double revenueShare(Allocation state, int s, int j) {
        int m = s * state.tables.regions + j;
        double home = state.pi[m][j] * state.tables.weight[j][s];
        double foreignNet = state.netShare[m] - state.pi[m][j];
        double foreign = 1 - state.pi[m][j];
        return foreign > 0 ? home * (1 - foreignNet / foreign) / state.kept[j] : 0;
    }

    /** {@code Σ_j flow_ij · (fall of j's income when i's goods become dearer)}. */
    private void incomeTerms(Allocation state) {
        int n = elastic.length;
        Arrays.fill(incomeTerm, 0);
        for (int j = 0; j < n; j++) {
            Arrays.fill(slope, 0);
            double[] bought = new double[n];
            for (int s = 0; s < state.tables.sectors; s++) {
                int m = s * n + j;
                double theta = state.tables.theta[s];
                MarketLoops.add(theta, state.flow[m], -theta * state.soldIn(s, j), state.pi[m], slope);
                MarketLoops.add(1, state.flow[m], 0, state.flow[m], bought);
            }
            double sold = state.income[j] * state.kept[j];
            for (int i = 0; i < n; i++) {
                incomeTerm[i] -= i == j ? 0 : bought[i] * slope[i] / sold;
            }
        }
    }

    /** The union sells as one: its share of a market is that of all members together. */
    private double unionElasticity(Allocation state, NashPlayer player) {
        int n = elastic.length;
        double weighted = 0;
        double exports = 0;
        for (int s = 0; s < state.tables.sectors; s++) {
            for (int j = 0; j < n; j++) {
                if (!player.members().contains(j)) {
                    double sold = 0;
                    double share = 0;
                    for (int i : player.members()) {
                        sold += state.flow[s * n + j][i];
                        share += state.pi[s * n + j][i];
                    }
                    weighted += sold * state.tables.theta[s] * (1 - share);
                    exports += sold;
                }
            }
        }
        return weighted / exports;
    }
}
