package io.tradewind.core.equilibrium.internal;

/**
 * The inner loops. Rows are separate arrays, there is one index expression and one store, and four rows are taken at once: that
 * is the shape a just-in-time compiler turns into vector code. A vector backend would replace this class alone.
 */
final class Kernels {
    private Kernels() {}

    /** y += Σ_i a[i]·rows[i]: a matrix-vector product whose matrix is held by columns. */
    static void addCombination(double[] y, double[] a, double[][] rows, int count) {
        int i = 0;
        for (; i + 3 < count; i += 4) {
            addFour(y, a[i], rows[i], a[i + 1], rows[i + 1], a[i + 2], rows[i + 2], a[i + 3], rows[i + 3]);
        }
        for (; i < count; i++) {
            addOne(y, a[i], rows[i]);
        }
    }

    /** y += a·row. */
    static void addOne(double[] y, double a, double[] row) {
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

    /** y += Σ_k weights[k] ∘ x[index[k]], element by element. Two rows at once: with more the loop is not turned into vector code. */
    static void addProducts(double[] y, double[][] weights, int[] index, double[][] x) {
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
     * Σ a·b of vectors that lie in rows: products are gathered row upon row, which makes vector code, and added up at the end in
     * four interleaved sums whose order never changes.
     */
    static double dot(double[][] a, double[][] b, double[] gathered) {
        java.util.Arrays.fill(gathered, 0);
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
}
