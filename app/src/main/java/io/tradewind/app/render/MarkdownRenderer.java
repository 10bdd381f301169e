package io.tradewind.app.render;

import io.tradewind.app.document.ChartTable;
import io.tradewind.app.document.Column;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.core.chart.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document as Markdown of the GitHub flavour: the page for people, whose sections have heads of the second level and whose tables have pipes. */
final class MarkdownRenderer implements TextualRenderer {
    /** What would be taken for a mark; an underscore within a word is none. */
    private static final Pattern MARK = Pattern.compile("[\\\\|*`<\\[~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    /** What at the start of a line would make it a head, a list or a quotation. */
    private static final Pattern START = Pattern.compile("^(\\d*)([.)#+-](?=[\\s#])|>)");
    /** Lines whose words stand under each other, which only a block of code keeps. */
    private static final Pattern ALIGNED = Pattern.compile("^\\s|\\S\\s{2,}\\S");

    private final UnaryOperator<String> fields;

    /** A renderer under whose readers fields of requests have those names. */
    MarkdownRenderer(UnaryOperator<String> fields) {
        this.fields = fields;
    }

    @Override
    public String render(Document document) {
        List<String> blocks = new ArrayList<>();
        document.headline().forEach(words -> blocks.add(lines(words.lines().toList())));
        document.sections().forEach(section -> blocks.addAll(section(section)));
        document.charts().forEach(chart -> blocks.addAll(chart(chart)));
        return blocks.stream().filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n")) + "\n";
    }

    private List<String> section(Section section) {
        List<String> blocks = new ArrayList<>();
        if (!section.heading().isEmpty()) {
            blocks.add("## " + escaped(section.heading()));
        }
        section.parts().forEach(part -> blocks.addAll(part(part)));
        return blocks;
    }

    /** Title, table, how to read it. */
    private List<String> chart(Chart chart) {
        return List.of(
                "## " + escaped(chart.title()),
                table(ChartTable.shown(chart)),
                escaped(chart.reading() + " In " + chart.unit() + ". Source: " + chart.source() + "."));
    }

    private List<String> part(Part part) {
        if (part instanceof Part.Rows rows) {
            String caption = rows.caption().isEmpty() ? "" : "**" + escaped(rows.caption()) + "**";
            return List.of(caption, table(rows.table()), escaped(rows.below()));
        }
        if (part instanceof Part.Notes notes) {
            return List.of(list(
                    notes.notes().stream().map(note -> "Note: " + escaped(note)).toList()));
        }
        if (part instanceof Part.Terms terms) {
            return List.of(list(terms.terms().stream()
                    .map(term -> "**" + escaped(term.word()) + "**: " + escaped(term.text()))
                    .toList()));
        }
        return List.of(lines(((Part.Text) part).lines()));
    }

    /** Lines that stay lines. */
    private String lines(List<String> lines) {
        if (lines.stream().anyMatch(line -> ALIGNED.matcher(line).find())) {
            return "```\n" + lines.stream().map(this::shown).collect(Collectors.joining("\n")) + "\n```";
        }
        return lines.stream()
                .map(line -> START.matcher(escaped(line)).replaceFirst("$1\\\\$2"))
                .collect(Collectors.joining("\\\n"));
    }

    private static String list(List<String> entries) {
        return entries.stream().map(entry -> "- " + entry).collect(Collectors.joining("\n"));
    }

    /** Heads in one line, numbers at the right. */
    private String table(Table<?> table) {
        List<Format> formats = table.columns().stream().map(Column::format).toList();
        StringBuilder all = new StringBuilder();
        row(table.columns().stream().map(Column::heading).toList(), all);
        row(
                formats.stream()
                        .map(format -> format.kind() == Format.Kind.NUMBER ? "---:" : "---")
                        .toList(),
                all.append('\n'));
        table.values().forEach(values -> {
            List<String> cells = new ArrayList<>(values.size());
            for (int c = 0; c < values.size(); c++) {
                cells.add(formats.get(c).text(values.get(c)));
            }
            row(cells, all.append('\n'));
        });
        return all.toString();
    }

    private void row(List<String> cells, StringBuilder all) {
        all.append(cells.stream()
                .map(cell -> escaped(cell).strip().replaceAll("\\s*\\R\\s*", " "))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private String escaped(String text) {
        return MARK.matcher(shown(text)).replaceAll("\\\\$0");
    }

    private String shown(String text) {
        return Fields.shown(text, fields);
    }
}
