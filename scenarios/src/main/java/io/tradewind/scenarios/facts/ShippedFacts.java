package io.tradewind.scenarios.facts;

import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.util.function.Consumer;

/** Reads a table of the shipped facts; anything wrong with it is our own mistake. */
final class ShippedFacts {
    private static final String FOLDER = "facts";

    private ShippedFacts() {}

    /** Hands each row of the table to the consumer. */
    static void read(String file, TableSchema schema, Consumer<Row> eachRow) {
        ProblemLog log = new ProblemLog();
        CsvTable.read(TableSource.builtIn(FOLDER), file, schema, log, eachRow);
        log.throwIfBroken("The shipped table " + FOLDER + "/" + file);
    }

    /** The facts of a shipped table. */
    static Facts facts(String file) {
        ProblemLog log = new ProblemLog();
        Facts facts = FactTable.read(TableSource.builtIn(FOLDER), file, log);
        log.throwIfBroken("The shipped table " + FOLDER + "/" + file);
        return facts;
    }
}
