package io.tradewind.app.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tradewind.app.document.Column;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The main table of a document as CSV: RFC 4180 with LF at the end of lines; a number that is not known is an empty cell. */
final class CsvRenderer implements TextualRenderer {
    /** First letters of what a spreadsheet computes. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final char NO_BREAK_SPACE = '\u00A0';

    @Override
    public String render(Document document) {
        return csv(document.main());
    }

    /** One table. */
    static String csv(Table<?> table) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(table.columns().stream().map(Column::key).toList());
            List<Format> formats = table.columns().stream().map(Column::format).toList();
            table.values().forEach(row -> writer.writeRecord(cells(formats, row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(List<Format> formats, List<Object> row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int c = 0; c < row.size(); c++) {
            String cell = formats.get(c).exact(row.get(c));
            cells.add(formats.get(c).kind() == Format.Kind.TEXT ? harmless(cell) : cell);
        }
        return cells;
    }

    /** Words that a spreadsheet would take for a formula are quoted by an apostrophe. */
    private static String harmless(String cell) {
        int start = 0;
        while (start < cell.length() && (cell.charAt(start) == ' ' || cell.charAt(start) == NO_BREAK_SPACE)) {
            start++;
        }
        return start < cell.length() && FORMULA.indexOf(cell.charAt(start)) >= 0 ? "'" + cell : cell;
    }
}
