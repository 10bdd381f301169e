package io.tradewind.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rows under columns.
 *
 * @param <R> rows
 */
public final class Table<R> {
    private final List<Column<R>> columns;
    private final Supplier<List<R>> rows;

    /** A table whose rows are worked out when they are first asked for. */
    public Table(List<Column<R>> columns, Supplier<List<R>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = new Lazy<>(() -> List.copyOf(rows.get()));
    }

    /** A table of those rows. */
    public static <R> Table<R> of(List<Column<R>> columns, List<R> rows) {
        return new Table<>(columns, () -> rows);
    }

    /** Columns from left to right. */
    public List<Column<R>> columns() {
        return columns;
    }

    /** The column of that key. */
    public Column<R> column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no column " + key + "."));
    }

    /** Rows from top to bottom. */
    public List<R> rows() {
        return rows.get();
    }

    /** The values of each row, by column; null where one is not known. */
    public Stream<List<Object>> values() {
        return rows().stream().map(row -> {
            List<Object> values = new ArrayList<>(columns.size());
            columns.forEach(column -> values.add(column.value().apply(row)));
            return values;
        });
    }
}
