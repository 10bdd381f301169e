package io.tradewind.app.document;

import io.tradewind.core.base.Check;

/**
 * A table of a document that programs read.
 *
 * @param name  its name within the document; empty if it has only a file
 * @param file  its file among those of a kept document; empty if it has none
 * @param table the table
 */
public record Dataset(String name, String file, Table<?> table) {
    /** Checks that the parts are there. */
    public Dataset {
        Check.present("name, file, table", name, file, table);
    }
}
