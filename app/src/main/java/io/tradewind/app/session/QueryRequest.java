package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.io.columnar.Columnar;
import java.nio.file.Path;
import java.util.List;

/**
 * A query in SQL over results and worlds.
 *
 * @param sources folders and files
 * @param sql     the query
 */
public record QueryRequest(List<Path> sources, String sql) {
    /** Copies the list. */
    public QueryRequest {
        sources = List.copyOf(Check.notEmpty(sources, "sources"));
        Check.notBlank(sql, "sql");
    }

    /** What it says. */
    public Columnar.Rows rows() {
        Columnar columnar = ProductSession.columnar();
        return BadInputException.from(BadInputException.Kind.RESULT, "query", () -> columnar.query(sources, sql));
    }
}
