package io.tradewind.app.answer;

import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Extent;
import io.tradewind.app.document.Fields;
import io.tradewind.app.document.FolderKind;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.ProductSession;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.measure.QueryNotes;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.montecarlo.Ensemble.Ask;
import io.tradewind.scenarios.data.DataNote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A projection: the main result in words, the path, the largest movers, what to know, where it comes from; and every row. */
public final class ProjectionAnswer {
    /** What a folder of it holds. */
    public static final FolderKind FOLDER =
            new FolderKind("tradewind.run/1", List.of("projection.csv", "prices.csv", "growth.csv", "bands.csv"));

    /** The same of a run by product. */
    public static final FolderKind PRODUCT_FOLDER =
            new FolderKind("tradewind.run/1", List.of("projection.csv", "products.csv", "importers.csv"));

    private static final int EXPORT_MOVERS = 10;
    private static final int IMPORT_MOVERS = 5;

    private final ProjectionRun run;
    private final RowQuery query;
    private final Names names;
    private final Headline headline;
    private final RunNotes notes;
    private final ProjectionTables tables;
    private final CostTables costs;
    private final RowQuery totals;
    private List<Line> lines;
    private List<Line> partners;

    private ProjectionAnswer(ProjectionRun run, RowQuery query) {
        this.run = run;
        this.query = query;
        names = Names.of(run.projection());
        headline = new Headline(run, names);
        notes = new RunNotes(run, query);
        tables = new ProjectionTables(run, query, names);
        costs = new CostTables(run, query);
        totals = query.withPartner(query.partners().isEmpty() ? Lines.WORLD : RowQuery.sumOf(query.partners()))
                .withProduct(query.products().isEmpty() ? Lines.ALL : RowQuery.sumOf(query.products()));
    }

    /** The rows of the query in a run. */
    static Document of(ProjectionRun run, RowQuery query) {
        ProjectionAnswer answer = new ProjectionAnswer(run, query);
        Table<ProjectionRow> rows = answer.tables.rows();
        Document document = new Document("tradewind.projection/1")
                .headline(answer::headline)
                .sections(answer::sections)
                .details(() -> {
                    rows.rows(); // draws that fail are known once all are drawn
                    return new RunDetails(run, query).details();
                })
                .data("rows", "projection.csv", rows)
                .data("", "prices.csv", answer.costs.prices())
                .data("", "growth.csv", answer.costs.growth())
                .charts(() -> Charts.of(run, query))
                .beside(() -> QueryNotes.of(run.projection(), query))
                .folder(FOLDER, () -> kept(run));
        return run.draws().isEmpty()
                ? document
                : document.data("bands", "bands.csv", new BandTables(run, query).quantiles());
    }

    /** A run by product: the rows of its sectors, or of the products that were named, and what each product does. */
    static Document of(ProductSession.Result result) {
        ProjectionAnswer answer =
                new ProjectionAnswer(result.run(), ProjectionSession.understood(result.run(), result.query()));
        ProductTables products = new ProductTables(result);
        Table<ProjectionRow> rows =
                result.rows().map(named -> answer.tables.rows(() -> named)).orElseGet(answer.tables::rows);
        return new Document("tradewind.projection/1")
                .headline(answer::headline)
                .sections(extent -> {
                    List<Section> sections = new ArrayList<>(answer.sections(extent));
                    sections.add(1, products.largest());
                    return sections;
                })
                .details(() -> new RunDetails(result.run(), answer.query).details())
                .data("rows", "projection.csv", rows)
                .data("products", "products.csv", products.products())
                .data("importers", "importers.csv", products.importers())
                .beside(() -> QueryNotes.of(result.run().projection(), answer.query))
                .folder(PRODUCT_FOLDER, () -> kept(result.run()));
    }

    /** What the first draws say, before all of them are done. */
    static Document early(int done, int of, int failed, List<ProjectionRow> rows) {
        return new Document("tradewind.bands/1")
                .details(() -> new Details().with("draws", done).with("of", of).with("failed", failed))
                .data("rows", "", ProjectionTables.bands(rows));
    }

    private static Details kept(ProjectionRun run) {
        Details kept = new Details()
                .with("parameter_values", Provenance.values(run.projection().parameters()));
        if (run.draws().isEmpty()) {
            kept.with("draws", null);
        }
        return kept.with("recalled_figures", run.recalled(), ProjectionAnswer::recalled);
    }

    private static Details recalled(DataNote note) {
        return new Details()
                .with("table", note.table())
                .with("item", note.item())
                .with("figure", note.figure())
                .with("value", note.value())
                .with("source", note.source());
    }

    /** What is asked for in all, each direction by itself. */
    private List<Line> lines() {
        if (lines == null) {
            lines = Lines.of(run, totals);
        }
        return lines;
    }

    private boolean hasOneReporter() {
        return lines().stream().map(Line::reporter).distinct().count() == 1;
    }

    private List<String> headline() {
        List<String> said = new ArrayList<>(notes.basePath());
        if (hasOneReporter()) {
            run.bands().ifPresent(bands -> bands.draw(new Ask(totals, true), new Ask(totals, false)));
            lines().forEach(line -> said.add(headline.of(line, Lines.movers(partners(), line.flow()), band(line))));
        }
        return said;
    }

    /** The band of a line's effect over all months; none without draws. */
    private Quantiles band(Line line) {
        return run.bands()
                .flatMap(bands -> bands.of(totals, true).stream()
                        .filter(row -> row.flow().equals(line.flow())
                                && row.channel().equals(line.first().channel()))
                        .findFirst())
                .map(row -> row.bands().effectPct())
                .orElse(Quantiles.NONE);
    }

    private List<Section> sections(Extent extent) {
        List<Section> sections = new ArrayList<>();
        Section title = Section.of(Part.Text.lines(notes.title()));
        Section events = Section.of(notes.events());
        if (hasOneReporter()) {
            sections.addAll(List.of(events, title, Section.of(Part.Rows.of("", tables.path(lines())))));
            tables.currencies(lines()).ifPresent(sections::add);
            costs.duties(lines()).ifPresent(sections::add);
            run.bands().ifPresent(banded -> {
                BandTables bands = new BandTables(run, query);
                sections.add(bands.bands(banded, totals));
                bands.branches(banded, totals).ifPresent(sections::add);
            });
            sections.addAll(
                    movers(extent, List.of(), partners(), "by partner", "partner", Line::partner, names::partner));
            sections.addAll(
                    movers(extent, List.of(), products(), "by product", "product", Line::product, names::product));
            sections.addAll(costs.pricesAndGrowth());
        } else {
            sections.addAll(List.of(title, events));
            run.draws()
                    .ifPresent(any -> sections.add(
                            Section.of(Part.Text.lines("Bands over draws are shown for one reporter, and by "
                                    + Fields.named("format", "csv") + " and json for all."))));
            sections.addAll(
                    movers(extent, lines(), lines(), "by reporter", "reporter", Line::reporter, names::reporter));
            Function<Line, String> pair = line -> line.reporter() + " > " + line.partner();
            sections.addAll(movers(extent, lines(), partners(), "by pair", "pair", pair, row -> ""));
        }
        sections.add(new Section("", notes.parts()));
        sections.add(Section.of(notes.longRun()));
        sections.add(Section.of(notes.origin()));
        return sections;
    }

    /** The partners that were asked for, else every one that is not a sum. */
    private List<Line> partners() {
        if (partners == null) {
            partners = query.partners().size() == 1
                    ? List.of()
                    : Lines.of(run, query.withProduct(totals.products().get(0))).stream()
                            .filter(line -> !query.partners().isEmpty() || names.hasOnePartner(line.first()))
                            .toList();
        }
        return partners;
    }

    private List<Line> products() {
        return query.products().size() == 1
                ? List.of()
                : Lines.of(run, query.withPartner(totals.partners().get(0))).stream()
                        .filter(line -> !query.products().isEmpty() || names.hasOneProduct(line.first()))
                        .toList();
    }

    /** The lines of each direction, under what they are narrowed to where no headline says it. */
    private List<Section> movers(
            Extent extent,
            List<Line> whole,
            List<Line> of,
            String by,
            String head,
            Function<Line, String> code,
            Function<ProjectionRow, String> name) {
        List<Section> sections = new ArrayList<>();
        for (TradeDirection flow : TradeDirection.values()) {
            List<Line> movers = Lines.movers(of, flow.label());
            if (movers.size() > 1) {
                boolean exports = flow == TradeDirection.EXPORTS;
                int limit = Math.min(extent.moves(exports ? EXPORT_MOVERS : IMPORT_MOVERS), movers.size());
                String shown = movers.size() > limit ? " (" + limit + " of " + movers.size() + ")" : "";
                String narrowed = Lines.movers(whole, flow.label()).stream()
                        .findFirst()
                        .map(headline::narrowed)
                        .orElse("");
                sections.add(Section.of(Part.Rows.moves(
                        (exports ? "Exports" : "Imports") + narrowed + " " + by + ", largest moves first" + shown,
                        ProjectionTables.movers(movers, limit, head, code, name),
                        "")));
            }
        }
        return sections;
    }
}
