package io.tradewind.core.nash.internal;

import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.WorldState;

/**
 * The coefficients of the linear equations at a solved world.
 *
 * @shape rows by market (sector·regions + destination) with a number for each origin, or by producer (sector·regions + region)
 */
final class WorldLinks {
    final int regions;
    final int sectors;
    final double[] theta;
    /** Flows net of duty. */
    final double[][] flow;
    /** Rates in force. */
    final double[][] rate;
    /** Shares of duty-paid spending. */
    final double[][] share;
    /** Flows net of duty ÷ spending of the market. */
    final double[][] bought;
    /** Duty ÷ spending of the market. */
    final double[] dutyShare;
    /** Duty of the market. */
    final double[] duty;
    /** Final demand's share of income that goes to the market's sector. */
    final double[] finalShare;
    /** Value added ÷ output, by producer. */
    final double[] valueAdded;
    /** Inputs ÷ output, by producer and input. */
    final double[][] input;
    /** One over one less the share of income that comes back as duty on final demand. */
    final double[] incomeFactor;
    /** Wage bills. */
    final double[] bill;

    /** The world's wage bill. */
    final double world;
    /** Shares of duty-paid spending, by producer and destination. */
    final double[][] shareByOrigin;
    /** Sales net of duty, by producer. */
    final double[] sold;

    WorldLinks(EquilibriumProblem problem, WorldState state) {
        this.regions = problem.economy().regions().size();
        this.sectors = problem.economy().sectors().size();
        int markets = sectors * regions;
        this.theta = problem.economy().sectors().stream()
                .mapToDouble(sector -> sector.tradeElasticity())
                .toArray();
        this.flow = new double[markets][regions];
        this.rate = new double[markets][regions];
        this.share = new double[markets][regions];
        this.bought = new double[markets][regions];
        this.dutyShare = new double[markets];
        this.duty = new double[markets];
        this.finalShare = new double[markets];
        this.valueAdded = new double[markets];
        this.input = new double[markets][sectors];
        this.incomeFactor = new double[regions];
        this.bill = state.valueAdded().toArray();
        this.shareByOrigin = new double[markets][regions];
        this.sold = new double[markets];
        double[] flows = state.flows().toArray();
        double[] rates = state.tariffs().toArray();
        for (int m = 0; m < markets; m++) {
            market(m, state, flows, rates);
            producer(m, problem);
        }
        double sum = 0;
        for (int j = 0; j < regions; j++) {
            double back = 0;
            for (int s = 0; s < sectors; s++) {
                back += finalShare[s * regions + j] * dutyShare[s * regions + j];
            }
            incomeFactor[j] = 1 / (1 - back);
            sum += bill[j];
        }
        this.world = sum;
    }

    private void market(int m, WorldState state, double[] flows, double[] rates) {
        double spent = state.spending().get(m % regions, m / regions);
        System.arraycopy(flows, m * regions, flow[m], 0, regions);
        System.arraycopy(rates, m * regions, rate[m], 0, regions);
        for (int i = 0; i < regions && spent > 0; i++) {
            share[m][i] = flow[m][i] * (1 + rate[m][i]) / spent;
            bought[m][i] = flow[m][i] / spent;
            duty[m] += flow[m][i] * rate[m][i];
            int producer = m / regions * regions + i;
            shareByOrigin[producer][m % regions] = share[m][i];
            sold[producer] += flow[m][i];
        }
        dutyShare[m] = spent > 0 ? duty[m] / spent : 0;
    }

    private void producer(int m, EquilibriumProblem problem) {
        int r = m % regions;
        int s = m / regions;
        finalShare[m] = problem.accounts().finalShares().get(r, s);
        valueAdded[m] = problem.accounts().valueAddedShares().get(r, s);
        for (int k = 0; k < sectors; k++) {
            input[m][k] = problem.accounts().inputShares().get(r, s, k);
        }
    }
}
