package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Decimals;
import io.tradewind.app.document.Details;
import io.tradewind.app.document.Document;
import io.tradewind.app.document.Extent;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.document.Unit;
import io.tradewind.app.session.BasePathNotices;
import io.tradewind.app.session.DifferenceBands;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.model.TradeDirection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A comparison: scenarios side by side, largest differences first, a table for each direction and period. */
final class ComparisonAnswer {
    private static final int MOST_ROWS = 12;
    private static final int WIDTH = 100;

    private static final List<Column<ComparisonRow>> COLUMNS = List.of(
            Column.text("month", row -> row.row().period()),
            Column.text("reporter", row -> row.row().reporter()),
            Column.text("partner", row -> row.row().partner()),
            Column.text("flow", row -> row.row().flow()),
            Column.text("product", row -> row.row().product()),
            Column.text("scenario", ComparisonRow::scenario),
            Column.number(
                    "scenario_usd_mn",
                    "USD mn",
                    Decimals.LEVEL,
                    row -> row.row().scenarioUsdMn()),
            Column.number("yoy_pct", "y/y %", Decimals.PERCENT, row -> row.row().yoyPct()),
            Column.number("difference_usd_mn", "difference USD mn", Decimals.LEVEL, ComparisonRow::differenceUsdMn),
            Column.number("difference_pct", "difference %", Decimals.PERCENT, ComparisonRow::differencePct),
            Column.number("difference_pp", "difference pp", Decimals.PERCENT, ComparisonRow::differencePp),
            Column.flag("aggregate", "sum", row -> row.row().aggregate()),
            Column.text("channel", row -> row.row().channel()),
            Column.number(
                    "duty_usd_mn",
                    "duties USD mn",
                    Decimals.LEVEL,
                    row -> row.row().dutyUsdMn()),
            Column.number(
                    "difference_duty_usd_mn",
                    "difference of duties USD mn",
                    Decimals.LEVEL,
                    row -> row.row().dutyUsdMn() - row.first().dutyUsdMn()));

    private final Comparison comparison;
    private final Names names;
    private final CurrencyView currency;
    private final String code;

    private ComparisonAnswer(Comparison comparison) {
        this.comparison = comparison;
        names = Names.of(comparison.runs().get(0).projection());
        currency = comparison.query().currency();
        code = currency.code(comparison.runs().get(0).world());
    }

    static Document of(Comparison comparison) {
        ComparisonAnswer answer = new ComparisonAnswer(comparison);
        return new Document("tradewind.comparison/1")
                .width(WIDTH)
                .headline(answer::basePaths)
                .sections(answer::sections)
                .details(answer::details)
                .data("rows", "", Table.of(answer.columns(), comparison.rows()))
                .charts(() -> Charts.of(comparison.runs(), comparison.query()))
                .beside(comparison::notices);
    }

    /** The columns; with draws those of bands, the differences' first and last tenths and their middle. */
    private List<Column<ComparisonRow>> columns() {
        List<Column<ComparisonRow>> columns = new ArrayList<>(COLUMNS);
        if (comparison.bands().isPresent()) {
            banded("difference_usd_mn", Decimals.LEVEL, DifferenceBands.Bands::usdMn, columns);
            banded("difference_pct", Decimals.PERCENT, DifferenceBands.Bands::pct, columns);
            banded("difference_pp", Decimals.PERCENT, DifferenceBands.Bands::pp, columns);
        }
        return columns;
    }

    private static void banded(
            String key,
            int decimals,
            Function<DifferenceBands.Bands, Quantiles> of,
            List<Column<ComparisonRow>> columns) {
        BandTables.columns(key + "_", decimals, (ComparisonRow row) -> of.apply(row.bands()))
                .forEach(columns::add);
    }

    /** On what law the runs stand: once if it is the same, else for each. */
    private List<String> basePaths() {
        List<List<String>> paths =
                notes().stream().map(RunNotes::basePath).distinct().toList();
        return paths.size() == 1
                ? paths.get(0)
                : comparison.runs().stream()
                        .map(run -> BasePathNotices.of(run.about().id(), run.projection()))
                        .toList();
    }

    private Details details() {
        return new Details()
                .with(
                        "runs",
                        comparison.runs().stream()
                                .map(run -> new RunDetails(run, comparison.query()).details())
                                .toList())
                .with("notices", comparison.notices());
    }

    private List<RunNotes> notes() {
        return comparison.runs().stream()
                .map(run -> new RunNotes(run, comparison.query()))
                .toList();
    }

    private List<Section> sections(Extent extent) {
        List<RunNotes> notes = notes();
        List<String> head = new ArrayList<>();
        IntStream.range(0, notes.size())
                .forEach(k -> head.add(letter(k) + ": " + notes.get(k).title()));
        head.add("Differences are against A"
                + comparison
                        .bands()
                        .map(all -> ", P10 and P90 over " + all.draws().number()
                                + " draws that are the same in all, seed "
                                + all.draws().seed())
                        .orElse("")
                + ".");
        head.addAll(comparison.notices());
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(new Part.Text(head, true)));
        duties().ifPresent(sections::add);
        flowsByTitle()
                .forEach((title, flows) ->
                        sections.add(Section.of(Part.Rows.moves(title, table(flows, extent.moves(MOST_ROWS)), ""))));
        sections.add(new Section("", notes.stream().map(RunNotes::origin).toList()));
        return sections;
    }

    /** Duties on everything that is asked for, a column a scenario; nothing where none are collected. */
    private Optional<Section> duties() {
        List<List<ComparisonRow>> flows = comparison.flows().stream()
                .filter(flow -> flow.stream().anyMatch(row -> row.row().dutyUsdMn() > 0)
                        && isShown(flow.get(0).row()))
                .filter(flow -> Lines.isOneWay(flow.get(0).row().flow()))
                .filter(flow -> !comparison.query().partners().isEmpty()
                        || flow.get(0).row().partner().equals(Lines.WORLD))
                .toList();
        if (flows.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = Unit.of(
                flows.stream()
                        .flatMap(List::stream)
                        .mapToDouble(row -> row.row().dutyUsdMn())
                        .max()
                        .orElse(0.0),
                "USD");
        List<Column<List<ComparisonRow>>> columns = new ArrayList<>(List.of(
                Column.shown("duties on", Format.TEXT, flow -> flow.get(0).row().flow()),
                Column.shown("", Format.TEXT, flow -> flow.get(0).row().period()),
                Column.shown("partner", Format.TEXT, flow -> flow.get(0).row().partner()),
                Column.shown("product", Format.TEXT, flow -> flow.get(0).row().product())));
        IntStream.range(0, comparison.runs().size())
                .forEach(k -> columns.add(Column.shown(
                        letter(k) + "\n" + unit.label(),
                        unit.level(),
                        flow -> flow.get(k).row().dutyUsdMn())));
        return Optional.of(Section.of(Part.Rows.of(
                "What importers collect", Table.of(columns, flows.subList(0, Math.min(MOST_ROWS, flows.size()))))));
    }

    private static String letter(int k) {
        return k < 26 ? String.valueOf((char) ('A' + k)) : "S" + (k + 1);
    }

    private Map<String, List<List<ComparisonRow>>> flowsByTitle() {
        Map<String, List<List<ComparisonRow>>> tables = new LinkedHashMap<>();
        for (List<ComparisonRow> flow : comparison.flows()) {
            ProjectionRow row = flow.get(0).row();
            if (Lines.isOneWay(row.flow())) {
                String channel = row.channel().equals(Lines.ALL) ? "" : " " + row.channel();
                String title = (row.flow().equals(TradeDirection.EXPORTS.label()) ? "Exports of " : "Imports of ")
                        + row.reporter() + channel + ", " + row.period();
                tables.computeIfAbsent(title, none -> new ArrayList<>()).add(flow);
            }
        }
        return tables;
    }

    private Table<List<ComparisonRow>> table(List<List<ComparisonRow>> flows, int most) {
        List<List<ComparisonRow>> rows = flows.stream()
                .filter(flow -> isShown(flow.get(0).row()))
                .sorted(Comparator.comparingDouble(ComparisonAnswer::rank))
                .limit(most)
                .toList();
        Unit unit = Unit.of(
                rows.stream()
                        .mapToDouble(flow -> Line.scenario(flow.get(0).row(), currency))
                        .max()
                        .orElse(0.0),
                code);
        List<Column<List<ComparisonRow>>> columns = new ArrayList<>(List.of(
                Column.shown("partner", Format.TEXT, flow -> flow.get(0).row().partner()),
                Column.shown(
                        "",
                        Format.TEXT,
                        flow -> Names.shortly(names.partner(flow.get(0).row()))),
                Column.shown("product", Format.TEXT, flow -> flow.get(0).row().product())));
        IntStream.range(0, comparison.runs().size()).forEach(k -> levels(k, unit, columns));
        IntStream.range(1, comparison.runs().size()).forEach(k -> differences(k, columns));
        return Table.of(columns, rows);
    }

    private void levels(int k, Unit unit, List<Column<List<ComparisonRow>>> columns) {
        columns.add(Column.shown(
                letter(k) + "\n" + unit.label(),
                unit.level(),
                flow -> Line.scenario(flow.get(k).row(), currency)));
        columns.add(Column.shown(
                currency == CurrencyView.USD ? "y/y\n%" : "y/y\n% " + code,
                Format.CHANGE,
                flow -> flow.get(k).row().yoyPct()));
    }

    private void differences(int k, List<Column<List<ComparisonRow>>> columns) {
        columns.add(Column.shown(
                letter(k) + " - A\n%",
                Format.CHANGE,
                flow -> Line.percent(
                        Line.scenario(flow.get(k).row(), currency),
                        Line.scenario(flow.get(k).first(), currency))));
        if (comparison.bands().isPresent() && currency == CurrencyView.USD) {
            columns.add(Column.shown(
                    "\nP10", Format.CHANGE, flow -> flow.get(k).bands().pct().p10()));
            columns.add(Column.shown(
                    "\nP90", Format.CHANGE, flow -> flow.get(k).bands().pct().p90()));
        }
        columns.add(Column.shown("\npp", Format.CHANGE, flow -> flow.get(k).differencePp()));
    }

    /** Partners of their own and the whole, unless others were asked for. */
    private boolean isShown(ProjectionRow row) {
        boolean partner = !comparison.query().partners().isEmpty()
                || row.partner().equals(Lines.WORLD)
                || names.hasOnePartner(row);
        boolean product =
                !comparison.query().products().isEmpty() || row.product().equals(Lines.ALL);
        return partner && product;
    }

    /** The whole first, then by the largest difference. */
    private static double rank(List<ComparisonRow> flow) {
        if (flow.get(0).row().partner().equals(Lines.WORLD)) {
            return Double.NEGATIVE_INFINITY;
        }
        return -flow.stream()
                .mapToDouble(row -> Math.abs(row.differenceUsdMn()))
                .filter(Double::isFinite)
                .max()
                .orElse(0.0);
    }
}
