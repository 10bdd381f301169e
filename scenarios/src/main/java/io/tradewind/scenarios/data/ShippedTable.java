package io.tradewind.scenarios.data;

import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.util.function.Consumer;

/** Reads a table that is shipped inside the library; anything wrong with it is our own mistake. */
final class ShippedTable {
    private ShippedTable() {}

    /** Hands each row of the table to the consumer. */
    static void read(String folder, String file, TableSchema schema, Consumer<Row> eachRow) {
        ProblemLog log = new ProblemLog();
        CsvTable.read(TableSource.builtIn(folder), file, schema, log, eachRow);
        log.throwIfBroken("The shipped table " + folder + "/" + file);
    }
}
