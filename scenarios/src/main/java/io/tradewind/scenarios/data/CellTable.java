package io.tradewind.scenarios.data;

import io.tradewind.core.array.Matrix;
import java.util.Arrays;
import java.util.List;

/** Collects the cells of a matrix by the codes of its rows and columns. */
final class CellTable {
    private final String name;
    private final List<String> rows;
    private final List<String> columns;
    private final double[] cells;

    CellTable(String name, List<String> rows, List<String> columns) {
        this.name = name;
        this.rows = rows;
        this.columns = columns;
        this.cells = new double[rows.size() * columns.size()];
        Arrays.fill(cells, Double.NaN);
    }

    void set(String row, String column, double value) {
        int r = rows.indexOf(row);
        int c = columns.indexOf(column);
        if (r < 0 || c < 0 || !Double.isNaN(cells[r * columns.size() + c])) {
            throw new IllegalStateException(
                    "The table " + name + " has an unknown or double row for (" + row + ", " + column + ").");
        }
        cells[r * columns.size() + c] = value;
    }

    /** The matrix, every cell of which must have been set. */
    Matrix complete() {
        for (double cell : cells) {
            if (Double.isNaN(cell)) {
                throw new IllegalStateException("The table " + name + " has a missing cell.");
            }
        }
        return Matrix.of(rows.size(), columns.size(), cells);
    }

    /** The share of each row in its column, cells that were not set being zero; a column without cells gets the shares of all columns together. */
    Matrix columnShares() {
        double[] values = new double[cells.length];
        double[] all = new double[rows.size()];
        double[] sums = new double[columns.size()];
        double total = 0;
        for (int i = 0; i < cells.length; i++) {
            values[i] = Double.isNaN(cells[i]) ? 0.0 : cells[i];
            all[i / columns.size()] += values[i];
            sums[i % columns.size()] += values[i];
            total += values[i];
        }
        for (int i = 0; i < cells.length; i++) {
            double sum = sums[i % columns.size()];
            values[i] = sum > 0 ? values[i] / sum : all[i / columns.size()] / total;
        }
        return Matrix.of(rows.size(), columns.size(), values);
    }
}
