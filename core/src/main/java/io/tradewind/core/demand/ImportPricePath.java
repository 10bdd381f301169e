package io.tradewind.core.demand;

import io.tradewind.core.base.Exponentials;
import java.util.Arrays;

/**
 * Import price index of a market in all its months at once, which costs a fraction of month by month. Holds a workspace; one object serves one thread.
 *
 * @source MODEL (1.1)
 */
public final class ImportPricePath {
    private final int months;
    private final double[] change;
    private final double[] prices;

    /** For paths of that many months and at most that many goods. */
    public ImportPricePath(int goods, int months) {
        this.months = months;
        this.change = new double[goods * months];
        this.prices = new double[goods];
    }

    /**
     * Log change of the index by month.
     *
     * @param sigma     elasticity between the goods
     * @param shares    base share of each good
     * @param perceived perceived log change of each good's price, months next to each other
     * @param goods     number of goods
     * @param index     takes the result
     * @shape perceived: goods × months
     * @error exactly 0 where nothing is perceived; elsewhere that of {@link Exponentials#expm1}
     */
    public void fill(double sigma, double[] shares, double[] perceived, int goods, double[] index) {
        double power = 1.0 - sigma;
        if (NestedCes.isNearOne(power)) {
            fillNearOne(power, shares, perceived, goods, index);
            return;
        }
        Exponentials.expm1(power, perceived, change, goods * months);
        Arrays.fill(index, 0, months, 0.0);
        for (int i = 0; i < goods; i++) {
            add(shares[i], i * months, index);
        }
        for (int t = 0; t < months; t++) {
            index[t] = index[t] == 0.0 ? 0.0 : Exponentials.log1p(index[t]) / power;
        }
    }

    private void add(double share, int row, double[] sum) {
        for (int t = 0; t < months; t++) {
            sum[t] += share * change[row + t];
        }
    }

    private void fillNearOne(double power, double[] shares, double[] perceived, int goods, double[] index) {
        for (int t = 0; t < months; t++) {
            for (int i = 0; i < goods; i++) {
                prices[i] = perceived[i * months + t];
            }
            index[t] = NestedCes.priceIndexNearOne(shares, prices, goods, power);
        }
    }
}
