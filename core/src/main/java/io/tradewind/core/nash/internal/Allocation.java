package io.tradewind.core.nash.internal;

import java.util.Arrays;

/**
 * Who sells what to whom in a world without inputs, at given wages and rates. No loop over flows has a power in it: with
 * {@code K = share·(1 + t0)^θ} made once, the attraction of origin i in market (s, j) is {@code K·w_i^−θ·(1 + t_ij)^−θ}, and both factors
 * are made once for each distinct elasticity.
 *
 * <p>pi = attraction ÷ Σ attraction; kept(j) = Σ weight·pi ÷ (1 + t), the share of spending that is not duty; income(j) = bill·w ÷ kept;
 * flow = pi·weight·income ÷ (1 + t).
 *
 * @shape rows by market (sector·regions + destination), numbers by origin
 */
final class Allocation {
    /** Logs of K above this are scaled down, so that elasticities of a thousand do not overflow. */
    private static final double LARGE_LOG = 200;

    final ClosedTables tables;
    final Taxation taxation;
    final double[][] pi;
    final double[][] flow;
    /** One over one plus the rate, by market. */
    final double[][] net;

    /** Share of the market's spending that is not duty. */
    final double[] netShare;

    final double[] wage;
    final double[] income;
    final double[] kept;
    final double[] sales;
    /** Σ θ flow (1 − pi) over all markets: how much sales fall with the price, incomes and rivals' prices given. */
    final double[] elastic;
    /** Logs of price indexes, against the tables. */
    final double[] logPrice;

    private final int n;
    private final double[][] attraction;
    private final double[][] power;
    private final double[] logScale;
    private final int[] distinct;
    private final double[] distinctTheta;
    private final double[][] wagePower;
    private final double[][][] ratePower;
    private final double[][] ratesNet;
    private final double[] ones;
    private final double[] sums = new double[2];
    private final double[] total;

    Allocation(ClosedTables tables, Taxation taxation) {
        this.tables = tables;
        this.taxation = taxation;
        this.n = tables.regions;
        int markets = tables.share.length;
        this.pi = new double[markets][n];
        this.flow = new double[markets][n];
        this.net = new double[markets][];
        this.netShare = new double[markets];
        this.attraction = new double[markets][];
        this.power = new double[markets][];
        this.logScale = new double[markets];
        this.wage = new double[n];
        this.income = new double[n];
        this.kept = new double[n];
        this.sales = new double[n];
        this.elastic = new double[n];
        this.logPrice = new double[n];
        this.distinct = new int[tables.sectors];
        this.distinctTheta = Arrays.stream(tables.theta).distinct().toArray();
        this.wagePower = new double[distinctTheta.length][n];
        this.ratePower = new double[distinctTheta.length][n][];
        this.ratesNet = new double[n][];
        this.total = new double[tables.sectors];
        this.ones = new double[n];
        Arrays.fill(ones, 1);
        lay();
    }

    private void lay() {
        for (int j = 0; j < n; j++) {
            for (int d = 0; d < distinctTheta.length && taxation.isPlayer(j); d++) {
                ratePower[d][j] = ones.clone();
            }
            ratesNet[j] = taxation.isPlayer(j) ? ones.clone() : null;
        }
        for (int s = 0; s < tables.sectors; s++) {
            while (distinctTheta[distinct[s]] != tables.theta[s]) {
                distinct[s]++;
            }
            for (int j = 0; j < n; j++) {
                int m = s * n + j;
                boolean chosen = taxation.taxed[s] && taxation.isPlayer(j);
                power[m] = chosen ? ratePower[distinct[s]][j] : ones;
                net[m] = chosen ? ratesNet[j] : fixedNet(m, j);
                attraction[m] = attraction(m, s, j);
            }
        }
    }

    private double[] fixedNet(int m, int j) {
        double[] row = ones;
        for (int i = 0; i < n; i++) {
            double rate = tables.rate[m][i];
            if (rate != 0 && !taxation.isWithinUnion(i, j)) {
                row = row == ones ? ones.clone() : row;
                row[i] = 1 / (1 + rate);
            }
        }
        return row;
    }

    /** The row of K; rates that stay have no part in it. */
    private double[] attraction(int m, int s, int j) {
        double[] share = tables.share[m];
        double[] rate = tables.rate[m];
        if (!taxation.isPlayer(j)) {
            return share;
        }
        double[] row = share.clone();
        double largest = 0;
        for (int i = 0; i < n; i++) {
            boolean changes = taxation.isChosen(i, j, s) || taxation.isWithinUnion(i, j);
            if (changes && rate[i] != 0 && share[i] > 0) {
                double log = tables.theta[s] * Math.log1p(rate[i]);
                largest = Math.max(largest, log);
                row[i] = share[i] * Math.exp(log);
            }
        }
        if (largest > LARGE_LOG) {
            logScale[m] = largest;
            for (int i = 0; i < n; i++) {
                boolean changes = taxation.isChosen(i, j, s) || taxation.isWithinUnion(i, j);
                row[i] = share[i] * Math.exp((changes ? tables.theta[s] * Math.log1p(rate[i]) : 0) - largest);
            }
        }
        return row;
    }

    /**
     * Everything at these wages and rates.
     *
     * @param logWage  logs of wages
     * @param logPower logs of one plus the rate, by destination and origin; read where a rate is chosen
     */
    void update(double[] logWage, double[][] logPower) {
        double lowest = Arrays.stream(logWage).min().orElseThrow();
        for (int i = 0; i < n; i++) {
            wage[i] = Math.exp(logWage[i]);
        }
        for (int d = 0; d < distinctTheta.length; d++) {
            for (int i = 0; i < n; i++) {
                wagePower[d][i] = Math.exp(-distinctTheta[d] * (logWage[i] - lowest));
            }
        }
        for (int j = 0; j < n; j++) {
            if (taxation.isPlayer(j)) {
                rates(j, logPower[j]);
            }
        }
        Arrays.fill(sales, 0);
        Arrays.fill(elastic, 0);
        for (int j = 0; j < n; j++) {
            choose(j, lowest);
            for (int s = 0; s < tables.sectors; s++) {
                int m = s * n + j;
                double spent = tables.weight[j][s] * income[j];
                if (spent > 0) {
                    MarketLoops.sell(pi[m], 1 / total[s], net[m], spent, tables.theta[s], flow[m], sales, elastic);
                }
            }
        }
    }

    /** The factors of a destination's rates; an exponential is taken again only where the rate differs from the origin's before. */
    private void rates(int j, double[] logPower) {
        for (int d = 0; d < distinctTheta.length; d++) {
            double[] row = ratePower[d][j];
            double last = 0;
            double factor = 1;
            for (int i = 0; i < n; i++) {
                if (taxation.isOutside(i, j)) {
                    if (logPower[i] != last) {
                        last = logPower[i];
                        factor = Math.exp(-distinctTheta[d] * last);
                    }
                    row[i] = factor;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (taxation.isOutside(i, j)) {
                ratesNet[j][i] = Math.exp(-logPower[i]);
            }
        }
    }

    private void choose(int j, double lowestLogWage) {
        double notDuty = 0;
        double price = lowestLogWage;
        for (int s = 0; s < tables.sectors; s++) {
            double weight = tables.weight[j][s];
            if (weight > 0) {
                int m = s * n + j;
                MarketLoops.attract(attraction[m], wagePower[distinct[s]], power[m], net[m], pi[m], sums);
                total[s] = sums[0];
                netShare[m] = sums[1] / sums[0];
                notDuty += weight * netShare[m];
                price -= weight / tables.theta[s] * (Math.log(sums[0]) + logScale[m]);
            }
        }
        kept[j] = notDuty;
        logPrice[j] = price;
        income[j] = tables.bill[j] * wage[j] / notDuty;
    }

    /** Spending of the market net of duty: sales of all origins. */
    double soldIn(int sector, int destination) {
        return tables.weight[destination][sector] * income[destination] * netShare[sector * n + destination];
    }

    /** Log of real income, against the tables. */
    double logRealIncome(int j) {
        return Math.log(income[j] / tables.income[j]) - logPrice[j];
    }

    /** Sales of the destination's own goods at home. */
    double home(int j) {
        double sum = 0;
        for (int s = 0; s < tables.sectors; s++) {
            sum += flow[s * n + j][j];
        }
        return sum;
    }

    /** Rate in force. */
    double rate(int origin, int destination, int sector) {
        return 1 / net[sector * n + destination][origin] - 1;
    }
}
