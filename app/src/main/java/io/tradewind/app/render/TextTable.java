package io.tradewind.app.render;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Table;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A table for people: headers of several lines, a rule below them, numbers on the right, no frame; what is too wide goes on in the next line. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int WIDEST = 100;

    /** A text column wider than this holds sentences, which go on in the next line; in a narrower one names are cut short. */
    private static final int NAMES = 40;

    private static final int SHORTEST_NAME = 12;
    private static final int SHORTEST_LINE = 24;

    private final List<? extends Column<?>> columns;
    private final List<List<String>> headers;
    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths;
    private final boolean[] sentences;
    private final List<Integer> shown = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final boolean fitted;

    private TextTable(Table<?> table, OptionalInt room) {
        columns = table.columns();
        headers = columns.stream()
                .map(column -> Arrays.asList(column.heading().split("\n", -1)))
                .toList();
        widths = headers.stream()
                .mapToInt(lines -> lines.stream().mapToInt(String::length).max().orElse(0))
                .toArray();
        table.values().forEach(this::read);
        IntStream.range(0, widths.length).forEach(shown::add);
        sentences = new boolean[widths.length];
        IntStream.range(0, widths.length).forEach(c -> sentences[c] = widths[c] > NAMES);
        fitted = room.isPresent() && width() > room.getAsInt();
        if (fitted) {
            fit(room.getAsInt());
        }
    }

    private int width() {
        return shown.stream().mapToInt(c -> widths[c] + GAP.length()).sum() - GAP.length();
    }

    /** Lets pictures go, then makes text narrower but for the first column, which says what a row is, then lets the last columns go and gives their room to the text. */
    private void fit(int room) {
        leave(room, c -> columns.get(c).format().kind() == Format.Kind.PICTURE);
        int[] natural = widths.clone();
        narrow(room);
        leave(room, c -> c > shown.get(0));
        System.arraycopy(natural, 0, widths, 0, widths.length);
        narrow(room);
    }

    private void leave(int room, IntPredicate which) {
        for (int k = shown.size() - 1; k > 0 && width() > room; k--) {
            int column = shown.get(k);
            if (which.test(column)) {
                shown.remove(k);
                if (columns.get(column).format().kind() != Format.Kind.PICTURE) {
                    left.add(0, columns.get(column).heading().replace('\n', ' ').strip());
                }
            }
        }
    }

    /** Makes the widest text narrower until all fits or no text can be narrower. */
    private void narrow(int room) {
        Optional<Integer> widest = Optional.of(0);
        while (width() > room && widest.isPresent()) {
            widest = shown.stream()
                    .skip(1)
                    .filter(c -> columns.get(c).format().kind() == Format.Kind.TEXT && widths[c] > shortest(c))
                    .max(Comparator.comparingInt(c -> widths[c]));
            widest.ifPresent(c -> widths[c]--);
        }
    }

    private int shortest(int column) {
        int head = headers.get(column).stream().mapToInt(String::length).max().orElse(0);
        return Math.max(head, sentences[column] ? SHORTEST_LINE : SHORTEST_NAME);
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

    /** The table, each line ended by LF, without spaces at its right. @param room letters that a line may have, if that is known */
    static String of(Table<?> table, OptionalInt room) {
        TextTable text = new TextTable(table, room);
        StringBuilder all = new StringBuilder();
        text.append(text.headers, all);
        text.append(
                Arrays.stream(text.widths)
                        .mapToObj(width -> List.of("-".repeat(width)))
                        .toList(),
                all);
        text.rows.forEach(row -> text.append(text.broken(row), all));
        if (!text.left.isEmpty()) {
            all.append(Wrap.hanging(
                            room.getAsInt(), GAP.length(), "No room here for: " + String.join(", ", text.left) + "."))
                    .append('\n');
        }
        return all.toString();
    }

    private List<List<String>> broken(List<String> cells) {
        List<List<String>> lines = new ArrayList<>(cells.size());
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            boolean cut = fitted && !sentences[c] && cell.length() > widths[c];
            lines.add(
                    cut
                            ? List.of(cell.substring(0, widths[c] - 1).stripTrailing() + "…")
                            : lines(cell, widths[c] + (fitted ? 0 : GAP.length())));
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
        int height = shown.stream().mapToInt(c -> cells.get(c).size()).max().orElse(0);
        for (int l = 0; l < height; l++) {
            StringBuilder line = new StringBuilder();
            for (int c : shown) {
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
