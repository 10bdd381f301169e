package io.tradewind.app.report;

import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.TradeDirection;
import java.util.List;
import java.util.function.Function;

/** A projection for people: the main result in words, the path, the largest movers, what to know, where it comes from. */
public final class ProjectionTableReport implements ProjectionReport {
    private static final int EXPORT_MOVERS = 10;
    private static final int IMPORT_MOVERS = 5;
    private static final int WIDTH = 110;

    @Override
    public String write(ProjectionRun run, RowQuery query) {
        return new Page(run, query).text();
    }

    /** The text while it grows. */
    private static final class Page {
        private final ProjectionRun run;
        private final RowQuery query;
        private final Names names;
        private final Headline headline;
        private final String partner;
        private final String product;
        private final StringBuilder text = new StringBuilder();

        Page(ProjectionRun run, RowQuery query) {
            this.run = run;
            this.query = query;
            this.names = Names.of(run.projection());
            this.headline = new Headline(run, names);
            this.partner = query.partners().isEmpty() ? Lines.WORLD : RowQuery.sumOf(query.partners());
            this.product = query.products().isEmpty() ? Lines.ALL : RowQuery.sumOf(query.products());
        }

        String text() {
            List<Line> totals = Lines.of(run, query.withPartner(partner).withProduct(product));
            boolean oneReporter = totals.stream().map(Line::reporter).distinct().count() == 1;
            List<Line> partners = partners();
            if (oneReporter) {
                headlines(totals, partners);
                section(Origin.events(run, query));
                section(Origin.title(run));
                section(new PathTable(totals).text());
                section(new CurrencyTable(run, totals).text());
                section(bands());
                movers(List.of(), partners, "by partner", "partner", Line::partner, names::partner);
                movers(List.of(), products(), "by product", "product", Line::product, names::product);
            } else {
                section(Origin.title(run));
                section(Origin.events(run, query));
                run.draws()
                        .ifPresent(any -> section(
                                "Bands over draws are shown for one reporter, and by --format csv and json for all."));
                movers(totals, totals, "by reporter", "reporter", Line::reporter, names::reporter);
                movers(
                        totals,
                        partners,
                        "by pair",
                        "pair",
                        line -> line.reporter() + " > " + line.partner(),
                        row -> "");
            }
            section(Origin.notices(run, query));
            section(Origin.longRun(run));
            text.append(Origin.of(run));
            return text.toString();
        }

        /** The partners that were asked for, else every one that is not a sum. */
        private List<Line> partners() {
            if (query.partners().size() == 1) {
                return List.of();
            }
            return Lines.of(run, query.withProduct(product)).stream()
                    .filter(line -> !query.partners().isEmpty() || names.hasOnePartner(line.first()))
                    .toList();
        }

        private List<Line> products() {
            if (query.products().size() == 1) {
                return List.of();
            }
            return Lines.of(run, query.withPartner(partner)).stream()
                    .filter(line -> !query.products().isEmpty() || names.hasOneProduct(line.first()))
                    .toList();
        }

        /** P10 to P90 of the growth, where there are draws. */
        private String bands() {
            return run.draws().isEmpty()
                    ? ""
                    : new BandTable(ProjectionSession.rows(
                                    run, query.withPartner(partner).withProduct(product)))
                            .text(run.draws().get());
        }

        private void section(String part) {
            if (!part.isEmpty()) {
                text.append(part).append(part.endsWith("\n") ? "\n" : "\n\n");
            }
        }

        private void headlines(List<Line> totals, List<Line> partners) {
            for (Line total : totals) {
                List<Line> movers = Lines.movers(partners, total.flow());
                section(Wrap.at(WIDTH, headline.of(total, movers)));
            }
        }

        private String narrowed(List<Line> totals, TradeDirection flow) {
            List<Line> lines = Lines.movers(totals, flow.label());
            return lines.isEmpty() ? "" : headline.narrowed(lines.get(0));
        }

        /** The lines of each direction, under what they are narrowed to where no headline says it. */
        private void movers(
                List<Line> totals,
                List<Line> lines,
                String by,
                String head,
                Function<Line, String> code,
                Function<ProjectionRow, String> name) {
            for (TradeDirection flow : TradeDirection.values()) {
                List<Line> movers = Lines.movers(lines, flow.label());
                if (movers.size() > 1) {
                    boolean exports = flow == TradeDirection.EXPORTS;
                    String title = (exports ? "Exports" : "Imports") + narrowed(totals, flow) + " " + by
                            + ", largest moves first";
                    int limit = exports ? EXPORT_MOVERS : IMPORT_MOVERS;
                    section(new MoverTable(movers, limit)
                            .text(title, head, code, line -> Names.shortly(name.apply(line.first()))));
                }
            }
        }
    }
}
