package io.tradewind.core.array;

import io.tradewind.core.base.Check;
import java.io.Serializable;
import java.util.Arrays;

/**
 * A number for each row and column.
 *
 * @shape rows × columns
 */
@SuppressWarnings("serial") // read back by io.format.ProjectionFile, which knows its parts
public final class Matrix implements Serializable {
    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** A table of the values of an array, rows outermost; the array is copied. */
    public static Matrix of(int rows, int columns, double[] values) {
        Check.that(
                values.length == Check.size("table", rows, columns), "The array does not fit the shape of the table.");
        return new Matrix(rows, columns, values.clone());
    }

    /** A table with the same number everywhere. */
    public static Matrix filled(int rows, int columns, double value) {
        double[] values = new double[Check.size("table", rows, columns)];
        Arrays.fill(values, value);
        return new Matrix(rows, columns, values);
    }

    /** The number of the cell. */
    public double get(int row, int column) {
        Check.index(row, rows, "row");
        Check.index(column, columns, "column");
        return values[row * columns + column];
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Number of columns. */
    public int columns() {
        return columns;
    }

    /** A copy of all numbers, rows outermost. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Matrix[" + rows + " × " + columns + "]";
    }
}
