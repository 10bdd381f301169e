package io.tradewind.core.nash.internal;

/** Sums of rows, which become vector code. */
final class Rows {
    private Rows() {}

    /** Adds {@code factor·row}. */
    static void add(double factor, double[] row, double[] sum) {
        if (factor != 0) {
            for (int c = 0; c < sum.length; c++) {
                sum[c] += factor * row[c];
            }
        }
    }

    /** Adds {@code Σ_k weights[k]·rows[first + k·stride]} without the one left out (none if negative), four rows at a time. */
    static void combine(double[] weights, int without, double[][] rows, int first, int stride, double[] sum) {
        int[] at = new int[4];
        int held = 0;
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] != 0 && k != without) {
                at[held++] = k;
                if (held == 4) {
                    MarketLoops.add(
                            weights[at[0]],
                            rows[first + at[0] * stride],
                            weights[at[1]],
                            rows[first + at[1] * stride],
                            weights[at[2]],
                            rows[first + at[2] * stride],
                            weights[at[3]],
                            rows[first + at[3] * stride],
                            sum);
                    held = 0;
                }
            }
        }
        for (int k = 0; k < held; k++) {
            add(weights[at[k]], rows[first + at[k] * stride], sum);
        }
    }
}
