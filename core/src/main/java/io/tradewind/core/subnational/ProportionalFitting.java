package io.tradewind.core.subnational;

import io.tradewind.core.base.Check;
import java.util.Arrays;
import java.util.List;

/**
 * Iterative proportional fitting (RAS): the table nearest to a uniform one, in relative entropy, whose columns have given sums and whose rows have
 * given sums over groups of columns.
 *
 * @source MODEL (5.2)
 */
final class ProportionalFitting {
    private static final int MAX_ROUNDS = 20_000;
    private static final double TOLERANCE = 1e-11;

    private ProportionalFitting() {}

    /**
     * What a row must sum to over some columns.
     *
     * @param row     the row
     * @param columns whether each column counts
     * @param target  the sum
     */
    record Margin(int row, boolean[] columns, double target) {
        /** The sum over all columns. */
        static Margin all(int row, int columns, double target) {
            boolean[] every = new boolean[columns];
            Arrays.fill(every, true);
            return new Margin(row, every, target);
        }
    }

    /**
     * The table.
     *
     * @param columns sum of each column
     * @param rows    number of rows; a row without margins takes what the others leave
     * @shape rows × columns
     * @error columns exact to rounding, margins to 1e-11 of their size
     */
    static double[][] fit(double[] columns, int rows, List<Margin> margins) {
        double[][] table = new double[rows][];
        for (int r = 0; r < rows; r++) {
            table[r] = columns.clone();
        }
        scaleColumns(table, columns);
        double worst = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MAX_ROUNDS && worst > TOLERANCE; round++) {
            worst = 0.0;
            for (Margin margin : margins) {
                worst = Math.max(worst, Math.abs(scale(table[margin.row()], margin) - 1.0));
            }
            scaleColumns(table, columns);
        }
        Check.that(worst <= TOLERANCE, "The shares of the parts contradict the whole (" + worst + ").");
        return table;
    }

    private static double scale(double[] row, Margin margin) {
        double sum = 0.0;
        for (int c = 0; c < row.length; c++) {
            sum += margin.columns()[c] ? row[c] : 0.0;
        }
        if (sum == 0.0) {
            return 1.0;
        }
        double factor = margin.target() / sum;
        for (int c = 0; c < row.length; c++) {
            row[c] *= margin.columns()[c] ? factor : 1.0;
        }
        return factor;
    }

    private static void scaleColumns(double[][] table, double[] columns) {
        for (int c = 0; c < columns.length; c++) {
            double sum = 0.0;
            for (double[] row : table) {
                sum += row[c];
            }
            for (double[] row : table) {
                row[c] = sum == 0.0 ? 0.0 : row[c] * columns[c] / sum;
            }
        }
    }
}
