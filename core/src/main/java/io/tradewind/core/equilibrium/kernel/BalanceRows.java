package io.tradewind.core.equilibrium.kernel;

import java.util.Arrays;

/** What the markets add up to in each region. Belongs to one solve and one thread at a time. */
public final class BalanceRows {
    /** R', spending less imports and own sales before duty: the tariff revenue. */
    public final double[] revenue;
    /** Exports less imports. */
    public final double[] tradeBalance;
    /** Σ va·Y', what the sales of all sectors pay to labour. */
    public final double[] labour;
    /** By how much the trade balance falls when the region's wage rises, in logarithms. */
    public final double[] pull;

    /** Rows of zeros. */
    public BalanceRows(int width) {
        this.revenue = new double[width];
        this.tradeBalance = new double[width];
        this.labour = new double[width];
        this.pull = new double[width];
    }

    /** Sets every row to zero. */
    public void clear() {
        Arrays.fill(revenue, 0);
        Arrays.fill(tradeBalance, 0);
        Arrays.fill(labour, 0);
        Arrays.fill(pull, 0);
    }
}
