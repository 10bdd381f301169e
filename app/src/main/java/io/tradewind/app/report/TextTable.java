package io.tradewind.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** A table for people: headers of several lines, a rule below them, numbers on the right, no frame. */
final class TextTable {
    private static final int GAP = 2;
    private static final int WIDEST = 100;

    private final List<String> headers = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    TextTable column(String header, boolean toTheRight) {
        headers.add(header);
        right.add(toTheRight);
        return this;
    }

    TextTable row(List<String> cells) {
        rows.add(cells);
        return this;
    }

    /** The table, each line ended by LF, without spaces at its right. */
    String text() {
        int[] widths = widths();
        Help.TextTable table = Help.TextTable.forColumns(
                Help.defaultColorScheme(Ansi.OFF),
                Arrays.stream(widths)
                        .mapToObj(width -> new Help.Column(width + GAP, 0, Help.Column.Overflow.WRAP))
                        .toArray(Help.Column[]::new));
        int lines =
                headers.stream().mapToInt(header -> lines(header).length).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            List<String> cells = new ArrayList<>();
            for (String header : headers) {
                String[] parts = lines(header);
                cells.add(line < parts.length ? parts[line] : "");
            }
            table.addRowValues(padded(cells, widths));
        }
        table.addRowValues(Arrays.stream(widths).mapToObj("-"::repeat).toArray(String[]::new));
        rows.forEach(row -> table.addRowValues(padded(row, widths)));
        StringBuilder text = new StringBuilder();
        table.toString()
                .lines()
                .forEach(line -> text.append(line.stripTrailing()).append('\n'));
        return text.toString();
    }

    private static String[] lines(String header) {
        return header.split("\n", -1);
    }

    private int[] widths() {
        int[] widths = new int[headers.size()];
        for (int c = 0; c < widths.length; c++) {
            for (String line : lines(headers.get(c))) {
                widths[c] = Math.max(widths[c], line.length());
            }
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], Math.min(WIDEST, row.get(c).length()));
            }
        }
        return widths;
    }

    private String[] padded(List<String> cells, int[] widths) {
        String[] padded = new String[cells.size()];
        for (int c = 0; c < padded.length; c++) {
            String cell = cells.get(c);
            padded[c] = right.get(c) ? " ".repeat(Math.max(0, widths[c] - cell.length())) + cell : cell;
        }
        return padded;
    }
}
