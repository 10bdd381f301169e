package io.tradewind.app.document;

import io.tradewind.core.base.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An answer, whatever was asked and however it will be written. People read headline and sections, programs details and data. Each of them is worked out
 * when a renderer first asks for it and then kept, so that a format costs what it shows.
 */
public final class Document {
    private static final int WIDTH = 110;

    private final String schema;
    private final Supplier<Details> details;
    private final Supplier<List<String>> headline;
    private final Supplier<List<Section>> sections;
    private final Supplier<List<String>> beside;
    private final List<Dataset> data;
    private final String main;
    private final int width;
    private final Optional<FolderKind> folder;
    private final Supplier<Details> kept;

    private Document(Builder parts) {
        schema = parts.schema;
        details = new Lazy<>(parts.details);
        headline = new Lazy<>(parts.headline);
        sections = new Lazy<>(parts.sections);
        beside = new Lazy<>(parts.beside);
        data = List.copyOf(parts.data);
        main = parts.main;
        width = parts.width;
        folder = parts.folder;
        kept = new Lazy<>(parts.kept);
    }

    /** A document of that schema, which names its details and data for programs. */
    public static Builder of(String schema) {
        return new Builder(schema);
    }

    /** A page for people alone. @param width letters of a line */
    public static Document page(int width, List<Section> sections) {
        return of("tradewind.page/1").width(width).sections(() -> sections).build();
    }

    /** Name of the schema. */
    public String schema() {
        return schema;
    }

    /** Where the answer comes from, and what else is known of the run. */
    public Details details() {
        return details.get();
    }

    /** The main result in words, a paragraph each. */
    public List<String> headline() {
        return headline.get();
    }

    /** The page below it. */
    public List<Section> sections() {
        return sections.get();
    }

    /** What to know beside a bare table. */
    public List<String> beside() {
        return beside.get();
    }

    /** The tables for programs, in their order. */
    public List<Dataset> data() {
        return data;
    }

    /** The table that stands for the whole where a format holds only one. */
    public Table<?> main() {
        return data.stream()
                .filter(each -> main.isEmpty() || each.name().equals(main))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(schema + " has no table for programs."))
                .table();
    }

    /** Letters of a line that suit its tables. */
    public int width() {
        return width;
    }

    /** The folder in which it can be kept, if it can. */
    public Optional<FolderKind> folder() {
        return folder;
    }

    /** What the description in that folder holds beside the details. */
    public Details kept() {
        return kept.get();
    }

    /** A document that grows. */
    public static final class Builder {
        private final String schema;
        private final List<Dataset> data = new ArrayList<>();
        private Supplier<Details> details = Details::new;
        private Supplier<List<String>> headline = List::of;
        private Supplier<List<Section>> sections = List::of;
        private Supplier<List<String>> beside = List::of;
        private String main = "";
        private int width = WIDTH;
        private Optional<FolderKind> folder = Optional.empty();
        private Supplier<Details> kept = Details::new;

        private Builder(String schema) {
            this.schema = Check.notBlank(schema, "schema");
        }

        /** Where the answer comes from. */
        public Builder details(Supplier<Details> source) {
            details = source;
            return this;
        }

        /** The main result in words. */
        public Builder headline(Supplier<List<String>> source) {
            headline = source;
            return this;
        }

        /** The page. */
        public Builder sections(Supplier<List<Section>> source) {
            sections = source;
            return this;
        }

        /** What to know beside a bare table. */
        public Builder beside(Supplier<List<String>> source) {
            beside = source;
            return this;
        }

        /** A table for programs; the first of them stands for the whole. */
        public Builder data(String name, String file, Table<?> table) {
            data.add(new Dataset(name, file, table));
            return this;
        }

        /** Another table than the first stands for the whole. */
        public Builder main(String name) {
            main = name;
            return this;
        }

        /** Letters of a line. */
        public Builder width(int letters) {
            width = letters;
            return this;
        }

        /** The folder in which it can be kept, and what its description holds beside the details. */
        public Builder folder(FolderKind kind, Supplier<Details> more) {
            folder = Optional.of(kind);
            kept = more;
            return this;
        }

        /** The document. */
        public Document build() {
            return new Document(this);
        }
    }
}
