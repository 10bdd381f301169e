package io.tradewind.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Rows under columns, written as a table, as CSV or as JSON.
 *
 * @param columns columns from left to right
 * @param rows    rows from top to bottom
 * @param <R>     rows
 */
public record Sheet<R>(List<Column<R>> columns, List<R> rows) {
    /** First letters of what a spreadsheet computes. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** Copies both lists. */
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table for people. */
    public String table() {
        TextTable table = new TextTable();
        columns.forEach(column -> table.column(column.header(), column.type() == Column.Type.NUMBER));
        rows.forEach(row -> table.row(cells(row)));
        return table.text();
    }

    private List<String> cells(R row) {
        List<String> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(column.text().apply(row)));
        return cells;
    }

    /** RFC 4180 with LF at the end of lines; a number that is not known is an empty cell. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(columns.stream().map(Column::key).toList());
            for (R row : rows) {
                writer.writeRecord(columns.stream()
                        .map(column -> harmless(column, column.text().apply(row)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Words that a spreadsheet would take for a formula are quoted by an apostrophe; numbers stay numbers. */
    private static String harmless(Column<?> column, String cell) {
        int start = 0;
        while (start < cell.length() && (cell.charAt(start) == ' ' || cell.charAt(start) == NO_BREAK_SPACE)) {
            start++;
        }
        boolean formula =
                column.type() == Column.Type.TEXT && start < cell.length() && FORMULA.indexOf(cell.charAt(start)) >= 0;
        return formula ? "'" + cell : cell;
    }

    /** An array of objects, one line each; a number that is not known is null. */
    void json(JsonGenerator json) {
        json.writeStartArray();
        for (R row : rows) {
            json.writeStartObject();
            for (Column<R> column : columns) {
                json.writeName(column.key());
                write(column, column.text().apply(row), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Column<?> column, String text, JsonGenerator json) {
        switch (column.type()) {
            case TEXT -> json.writeString(text);
            case FLAG -> json.writeBoolean(Boolean.parseBoolean(text));
            case NUMBER -> {
                if (text.isEmpty()) {
                    json.writeNull();
                } else {
                    json.writeNumber(text);
                }
            }
        }
    }

    /** A JSON document of that schema with these rows. */
    public String jsonDocument(String schema, String name) {
        return JsonText.document(schema, json -> {
            json.writeName(name);
            json(json);
        });
    }
}
