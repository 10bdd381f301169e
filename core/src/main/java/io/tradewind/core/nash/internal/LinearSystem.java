package io.tradewind.core.nash.internal;

/** Linear equations by Gaussian elimination with partial pivoting; the work is in sums of rows, which become vector code. */
final class LinearSystem {
    private final int size;
    private final double[][] rows;
    private final int[] order;

    LinearSystem(int size) {
        this.size = size;
        this.rows = new double[size][size];
        this.order = new int[size];
    }

    /** Row to fill before {@link #factor}. */
    double[] row(int index) {
        return rows[index];
    }

    /** Factors what stands in the rows; false if it is singular. */
    boolean factor() {
        for (int k = 0; k < size; k++) {
            int best = k;
            for (int i = k + 1; i < size; i++) {
                if (Math.abs(rows[i][k]) > Math.abs(rows[best][k])) {
                    best = i;
                }
            }
            double[] pivot = rows[best];
            rows[best] = rows[k];
            rows[k] = pivot;
            order[k] = best;
            if (!(Math.abs(pivot[k]) > 0) || !Double.isFinite(pivot[k])) {
                return false;
            }
            for (int i = k + 1; i < size; i++) {
                double factor = rows[i][k] / pivot[k];
                rows[i][k] = factor;
                subtract(rows[i], factor, pivot, k + 1, size);
            }
        }
        return true;
    }

    private static void subtract(double[] row, double factor, double[] pivot, int from, int to) {
        for (int c = from; c < to; c++) {
            row[c] -= factor * pivot[c];
        }
    }

    /** Replaces the right-hand side by the solution. */
    void solve(double[] values) {
        for (int k = 0; k < size; k++) {
            double swap = values[order[k]];
            values[order[k]] = values[k];
            values[k] = swap;
        }
        for (int i = 1; i < size; i++) {
            values[i] -= dot(rows[i], values, 0, i);
        }
        for (int i = size - 1; i >= 0; i--) {
            values[i] = (values[i] - dot(rows[i], values, i + 1, size)) / rows[i][i];
        }
    }

    private static double dot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int c = from; c < to; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }
}
