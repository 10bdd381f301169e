package io.tradewind.app.document;

import io.tradewind.core.base.Check;
import io.tradewind.core.chart.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An answer, whatever was asked and however it will be written. People read headline and sections, programs details and data. Each of them is worked out
 * when a renderer first asks for it and then kept, so that a format costs what it shows.
 */
public final class Document {
    private static final int WIDTH = 110;

    private final String schema;
    private final List<Dataset> data = new ArrayList<>();
    private Supplier<Details> details = Details::new;
    private Supplier<List<String>> headline = List::of;
    private Function<Extent, List<Section>> sections = extent -> List.of();
    private Extent extent = Extent.WHOLE;
    private Supplier<List<Chart>> charts = List::of;
    private Supplier<List<String>> beside = List::of;
    private Supplier<Details> kept = Details::new;
    private Optional<FolderKind> folder = Optional.empty();
    private String main = "";
    private boolean unanswered;
    private int width = WIDTH;

    /** An empty document of that schema, which names its details and data for programs. */
    public Document(String schema) {
        this.schema = Check.notBlank(schema, "schema");
    }

    /** A page for people alone. @param letters of a line */
    public static Document page(int letters, List<Section> sections) {
        return new Document("tradewind.page/1").width(letters).sections(() -> sections);
    }

    /** With that main result in words. */
    public Document headline(Supplier<List<String>> source) {
        headline = new Lazy<>(source);
        return this;
    }

    /** With that page below it. */
    public Document sections(Supplier<List<Section>> source) {
        Supplier<List<Section>> kept = new Lazy<>(source);
        return sections(whole -> kept.get());
    }

    /** With that page below it, which shows as many moves as are asked for. */
    public Document sections(Function<Extent, List<Section>> source) {
        sections = source;
        return this;
    }

    /** Showing that much of its page. */
    public Document extent(Extent asked) {
        extent = asked;
        return this;
    }

    /** With those charts of the same numbers, for formats that hold any. */
    public Document charts(Supplier<List<Chart>> source) {
        charts = new Lazy<>(source);
        return this;
    }

    /** With those details of where the answer comes from. */
    public Document details(Supplier<Details> source) {
        details = new Lazy<>(source);
        return this;
    }

    /** With a table for programs; the first of them stands for the whole. */
    public Document data(String name, String file, Table<?> table) {
        data.add(new Dataset(name, file, table));
        return this;
    }

    /** With another table than the first standing for the whole. */
    public Document main(String name) {
        main = name;
        return this;
    }

    /** With what to know beside a bare table. */
    public Document beside(Supplier<List<String>> source) {
        beside = new Lazy<>(source);
        return this;
    }

    /** Saying whether what was asked for was not found; the page says why. */
    public Document unanswered(boolean notFound) {
        unanswered = notFound;
        return this;
    }

    /** Whether what was asked for was not found. */
    public boolean isUnanswered() {
        return unanswered;
    }

    /** With that many letters in a line. */
    public Document width(int letters) {
        width = letters;
        return this;
    }

    /** With a folder in which it can be kept, whose description holds more than the details. */
    public Document folder(FolderKind kind, Supplier<Details> more) {
        folder = Optional.of(kind);
        kept = new Lazy<>(more);
        return this;
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
        List<Section> whole = sections.apply(extent);
        return extent.brief() ? brief(whole) : whole;
    }

    /** The first table of moves, below what says what is shown if no headline does. */
    private List<Section> brief(List<Section> whole) {
        List<Section> brief =
                new ArrayList<>(headline().isEmpty() ? whole.subList(0, Math.min(1, whole.size())) : List.of());
        whole.stream()
                .flatMap(section -> section.parts().stream())
                .filter(part -> part instanceof Part.Rows rows && rows.moves())
                .limit(1)
                .forEach(part -> brief.add(Section.of(part)));
        return brief;
    }

    /** The charts, in order of weight; worked out when a format first asks for them. */
    public List<Chart> charts() {
        return charts.get();
    }

    /** What to know beside a bare table. */
    public List<String> beside() {
        return beside.get();
    }

    /** The tables for programs, in their order. */
    public List<Dataset> data() {
        return List.copyOf(data);
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
}
