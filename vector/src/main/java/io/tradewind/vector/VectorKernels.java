package io.tradewind.vector;

import io.tradewind.core.equilibrium.kernel.BalanceRows;
import io.tradewind.core.equilibrium.kernel.Kernels;
import io.tradewind.core.equilibrium.kernel.MarketRows;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The solver's inner loops on vector instructions. Every element is computed by the same fused operations whatever the machine's
 * vectors hold, and sums run within elements, so bits depend neither on the machine nor on what is compiled already.
 */
final class VectorKernels implements Kernels {
    static final Kernels INSTANCE = new VectorKernels();

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    /** Rows are filled up to whole vectors of the widest machines, so that widths are the same everywhere. */
    static final int FILLING = 8;

    private VectorKernels() {}

    @Override
    public int width(int values) {
        return (values + FILLING - 1) / FILLING * FILLING;
    }

    @Override
    public void addProducts(double[] y, double[][] weights, int[] index, double[][] x) {
        VectorProducts.addProducts(y, weights, index, x);
    }

    @Override
    public void addCombination(double[] y, double[] a, double[][] rows, int count) {
        VectorProducts.addCombination(y, a, rows, count);
    }

    @Override
    public double dot(double[][] a, double[][] b, double[] scratch) {
        return VectorProducts.dot(a, b, scratch);
    }

    @Override
    public void exp(double[] y, double[] x) {
        VectorFunctions.exp(y, 1, x);
    }

    @Override
    public void costs(
            MarketRows market,
            double[] valueAdded,
            double[] logWage,
            double[] logProductivity,
            double[] finalShare,
            double[] income) {
        double[] logCost = market.logCost;
        double[] spending = market.spending;
        for (int n = 0; n < logCost.length; n += LANES) {
            DoubleVector.fromArray(SPECIES, valueAdded, n)
                    .mul(DoubleVector.fromArray(SPECIES, logWage, n))
                    .sub(DoubleVector.fromArray(SPECIES, logProductivity, n))
                    .intoArray(logCost, n);
            DoubleVector.fromArray(SPECIES, finalShare, n)
                    .mul(DoubleVector.fromArray(SPECIES, income, n))
                    .intoArray(spending, n);
        }
    }

    @Override
    public void startShares(MarketRows market, double theta, double[] ownShare, double[] absent) {
        double[] costPower = market.costPower;
        double[] shares = market.shares;
        VectorFunctions.exp(costPower, -theta, market.logCost);
        for (int n = 0; n < shares.length; n += LANES) {
            DoubleVector.fromArray(SPECIES, ownShare, n)
                    .fma(DoubleVector.fromArray(SPECIES, costPower, n), DoubleVector.fromArray(SPECIES, absent, n))
                    .intoArray(shares, n);
        }
    }

    @Override
    public double prices(MarketRows market, double theta, double[] logPrice) {
        VectorFunctions.log(market.newLogPrice, -1 / theta, market.shares);
        invert(market.perShare, market.shares);
        return largestDifference(market.newLogPrice, logPrice);
    }

    private static void invert(double[] inverse, double[] values) {
        for (int n = 0; n < values.length; n += LANES) {
            DoubleVector.broadcast(SPECIES, 1)
                    .div(DoubleVector.fromArray(SPECIES, values, n))
                    .intoArray(inverse, n);
        }
    }

    /** Positive numbers are ordered as their bits are, and a NaN is above all. */
    private static double largestDifference(double[] a, double[] b) {
        LongVector worst = LongVector.zero(LONGS);
        for (int n = 0; n < a.length; n += LANES) {
            worst = worst.max(DoubleVector.fromArray(SPECIES, a, n)
                    .sub(DoubleVector.fromArray(SPECIES, b, n))
                    .abs()
                    .reinterpretAsLongs());
        }
        return Double.longBitsToDouble(worst.reduceLanes(VectorOperators.MAX));
    }

    @Override
    public void startSales(MarketRows market, double[] ownExDuty) {
        double[] costPower = market.costPower;
        double[] perShare = market.perShare;
        double[] spending = market.spending;
        double[] spendingPerShare = market.spendingPerShare;
        double[] home = market.home;
        double[] exports = market.exports;
        double[] importWeight = market.importWeight;
        for (int n = 0; n < home.length; n += LANES) {
            DoubleVector inverse = DoubleVector.fromArray(SPECIES, perShare, n);
            DoubleVector.fromArray(SPECIES, spending, n).mul(inverse).intoArray(spendingPerShare, n);
            DoubleVector.fromArray(SPECIES, costPower, n)
                    .mul(DoubleVector.fromArray(SPECIES, ownExDuty, n))
                    .mul(inverse)
                    .intoArray(home, n);
            DoubleVector.zero(SPECIES).intoArray(exports, n);
            DoubleVector.zero(SPECIES).intoArray(importWeight, n);
        }
    }

    @Override
    public void sales(MarketRows market, double theta, double[] costAnswer) {
        double[] exports = market.exports;
        double[] imports = market.imports;
        double[] own = market.own;
        double[] newSales = market.newSales;
        double[] pull = market.pull;
        for (int n = 0; n < exports.length; n += LANES) {
            DoubleVector home = DoubleVector.fromArray(SPECIES, market.home, n);
            DoubleVector sold = DoubleVector.fromArray(SPECIES, exports, n)
                    .mul(DoubleVector.fromArray(SPECIES, market.costPower, n));
            DoubleVector bought = DoubleVector.fromArray(SPECIES, market.spendingPerShare, n)
                    .mul(DoubleVector.fromArray(SPECIES, market.importWeight, n));
            DoubleVector kept =
                    DoubleVector.fromArray(SPECIES, market.spending, n).mul(home);
            DoubleVector total = sold.add(kept);
            sold.intoArray(exports, n);
            bought.intoArray(imports, n);
            kept.intoArray(own, n);
            total.intoArray(newSales, n);
            DoubleVector.fromArray(SPECIES, costAnswer, n)
                    .mul(theta)
                    .fma(total.sub(kept.mul(home)), bought)
                    .intoArray(pull, n);
        }
    }

    @Override
    public double stayAtHome(
            MarketRows market, double[] logPrice, double[] ownLogPrice, double[] ownNetOfDuty, double[] absent) {
        LongVector worst = LongVector.zero(LONGS);
        for (int n = 0; n < logPrice.length; n += LANES) {
            DoubleVector price = DoubleVector.fromArray(SPECIES, market.logCost, n)
                    .add(DoubleVector.fromArray(SPECIES, ownLogPrice, n));
            price = price.mul(DoubleVector.broadcast(SPECIES, 1).sub(DoubleVector.fromArray(SPECIES, absent, n)));
            DoubleVector kept = DoubleVector.fromArray(SPECIES, market.spending, n)
                    .mul(DoubleVector.fromArray(SPECIES, ownNetOfDuty, n));
            price.intoArray(market.newLogPrice, n);
            DoubleVector.fromArray(SPECIES, ownNetOfDuty, n).intoArray(market.home, n);
            kept.intoArray(market.own, n);
            kept.intoArray(market.newSales, n);
            worst = worst.max(price.sub(DoubleVector.fromArray(SPECIES, logPrice, n))
                    .abs()
                    .reinterpretAsLongs());
        }
        return Double.longBitsToDouble(worst.reduceLanes(VectorOperators.MAX));
    }

    @Override
    public void addMarket(BalanceRows sums, MarketRows market, double[] valueAdded) {
        double[] revenue = sums.revenue;
        double[] tradeBalance = sums.tradeBalance;
        double[] labour = sums.labour;
        double[] pull = sums.pull;
        for (int n = 0; n < revenue.length; n += LANES) {
            DoubleVector imports = DoubleVector.fromArray(SPECIES, market.imports, n);
            DoubleVector duty = DoubleVector.fromArray(SPECIES, market.spending, n)
                    .sub(imports)
                    .sub(DoubleVector.fromArray(SPECIES, market.own, n));
            DoubleVector.fromArray(SPECIES, revenue, n).add(duty).intoArray(revenue, n);
            DoubleVector.fromArray(SPECIES, tradeBalance, n)
                    .add(DoubleVector.fromArray(SPECIES, market.exports, n).sub(imports))
                    .intoArray(tradeBalance, n);
            DoubleVector.fromArray(SPECIES, valueAdded, n)
                    .fma(
                            DoubleVector.fromArray(SPECIES, market.newSales, n),
                            DoubleVector.fromArray(SPECIES, labour, n))
                    .intoArray(labour, n);
            DoubleVector.fromArray(SPECIES, pull, n)
                    .add(DoubleVector.fromArray(SPECIES, market.pull, n))
                    .intoArray(pull, n);
        }
    }

    @Override
    public void changePrices(
            double[] f, double[] z, int from, int count, double[] next, double[] answer, double[] move) {
        int n = 0;
        for (; n + LANES <= count; n += LANES) {
            DoubleVector gap =
                    DoubleVector.fromArray(SPECIES, next, n).sub(DoubleVector.fromArray(SPECIES, z, from + n));
            DoubleVector.fromArray(SPECIES, answer, n)
                    .fma(DoubleVector.fromArray(SPECIES, move, n), gap)
                    .intoArray(f, from + n);
        }
        for (; n < count; n++) {
            f[from + n] = Math.fma(answer[n], move[n], next[n] - z[from + n]);
        }
    }

    @Override
    public void changeSales(double[] f, double[] z, int from, int count, double[] next, double[] factor) {
        int n = 0;
        for (; n + LANES <= count; n += LANES) {
            DoubleVector state = DoubleVector.fromArray(SPECIES, z, from + n);
            DoubleVector.fromArray(SPECIES, next, n)
                    .fma(DoubleVector.fromArray(SPECIES, factor, n), state.neg())
                    .intoArray(f, from + n);
        }
        for (; n < count; n++) {
            f[from + n] = Math.fma(next[n], factor[n], -z[from + n]);
        }
    }
}
