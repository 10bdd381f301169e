package io.tradewind.io.world;

import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** A table with one number for each combination of keys, such as {@code origin,destination,sector,value}. */
final class KeyedTable {
    private final String file;
    private final List<String> keyColumns;
    private final List<CodeList> keys;
    private final String valueColumn;
    private final Bounds bounds;
    private DoubleUnaryOperator conversion = DoubleUnaryOperator.identity();

    /**
     * What a number may be.
     *
     * @param lowest      the lowest number allowed, or the one it must exceed
     * @param mayBeLowest whether the lowest itself is allowed
     * @param highest     the highest number allowed
     * @param tooLow      how to go on after "The value (…)" when it is lower
     * @param tooHigh     how to go on when it is higher
     */
    record Bounds(double lowest, boolean mayBeLowest, double highest, String tooLow, String tooHigh) {
        boolean allow(double value) {
            return value <= highest && (mayBeLowest ? value >= lowest : value > lowest);
        }

        String complaint(double value) {
            return value > highest ? tooHigh : tooLow;
        }
    }

    KeyedTable(String file, List<String> keyColumns, List<CodeList> keys, String valueColumn, Bounds bounds) {
        this.file = file;
        this.keyColumns = keyColumns;
        this.keys = keys;
        this.valueColumn = valueColumn;
        this.bounds = bounds;
    }

    /** The same table, whose numbers are turned into another unit as they are read. */
    KeyedTable convertedBy(DoubleUnaryOperator newConversion) {
        conversion = newConversion;
        return this;
    }

    /** The numbers of a table, NaN where it has no row; the last key lies innermost. */
    static final class Values {
        private final double[] values;
        private final int[] lines;

        private Values(int size) {
            values = new double[size];
            Arrays.fill(values, Double.NaN);
            lines = new int[size];
        }

        /** Numbers that were read and checked before; their lines are not known, and a row counts as on the first. */
        private Values(double[] numbers) {
            values = numbers;
            lines = new int[numbers.length];
            for (int p = 0; p < lines.length; p++) {
                lines[p] = Double.isNaN(numbers[p]) ? 0 : 1;
            }
        }

        /** All numbers. */
        double[] toArray() {
            return values.clone();
        }

        /** The number at that position, NaN if there is none. */
        double get(int position) {
            return values[position];
        }

        /** The number at that position, 0 if there is none. */
        double orZero(int position) {
            double value = values[position];
            return value == value ? value : 0.0;
        }

        /** How many numbers there can be. */
        int size() {
            return values.length;
        }

        /** Line of the number at that position, 0 if there is none. */
        int line(int position) {
            return lines[position];
        }
    }

    /** Reads the table if the file is there. */
    Optional<Values> readIfPresent(TableSource source, ProblemLog log) {
        Optional<Values> laidDown = laidDown(source, log);
        if (laidDown.isPresent()) {
            return laidDown;
        }
        Values values = new Values(size());
        return CsvTable.readIfPresent(source, file, schema(), log, row -> store(row, values))
                .map(done -> values);
    }

    /** Reads the table, which must be there. */
    Values read(TableSource source, ProblemLog log) {
        Optional<Values> laidDown = laidDown(source, log);
        if (laidDown.isPresent()) {
            return laidDown.get();
        }
        Values values = new Values(size());
        CsvTable.read(source, file, schema(), log, row -> store(row, values));
        return values;
    }

    /** The numbers that stand beside the file, already checked and in the right unit (see {@link WorldSnapshot}). */
    private Optional<Values> laidDown(TableSource source, ProblemLog log) {
        try {
            return source.numbers(file)
                    .filter(numbers -> numbers.length == size())
                    .map(Values::new);
        } catch (IOException unreadable) {
            log.addFile(file, "The numbers laid down beside the file cannot be read: " + unreadable.getMessage(), "");
            return Optional.empty();
        }
    }

    private TableSchema schema() {
        List<String> columns = new ArrayList<>(keyColumns);
        columns.add(valueColumn);
        return new TableSchema(columns, List.of());
    }

    private int size() {
        int size = 1;
        for (CodeList key : keys) {
            size = Math.multiplyExact(size, key.size());
        }
        return size;
    }

    private void store(Row row, Values into) {
        int position = 0;
        boolean known = true;
        for (int k = 0; k < keys.size(); k++) {
            int found = keys.get(k).find(row, k);
            known &= found >= 0;
            position = position * keys.get(k).size() + found;
        }
        double value = conversion.applyAsDouble(row.number(keys.size())) + 0.0; // a minus zero is zero
        if (Double.isNaN(value) || !known) {
            return;
        }
        if (!bounds.allow(value)) {
            row.problem(
                    keys.size(),
                    "The " + valueColumn + " (" + Row.shortened(row.text(keys.size())) + ") " + bounds.complaint(value)
                            + ".",
                    "");
        } else if (into.lines[position] != 0) {
            row.problem(
                    0,
                    "The row for " + keyText(row) + " stands twice, first on line " + into.lines[position] + ".",
                    "Maybe delete one of the two.");
        } else {
            into.values[position] = value;
            into.lines[position] = (int) row.line();
        }
    }

    private String keyText(Row row) {
        StringBuilder text = new StringBuilder("(");
        for (int k = 0; k < keys.size(); k++) {
            text.append(k == 0 ? "" : ", ").append(row.text(k));
        }
        return text.append(")").toString();
    }
}
