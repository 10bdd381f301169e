package io.tradewind.app.document;

import java.util.List;

/**
 * The folder of a document that is kept: which files it may hold, told before the answer is worked out.
 *
 * @param schema name of the schema of its description
 * @param tables names of its tables
 */
public record FolderKind(String schema, List<String> tables) {
    /** Copies the list. */
    public FolderKind {
        tables = List.copyOf(tables);
    }
}
