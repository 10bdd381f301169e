package io.tradewind.io.table;

import io.tradewind.core.base.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a table has.
 *
 * @param required columns that must stand in the header
 * @param optional columns that may
 */
public record TableSchema(List<String> required, List<String> optional) {
    /** Copies the lists. */
    public TableSchema {
        required = List.copyOf(Check.notEmpty(required, "required columns"));
        optional = List.copyOf(optional);
    }

    /** A schema of required columns alone. */
    public static TableSchema of(String... required) {
        return new TableSchema(List.of(required), List.of());
    }

    /** All columns: the required ones and then the optional ones; a row's values are asked for by the position here. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(required);
        columns.addAll(optional);
        return columns;
    }
}
