package io.tradewind.core.equilibrium.kernel;

import java.util.Arrays;

/**
 * The inner loops in plain Java. There is one index expression and one store, and four rows are taken at once: that is the shape a
 * just-in-time compiler turns into vector code.
 */
public final class PlainKernels implements Kernels {
    /** The one instance; there is nothing in it. */
    public static final Kernels INSTANCE = new PlainKernels();

    private PlainKernels() {}

    @Override
    public int width(int values) {
        return values;
    }

    @Override
    public void addCombination(double[] y, double[] a, double[][] rows, int count) {
        int i = 0;
        for (; i + 3 < count; i += 4) {
            addFour(y, a[i], rows[i], a[i + 1], rows[i + 1], a[i + 2], rows[i + 2], a[i + 3], rows[i + 3]);
        }
        for (; i < count; i++) {
            addOne(y, a[i], rows[i]);
        }
    }

    private static void addOne(double[] y, double a, double[] row) {
        for (int n = 0; n < y.length; n++) {
            y[n] += a * row[n];
        }
    }

    private static void addFour(
            double[] y,
            double a0,
            double[] row0,
            double a1,
            double[] row1,
            double a2,
            double[] row2,
            double a3,
            double[] row3) {
        for (int n = 0; n < y.length; n++) {
            y[n] += a0 * row0[n] + a1 * row1[n] + a2 * row2[n] + a3 * row3[n];
        }
    }

    /** {@inheritDoc} Two rows at once: with more the loop is not turned into vector code. */
    @Override
    public void addProducts(double[] y, double[][] weights, int[] index, double[][] x) {
        int k = 0;
        for (; k + 1 < index.length; k += 2) {
            addTwoProducts(y, weights[k], x[index[k]], weights[k + 1], x[index[k + 1]]);
        }
        if (k < index.length) {
            addProduct(y, weights[k], x[index[k]]);
        }
    }

    private static void addProduct(double[] y, double[] w, double[] x) {
        for (int n = 0; n < y.length; n++) {
            y[n] += w[n] * x[n];
        }
    }

    private static void addTwoProducts(double[] y, double[] w0, double[] x0, double[] w1, double[] x1) {
        for (int n = 0; n < y.length; n++) {
            y[n] += w0[n] * x0[n] + w1[n] * x1[n];
        }
    }

    /**
     * {@inheritDoc} Products are gathered row upon row, which makes vector code, and added up at the end in four interleaved sums.
     */
    @Override
    public double dot(double[][] a, double[][] b, double[] gathered) {
        Arrays.fill(gathered, 0);
        int k = 0;
        for (; k + 1 < a.length; k += 2) {
            addTwoProducts(gathered, a[k], b[k], a[k + 1], b[k + 1]);
        }
        if (k < a.length) {
            addProduct(gathered, a[k], b[k]);
        }
        return sum(gathered);
    }

    private static double sum(double[] a) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i];
            s1 += a[i + 1];
            s2 += a[i + 2];
            s3 += a[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public void exp(double[] y, double[] x) {
        for (int n = 0; n < y.length; n++) {
            y[n] = Math.exp(x[n]);
        }
    }

    @Override
    public void costs(
            MarketRows m,
            double[] valueAdded,
            double[] logWage,
            double[] logProductivity,
            double[] finalShare,
            double[] income) {
        double[] logCost = m.logCost;
        double[] spending = m.spending;
        for (int n = 0; n < logCost.length; n++) {
            logCost[n] = valueAdded[n] * logWage[n] - logProductivity[n];
            spending[n] = finalShare[n] * income[n];
        }
    }

    @Override
    public void startShares(MarketRows m, double theta, double[] ownShare, double[] absent) {
        double[] logCost = m.logCost;
        double[] costPower = m.costPower;
        double[] shares = m.shares;
        for (int n = 0; n < shares.length; n++) {
            costPower[n] = Math.exp(-theta * logCost[n]);
            shares[n] = ownShare[n] * costPower[n] + absent[n];
        }
    }

    @Override
    public double prices(MarketRows m, double theta, double[] logPrice) {
        double[] shares = m.shares;
        double[] perShare = m.perShare;
        double[] newLogPrice = m.newLogPrice;
        double inverse = -1 / theta;
        double worst = 0;
        for (int n = 0; n < shares.length; n++) {
            newLogPrice[n] = Math.log(shares[n]) * inverse;
            perShare[n] = 1 / shares[n];
            double error = Math.abs(newLogPrice[n] - logPrice[n]);
            worst = error <= worst ? worst : error;
        }
        return worst;
    }

    @Override
    public void startSales(MarketRows m, double[] ownExDuty) {
        double[] costPower = m.costPower;
        double[] perShare = m.perShare;
        double[] spending = m.spending;
        double[] spendingPerShare = m.spendingPerShare;
        double[] home = m.home;
        for (int n = 0; n < home.length; n++) {
            spendingPerShare[n] = spending[n] * perShare[n];
            home[n] = costPower[n] * ownExDuty[n] * perShare[n];
        }
        Arrays.fill(m.exports, 0);
        Arrays.fill(m.importWeight, 0);
    }

    @Override
    public void sales(MarketRows m, double theta, double[] costAnswer) {
        double[] costPower = m.costPower;
        double[] spending = m.spending;
        double[] spendingPerShare = m.spendingPerShare;
        double[] importWeight = m.importWeight;
        double[] home = m.home;
        double[] exports = m.exports;
        double[] imports = m.imports;
        double[] own = m.own;
        double[] newSales = m.newSales;
        double[] pull = m.pull;
        for (int n = 0; n < exports.length; n++) {
            exports[n] *= costPower[n];
            imports[n] = spendingPerShare[n] * importWeight[n];
            own[n] = spending[n] * home[n];
            newSales[n] = exports[n] + own[n];
            pull[n] = theta * costAnswer[n] * (exports[n] + own[n] * (1 - home[n])) + imports[n];
        }
    }

    @Override
    public double stayAtHome(
            MarketRows m, double[] logPrice, double[] ownLogPrice, double[] ownNetOfDuty, double[] absent) {
        double[] logCost = m.logCost;
        double[] spending = m.spending;
        double[] newLogPrice = m.newLogPrice;
        double[] home = m.home;
        double[] own = m.own;
        double[] newSales = m.newSales;
        for (int n = 0; n < newLogPrice.length; n++) {
            newLogPrice[n] = (1 - absent[n]) * (logCost[n] + ownLogPrice[n]);
            home[n] = ownNetOfDuty[n];
            own[n] = spending[n] * ownNetOfDuty[n];
            newSales[n] = spending[n] * ownNetOfDuty[n];
        }
        return largestDifference(newLogPrice, logPrice);
    }

    /** The largest |a − b|, or NaN if one is. */
    private static double largestDifference(double[] a, double[] b) {
        double largest = 0;
        for (int n = 0; n < a.length; n++) {
            double difference = Math.abs(a[n] - b[n]);
            largest = difference <= largest ? largest : difference;
        }
        return largest;
    }

    @Override
    public void addMarket(BalanceRows sums, MarketRows m, double[] valueAdded) {
        double[] revenue = sums.revenue;
        double[] tradeBalance = sums.tradeBalance;
        double[] labour = sums.labour;
        double[] pull = sums.pull;
        for (int n = 0; n < revenue.length; n++) {
            revenue[n] += m.spending[n] - m.imports[n] - m.own[n];
            tradeBalance[n] += m.exports[n] - m.imports[n];
            labour[n] += valueAdded[n] * m.newSales[n];
            pull[n] += m.pull[n];
        }
    }

    @Override
    public void changePrices(
            double[] f, double[] z, int from, int count, double[] next, double[] answer, double[] move) {
        for (int n = 0; n < count; n++) {
            f[from + n] = next[n] - z[from + n] + answer[n] * move[n];
        }
    }

    @Override
    public void changeSales(double[] f, double[] z, int from, int count, double[] next, double[] factor) {
        for (int n = 0; n < count; n++) {
            f[from + n] = next[n] * factor[n] - z[from + n];
        }
    }
}
