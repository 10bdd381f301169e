package io.tradewind.app.render;

import io.tradewind.app.document.ChartTable;
import io.tradewind.app.document.Column;
import io.tradewind.app.document.Dataset;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Table;
import io.tradewind.core.chart.Chart;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A document as a workbook: a sheet for each of its tables, the main one first, and for each of its charts, with the columns and digits of the CSV and numbers as numbers; and a sheet
 * {@value #ABOUT} that says what the answer is and where it comes from.
 */
final class XlsxRenderer implements Renderer {
    /** Name of the last sheet. */
    static final String ABOUT = "About";

    private static final int MOST_LETTERS = 32_767;
    private static final int BLOCK = 1_000;
    private static final int WIDEST = 40;
    private static final int NARROWEST = 8;
    private static final int SAMPLE = 200;
    private static final int WIDE = 100;

    private final UnaryOperator<String> fields;
    private final int mostRows;

    /** A renderer under whose readers fields of requests have those names. */
    XlsxRenderer(UnaryOperator<String> fields) {
        this(fields, Worksheet.MAX_ROWS - 1);
    }

    /** The same for sheets of at most that many rows below the head; a longer table goes on in the next sheet. */
    XlsxRenderer(UnaryOperator<String> fields, int mostRows) {
        this.fields = fields;
        this.mostRows = mostRows;
    }

    @Override
    public byte[] bytes(Document document) {
        return ClocklessZip.of(out -> {
            Workbook workbook = new Workbook(out, "Tradewind", null);
            workbook.setCompressionLevel(0);
            Table<?> main = document.main();
            List<Dataset> data = document.data().stream()
                    .sorted(Comparator.comparing((Dataset dataset) -> dataset.table() != main))
                    .toList();
            for (Dataset dataset : data) {
                table(name(dataset), dataset.table(), workbook);
            }
            for (Chart chart : document.charts()) {
                table("chart " + chart.id(), ChartTable.of(chart), workbook);
            }
            about(document, workbook);
            workbook.finish();
        });
    }

    private static String name(Dataset dataset) {
        return dataset.name().isEmpty() ? dataset.file().replaceFirst("\\.\\w+$", "") : dataset.name();
    }

    private void table(String name, Table<?> table, Workbook workbook) throws IOException {
        List<String> keys = table.columns().stream().map(Column::key).toList();
        List<Format> formats = table.columns().stream().map(Column::format).toList();
        List<List<Object>> sample = table.values().limit(SAMPLE).toList();
        Iterator<List<Object>> rows = table.values().iterator();
        do {
            Worksheet sheet = workbook.newWorksheet(name);
            head(keys, sheet);
            for (int c = 0; c < keys.size(); c++) {
                sheet.width(c, width(keys.get(c), formats.get(c), sample, c));
            }
            for (int r = 0; r < mostRows && rows.hasNext(); ) {
                int first = r + 1;
                for (; r < mostRows && r < first + BLOCK - 1 && rows.hasNext(); r++) {
                    row(rows.next(), formats, r + 1, sheet);
                }
                digits(formats, first, r, sheet);
                sheet.flush();
            }
            sheet.finish();
        } while (rows.hasNext());
    }

    private static void head(List<String> keys, Worksheet sheet) {
        sheet.freezePane(0, 1);
        for (int c = 0; c < keys.size(); c++) {
            sheet.value(0, c, keys.get(c));
            sheet.style(0, c).bold().set();
        }
    }

    private static int width(String key, Format format, List<List<Object>> sample, int column) {
        int longest = sample.stream()
                .mapToInt(row -> format.exact(row.get(column)).length())
                .max()
                .orElse(0);
        return 2 + Math.max(Math.max(NARROWEST, key.length()), Math.min(WIDEST, longest));
    }

    private static void row(List<Object> values, List<Format> formats, int r, Worksheet sheet) {
        for (int c = 0; c < values.size(); c++) {
            Format format = formats.get(c);
            String text = format.exact(values.get(c));
            if (!text.isEmpty()) {
                cell(text, format, r, c, sheet);
            }
        }
    }

    private static void cell(String text, Format format, int r, int c, Worksheet sheet) {
        switch (format.kind()) {
            case TEXT, PICTURE -> sheet.value(r, c, cut(text));
            case FLAG -> sheet.value(r, c, Boolean.parseBoolean(text));
            case NUMBER -> sheet.value(r, c, new BigDecimal(text));
        }
    }

    /** Numbers are shown with the decimals that the CSV has, so that a workbook that is exported holds the same digits. */
    private static void digits(List<Format> formats, int first, int last, Worksheet sheet) {
        for (int c = 0; c < formats.size(); c++) {
            Format format = formats.get(c);
            if (format.kind() == Format.Kind.NUMBER && format.decimals() > 0) {
                sheet.range(first, c, last, c)
                        .style()
                        .format("0." + "0".repeat(format.decimals()))
                        .set();
            }
        }
    }

    /** A cell holds no more. */
    private static String cut(String text) {
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS - 1) + "…" : text;
    }

    /** The headline, the notes, and every detail under its path. */
    private void about(Document document, Workbook workbook) throws IOException {
        List<Map.Entry<String, Object>> lines = new ArrayList<>();
        document.headline().forEach(words -> lines.add(Map.entry("headline", words)));
        lines.add(Map.entry("schema", document.schema()));
        document.details().flat().forEach((path, value) -> lines.add(Map.entry(path, value)));
        document.beside().forEach(note -> lines.add(Map.entry("note", note)));
        document.charts()
                .forEach(chart -> lines.add(Map.entry(
                        "chart " + chart.id(),
                        chart.title() + ". " + chart.reading() + " In " + chart.unit() + ". Source: " + chart.source()
                                + ".")));
        Worksheet sheet = workbook.newWorksheet(ABOUT);
        head(List.of("about", "value"), sheet);
        sheet.width(0, WIDEST);
        sheet.width(1, WIDE);
        for (int r = 0; r < lines.size(); r++) {
            Object value = lines.get(r).getValue();
            sheet.value(r + 1, 0, lines.get(r).getKey());
            if (value instanceof Number number) {
                sheet.value(r + 1, 1, number);
            } else if (value instanceof Boolean flag) {
                sheet.value(r + 1, 1, flag);
            } else {
                sheet.value(r + 1, 1, cut(Fields.shown(value.toString(), fields)));
            }
        }
        sheet.finish();
    }
}
