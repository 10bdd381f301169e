package io.tradewind.core.attribution;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;

/**
 * What each player adds to the things that were shared.
 *
 * @param shares         share of each player in each thing; with {@code empty} they add up to {@code total}
 * @param standardErrors standard error of each share; 0 where every coalition was valued
 * @param empty          each thing without any player
 * @param total          each thing with all of them
 * @shape players × things
 */
public record Shares(Matrix shares, Matrix standardErrors, Vector empty, Vector total) {
    static Shares of(double[][] shares, double[][] errors, double[] empty, double[] total) {
        return new Shares(
                matrix(shares, empty.length), matrix(errors, empty.length), Vector.of(empty), Vector.of(total));
    }

    private static Matrix matrix(double[][] rows, int columns) {
        double[] values = new double[rows.length * columns];
        for (int k = 0; k < rows.length; k++) {
            System.arraycopy(rows[k], 0, values, k * columns, columns);
        }
        return Matrix.of(rows.length, columns, values);
    }
}
