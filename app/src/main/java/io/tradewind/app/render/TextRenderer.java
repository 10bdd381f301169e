package io.tradewind.app.render;

import io.tradewind.app.document.Document;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A document as a page of plain text: what stands together is under each other, an empty line between the rest and around tables. */
final class TextRenderer implements TextualRenderer {
    private final UnaryOperator<String> fields;

    /** A renderer under whose readers fields of requests have those names. */
    public TextRenderer(UnaryOperator<String> fields) {
        this.fields = fields;
    }

    @Override
    public String render(Document document) {
        StringBuilder page = new StringBuilder();
        document.headline().forEach(words -> block(flowing(words, document.width()), page));
        document.sections().forEach(section -> block(section(section, document.width()), page));
        return page.toString();
    }

    private static void block(String text, StringBuilder page) {
        if (!text.isEmpty()) {
            page.append(page.isEmpty() ? "" : "\n").append(text);
        }
    }

    private String section(Section section, int width) {
        String heading = section.heading();
        String head = heading.isEmpty() ? "" : heading + "\n" + "=".repeat(heading.length()) + "\n";
        StringBuilder text = new StringBuilder();
        boolean first = true;
        boolean table = false;
        for (Part part : section.parts()) {
            String next = part(part, width);
            if (!next.isEmpty()) {
                boolean rows = part instanceof Part.Rows;
                text.append(!first && (table || rows) ? "\n" : "").append(next);
                table = rows;
                first = false;
            }
        }
        return head + (head.isEmpty() || text.isEmpty() ? "" : "\n") + text;
    }

    private String part(Part part, int width) {
        if (part instanceof Part.Rows rows) {
            return (rows.caption().isEmpty() ? "" : line(rows.caption()) + "\n")
                    + TextTable.of(rows.table())
                    + (rows.below().isEmpty() ? "" : line(rows.below()));
        }
        if (part instanceof Part.Notes notes) {
            return notes(notes);
        }
        if (part instanceof Part.Terms terms) {
            String word = "%-" + terms.width() + "s%s";
            return terms.terms().stream()
                    .map(term -> line(String.format(Locale.ROOT, word, term.word(), term.text())))
                    .collect(Collectors.joining());
        }
        Part.Text text = (Part.Text) part;
        return text.lines().stream()
                .map(words -> text.flowing() ? flowing(words, width) : line(words))
                .collect(Collectors.joining());
    }

    private String notes(Part.Notes notes) {
        int more = notes.notes().size() - Math.min(notes.most(), notes.notes().size());
        return notes.notes().stream()
                        .limit(notes.most())
                        .map(note -> line("Note: " + note))
                        .collect(Collectors.joining())
                + (more == 0
                        ? ""
                        : line("Note: " + more + " more notes; " + Fields.named("format", "json") + " has them all."));
    }

    /** The text in lines of that width; a line that ends in it ends. */
    private String flowing(String text, int width) {
        return Fields.shown(text, fields)
                .lines()
                .map(line -> Wrap.at(width, line) + "\n")
                .collect(Collectors.joining());
    }

    private String line(String text) {
        return Fields.shown(text, fields) + "\n";
    }
}
