package io.tradewind.app.render;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Table;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table for people: headers of several lines, a rule below them, numbers on the right, no frame; what is too wide goes on in the next line. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int WIDEST = 100;

    private final List<? extends Column<?>> columns;
    private final List<List<String>> headers;
    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths;

    private TextTable(Table<?> table) {
        columns = table.columns();
        headers = columns.stream()
                .map(column -> Arrays.asList(column.heading().split("\n", -1)))
                .toList();
        widths = headers.stream()
                .mapToInt(lines -> lines.stream().mapToInt(String::length).max().orElse(0))
                .toArray();
        table.values().forEach(this::read);
    }

    private void read(List<Object> values) {
        List<String> cells = new ArrayList<>(values.size());
        for (int c = 0; c < values.size(); c++) {
            String cell = columns.get(c).format().text(values.get(c));
            widths[c] = Math.max(widths[c], Math.min(WIDEST, cell.length()));
            cells.add(cell);
        }
        rows.add(cells);
    }

    /** The table, each line ended by LF, without spaces at its right. */
    static String of(Table<?> table) {
        TextTable text = new TextTable(table);
        StringBuilder all = new StringBuilder();
        text.append(text.headers, all);
        text.append(
                Arrays.stream(text.widths)
                        .mapToObj(width -> List.of("-".repeat(width)))
                        .toList(),
                all);
        text.rows.forEach(row -> text.append(text.broken(row), all));
        return all.toString();
    }

    private List<List<String>> broken(List<String> cells) {
        List<List<String>> lines = new ArrayList<>(cells.size());
        for (int c = 0; c < cells.size(); c++) {
            lines.add(lines(cells.get(c), widths[c] + GAP.length()));
        }
        return lines;
    }

    /** The cell in lines of at most that many letters, broken between words where there are any; what goes on is set in. */
    private static List<String> lines(String cell, int width) {
        if (cell.length() <= width && cell.indexOf('\n') < 0) {
            return List.of(cell);
        }
        List<String> lines = new ArrayList<>();
        for (String line : cell.split("\n", -1)) {
            String rest = line;
            while (rest.length() > width) {
                int end = lastBreak(rest, width);
                lines.add(rest.substring(0, end));
                rest = GAP + rest.substring(end);
            }
            lines.add(rest);
        }
        return lines;
    }

    /** Where the first line of that width ends: after a word, never at a hyphen; within it if it is wider. */
    private static int lastBreak(String text, int width) {
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text.replace('-', '\u00ff'));
        int end = words.preceding(width + 1);
        return end > GAP.length() ? end : width;
    }

    /** Cells beside each other, each of one or more lines. */
    private void append(List<List<String>> cells, StringBuilder all) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int l = 0; l < height; l++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < cells.size(); c++) {
                String cell = l < cells.get(c).size() ? cells.get(c).get(l) : "";
                String space = " ".repeat(Math.max(0, widths[c] - cell.length()));
                boolean right = columns.get(c).format().kind() == Format.Kind.NUMBER;
                String padded = right ? space + cell : cell + space;
                line.append(padded).append(GAP.substring(Math.min(2, padded.length() - widths[c])));
            }
            all.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
