package io.tradewind.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Products of rows, of matrices held in rows, and of vectors that lie in rows. What these cost is what a sweep costs. */
final class VectorProducts {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorProducts() {}

    /** y += Σ_k weights[k] ∘ x[index[k]]; rows are whole vectors. */
    static void addProducts(double[] y, double[][] weights, int[] index, double[][] x) {
        if (y.length == 4 * LANES) {
            addShortProducts(y, weights, index, x);
            return;
        }
        int k = 0;
        for (; k + 3 < index.length; k += 4) {
            addFourProducts(
                    y,
                    weights[k],
                    x[index[k]],
                    weights[k + 1],
                    x[index[k + 1]],
                    weights[k + 2],
                    x[index[k + 2]],
                    weights[k + 3],
                    x[index[k + 3]]);
        }
        for (; k < index.length; k++) {
            addProduct(y, weights[k], x[index[k]]);
        }
    }

    /** A row of four vectors stays in registers. */
    private static void addShortProducts(double[] y, double[][] weights, int[] index, double[][] x) {
        int n1 = LANES;
        int n2 = 2 * LANES;
        int n3 = 3 * LANES;
        DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, 0);
        DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, n1);
        DoubleVector y2 = DoubleVector.fromArray(SPECIES, y, n2);
        DoubleVector y3 = DoubleVector.fromArray(SPECIES, y, n3);
        for (int k = 0; k < index.length; k++) {
            double[] w = weights[k];
            double[] v = x[index[k]];
            y0 = DoubleVector.fromArray(SPECIES, w, 0).fma(DoubleVector.fromArray(SPECIES, v, 0), y0);
            y1 = DoubleVector.fromArray(SPECIES, w, n1).fma(DoubleVector.fromArray(SPECIES, v, n1), y1);
            y2 = DoubleVector.fromArray(SPECIES, w, n2).fma(DoubleVector.fromArray(SPECIES, v, n2), y2);
            y3 = DoubleVector.fromArray(SPECIES, w, n3).fma(DoubleVector.fromArray(SPECIES, v, n3), y3);
        }
        y0.intoArray(y, 0);
        y1.intoArray(y, n1);
        y2.intoArray(y, n2);
        y3.intoArray(y, n3);
    }

    private static void addFourProducts(
            double[] y,
            double[] w0,
            double[] x0,
            double[] w1,
            double[] x1,
            double[] w2,
            double[] x2,
            double[] w3,
            double[] x3) {
        for (int n = 0; n < y.length; n += LANES) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, y, n);
            sum = DoubleVector.fromArray(SPECIES, w0, n).fma(DoubleVector.fromArray(SPECIES, x0, n), sum);
            sum = DoubleVector.fromArray(SPECIES, w1, n).fma(DoubleVector.fromArray(SPECIES, x1, n), sum);
            sum = DoubleVector.fromArray(SPECIES, w2, n).fma(DoubleVector.fromArray(SPECIES, x2, n), sum);
            sum = DoubleVector.fromArray(SPECIES, w3, n).fma(DoubleVector.fromArray(SPECIES, x3, n), sum);
            sum.intoArray(y, n);
        }
    }

    private static void addProduct(double[] y, double[] w, double[] x) {
        for (int n = 0; n < y.length; n += LANES) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, y, n);
            DoubleVector.fromArray(SPECIES, w, n)
                    .fma(DoubleVector.fromArray(SPECIES, x, n), sum)
                    .intoArray(y, n);
        }
    }

    /** y += Σ_i a[i]·rows[i]; rows of any length. */
    static void addCombination(double[] y, double[] a, double[][] rows, int count) {
        if (y.length == 4 * LANES) {
            addShortRows(y, a, rows, count);
            return;
        }
        int i = 0;
        for (; i + 3 < count; i += 4) {
            addFourRows(y, a[i], rows[i], a[i + 1], rows[i + 1], a[i + 2], rows[i + 2], a[i + 3], rows[i + 3]);
        }
        for (; i < count; i++) {
            addRow(y, a[i], rows[i]);
        }
    }

    /** A row of four vectors stays in registers. */
    private static void addShortRows(double[] y, double[] a, double[][] rows, int count) {
        int n1 = LANES;
        int n2 = 2 * LANES;
        int n3 = 3 * LANES;
        DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, 0);
        DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, n1);
        DoubleVector y2 = DoubleVector.fromArray(SPECIES, y, n2);
        DoubleVector y3 = DoubleVector.fromArray(SPECIES, y, n3);
        for (int i = 0; i < count; i++) {
            double[] row = rows[i];
            DoubleVector factor = DoubleVector.broadcast(SPECIES, a[i]);
            y0 = DoubleVector.fromArray(SPECIES, row, 0).fma(factor, y0);
            y1 = DoubleVector.fromArray(SPECIES, row, n1).fma(factor, y1);
            y2 = DoubleVector.fromArray(SPECIES, row, n2).fma(factor, y2);
            y3 = DoubleVector.fromArray(SPECIES, row, n3).fma(factor, y3);
        }
        y0.intoArray(y, 0);
        y1.intoArray(y, n1);
        y2.intoArray(y, n2);
        y3.intoArray(y, n3);
    }

    private static void addFourRows(
            double[] y,
            double a0,
            double[] row0,
            double a1,
            double[] row1,
            double a2,
            double[] row2,
            double a3,
            double[] row3) {
        DoubleVector f0 = DoubleVector.broadcast(SPECIES, a0);
        DoubleVector f1 = DoubleVector.broadcast(SPECIES, a1);
        DoubleVector f2 = DoubleVector.broadcast(SPECIES, a2);
        DoubleVector f3 = DoubleVector.broadcast(SPECIES, a3);
        int n = 0;
        for (; n + LANES <= y.length; n += LANES) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, y, n);
            sum = DoubleVector.fromArray(SPECIES, row0, n).fma(f0, sum);
            sum = DoubleVector.fromArray(SPECIES, row1, n).fma(f1, sum);
            sum = DoubleVector.fromArray(SPECIES, row2, n).fma(f2, sum);
            sum = DoubleVector.fromArray(SPECIES, row3, n).fma(f3, sum);
            sum.intoArray(y, n);
        }
        for (; n < y.length; n++) {
            double sum = Math.fma(row1[n], a1, Math.fma(row0[n], a0, y[n]));
            y[n] = Math.fma(row3[n], a3, Math.fma(row2[n], a2, sum));
        }
    }

    private static void addRow(double[] y, double a, double[] row) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, a);
        int n = 0;
        for (; n + LANES <= y.length; n += LANES) {
            DoubleVector sum = DoubleVector.fromArray(SPECIES, y, n);
            DoubleVector.fromArray(SPECIES, row, n).fma(factor, sum).intoArray(y, n);
        }
        for (; n < y.length; n++) {
            y[n] = Math.fma(row[n], a, y[n]);
        }
    }

    /** Σ a·b. Sums run in eight places of a row, whatever the vectors hold, and four rows at once. */
    static double dot(double[][] a, double[][] b, double[] scratch) {
        for (int place = 0; place < VectorKernels.FILLING; place += LANES) {
            int k = 0;
            DoubleVector.zero(SPECIES).intoArray(scratch, place);
            for (; k + 3 < a.length; k += 4) {
                addFourDots(scratch, place, a[k], b[k], a[k + 1], b[k + 1], a[k + 2], b[k + 2], a[k + 3], b[k + 3]);
            }
            for (; k < a.length; k++) {
                addDot(scratch, place, a[k], b[k]);
            }
        }
        double even = (scratch[0] + scratch[2]) + (scratch[4] + scratch[6]);
        double odd = (scratch[1] + scratch[3]) + (scratch[5] + scratch[7]);
        return even + odd;
    }

    private static void addFourDots(
            double[] sums,
            int place,
            double[] a0,
            double[] b0,
            double[] a1,
            double[] b1,
            double[] a2,
            double[] b2,
            double[] a3,
            double[] b3) {
        DoubleVector sum0 = DoubleVector.fromArray(SPECIES, sums, place);
        DoubleVector sum1 = DoubleVector.zero(SPECIES);
        DoubleVector sum2 = DoubleVector.zero(SPECIES);
        DoubleVector sum3 = DoubleVector.zero(SPECIES);
        for (int n = place; n < a0.length; n += VectorKernels.FILLING) {
            sum0 = DoubleVector.fromArray(SPECIES, a0, n).fma(DoubleVector.fromArray(SPECIES, b0, n), sum0);
            sum1 = DoubleVector.fromArray(SPECIES, a1, n).fma(DoubleVector.fromArray(SPECIES, b1, n), sum1);
            sum2 = DoubleVector.fromArray(SPECIES, a2, n).fma(DoubleVector.fromArray(SPECIES, b2, n), sum2);
            sum3 = DoubleVector.fromArray(SPECIES, a3, n).fma(DoubleVector.fromArray(SPECIES, b3, n), sum3);
        }
        sum0.add(sum1).add(sum2.add(sum3)).intoArray(sums, place);
    }

    private static void addDot(double[] sums, int place, double[] a, double[] b) {
        DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, place);
        for (int n = place; n < a.length; n += VectorKernels.FILLING) {
            sum = DoubleVector.fromArray(SPECIES, a, n).fma(DoubleVector.fromArray(SPECIES, b, n), sum);
        }
        sum.intoArray(sums, place);
    }
}
