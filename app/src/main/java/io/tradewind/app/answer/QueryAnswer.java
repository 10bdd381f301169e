package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.QueryRequest;
import io.tradewind.io.columnar.Columnar;
import java.util.ArrayList;
import java.util.List;

/** What a query says. */
final class QueryAnswer {
    private QueryAnswer() {}

    static Document of(QueryRequest request) {
        Columnar.Rows found = request.rows();
        List<Column<List<Object>>> columns = new ArrayList<>();
        for (int k = 0; k < found.columns().size(); k++) {
            columns.add(column(found, k));
        }
        Table<List<Object>> table = Table.of(columns, found.rows());
        return new Document("tradewind.query/1")
                .sections(() -> List.of(Section.of(Part.Rows.of("", table))))
                .details(() -> new io.tradewind.app.document.Details().with("sql", request.sql()))
                .data("rows", "", table);
    }

    private static Column<List<Object>> column(Columnar.Rows found, int k) {
        String name = found.columns().get(k);
        boolean numbers = found.rows().stream()
                .map(row -> row.get(k))
                .allMatch(value -> value == null || value instanceof Number);
        return new Column<>(name, name, numbers ? Format.PLAIN : Format.TEXT, row -> {
            Object value = row.get(k);
            return value == null || numbers || value instanceof Boolean ? value : value.toString();
        });
    }
}
