package io.tradewind.app.render;

import io.tradewind.app.document.Document;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A document as a page of plain text: what stands together is under each other, an empty line between the rest and around tables. */
final class TextRenderer implements TextualRenderer {
    private static final int HANGING = 2;

    private final UnaryOperator<String> fields;
    private final OptionalInt columns;

    /** A renderer under whose readers fields of requests have those names, for lines of that many letters if their number is known. */
    TextRenderer(UnaryOperator<String> fields, OptionalInt columns) {
        this.fields = fields;
        this.columns = columns;
    }

    @Override
    public String render(Document document) {
        StringBuilder page = new StringBuilder();
        int width = Math.min(document.width(), columns.orElse(Integer.MAX_VALUE));
        document.headline().forEach(words -> block(flowing(words, width), page));
        document.sections().forEach(section -> block(section(section, width), page));
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
                    + TextTable.of(rows.table(), columns)
                    + (rows.below().isEmpty() ? "" : line(rows.below()));
        }
        if (part instanceof Part.Notes notes) {
            return notes(notes);
        }
        if (part instanceof Part.Terms terms) {
            String word = "%-" + terms.width() + "s%s";
            return terms.terms().stream()
                    .map(term -> line(String.format(Locale.ROOT, word, term.word(), term.text()), terms.width()))
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
        return line(text, HANGING);
    }

    /** A line as it is; where it is wider than a line may be, it goes on set in by that many letters. */
    private String line(String text, int indent) {
        String shown = Fields.shown(text, fields);
        return (columns.isPresent() ? Wrap.hanging(columns.getAsInt(), indent, shown) : shown) + "\n";
    }
}
