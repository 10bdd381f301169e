package io.tradewind.core.equilibrium.internal;

import io.tradewind.core.equilibrium.kernel.Kernels;

/**
 * Anderson acceleration: remembers how the sweep's answer f changed with the state z and steps to where, by that memory, f would
 * be smallest. Least squares by a column-scaled Gram matrix over the observed part of the state.
 */
final class Anderson {
    private static final double RIDGE = 1e-13;

    /** Length of a row of the observed part, about: long enough for vector code, short enough to stay close. */
    private static final int ROW = 300;

    private final Kernels kernels;
    private final int capacity;
    private final int dimension;
    private final int observed;
    /** Change of z + f from point to point: where the plain step led. */
    private final double[][] stepChange;

    /** Change of the observed part of f, in rows. */
    private final double[][][] answerChange;

    private final double[][] gram;
    private final double[][] factor;
    private final double[] scale;
    private final double[] weights;
    private final double[] lastState;
    private final double[] change;
    private final double[][] answer;
    private final double[] gathered;
    private boolean hasLast;
    private int count;
    private int next;

    Anderson(Kernels kernels, int capacity, int dimension, int observed) {
        this.kernels = kernels;
        this.capacity = capacity;
        this.dimension = dimension;
        this.observed = observed;
        int rows = Math.max(2, observed / ROW / 2 * 2);
        int width = kernels.width((observed + rows - 1) / rows);
        this.stepChange = new double[capacity][dimension];
        this.answerChange = new double[capacity][rows][width];
        this.answer = new double[rows][width];
        this.gathered = new double[width];
        this.change = new double[dimension];
        this.gram = new double[capacity][capacity];
        this.factor = new double[capacity][capacity];
        this.scale = new double[capacity];
        this.weights = new double[capacity];
        this.lastState = new double[dimension];
    }

    /** Forgets everything. */
    void reset() {
        count = 0;
        next = 0;
        hasLast = false;
    }

    /** Keeps the pairs but not the last point, because the map is about to change a little. */
    void breakChain() {
        hasLast = false;
    }

    boolean ready() {
        return count > 0;
    }

    /** Remembers the point; the answer at the point before, if there was one, is the caller's to keep. */
    void push(double[] z, double[] f, double[] lastAnswer) {
        if (hasLast) {
            double[] dg = stepChange[next];
            for (int i = 0; i < dimension; i++) {
                change[i] = f[i] - lastAnswer[i];
            }
            for (int i = 0; i < dimension; i++) {
                dg[i] = z[i] - lastState[i] + change[i];
            }
            double[][] df = answerChange[next];
            toRows(change, df);
            count = Math.min(count + 1, capacity);
            for (int k = 0; k < count; k++) {
                double product = kernels.dot(df, answerChange[k], gathered);
                gram[next][k] = product;
                gram[k][next] = product;
            }
            next = (next + 1) % capacity;
        }
        System.arraycopy(z, 0, lastState, 0, dimension);
        hasLast = true;
    }

    /** Copies the observed part into rows; what is left of the last one stays zero. */
    private void toRows(double[] from, double[][] rows) {
        int width = gathered.length;
        for (int r = 0; r < rows.length; r++) {
            int start = Math.min(observed, r * width);
            System.arraycopy(from, start, rows[r], 0, Math.min(width, observed - start));
        }
    }

    /** Fills step with f − (dZ + dF)·g, where g minimises |f − dF·g|; false if the memory is of no use. */
    boolean extrapolate(double[] f, double[] step) {
        toRows(f, answer);
        for (int k = 0; k < count; k++) {
            double norm = Math.sqrt(gram[k][k]);
            scale[k] = norm > 0 ? 1 / norm : 0;
            weights[k] = kernels.dot(answerChange[k], answer, gathered) * scale[k];
        }
        if (!solve()) {
            return false;
        }
        System.arraycopy(f, 0, step, 0, dimension);
        for (int k = 0; k < count; k++) {
            weights[k] *= -scale[k];
        }
        kernels.addCombination(step, weights, stepChange, count);
        return true;
    }

    /** Solves (D·Gram·D + ridge)·g = weights by Cholesky, in place. */
    private boolean solve() {
        for (int r = 0; r < count; r++) {
            for (int c = 0; c <= r; c++) {
                double sum = gram[r][c] * scale[r] * scale[c];
                if (r == c) {
                    sum = scale[r] > 0 ? 1 + RIDGE : 1;
                }
                for (int k = 0; k < c; k++) {
                    sum -= factor[r][k] * factor[c][k];
                }
                if (r == c) {
                    if (!(sum > 0)) {
                        return false;
                    }
                    factor[r][r] = Math.sqrt(sum);
                } else {
                    factor[r][c] = sum / factor[c][c];
                }
            }
        }
        for (int r = 0; r < count; r++) {
            for (int k = 0; k < r; k++) {
                weights[r] -= factor[r][k] * weights[k];
            }
            weights[r] /= factor[r][r];
        }
        for (int r = count - 1; r >= 0; r--) {
            for (int k = r + 1; k < count; k++) {
                weights[r] -= factor[k][r] * weights[k];
            }
            weights[r] /= factor[r][r];
        }
        return Double.isFinite(weights[0]);
    }
}
