package io.tradewind.app.answer;

import io.tradewind.app.document.Column;
import io.tradewind.app.document.Format;
import io.tradewind.app.document.Part;
import io.tradewind.app.document.Section;
import io.tradewind.app.document.Table;
import io.tradewind.app.session.BandedRows;
import io.tradewind.app.session.Draws;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.Quantiles;
import io.tradewind.core.measure.RowQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The tables of a projection with draws: bands by period, the branches of what is open, and every quantile for programs. */
record BandTables(ProjectionRun run, RowQuery query) {
    private static final int MOST_RISKS = 4;
    private static final int DECIMALS = 4;

    /** Growth and effect with their bands, period by period, the directions of trade beside each other. */
    Section bands(BandedRows banded, RowQuery totals) {
        Map<String, List<ProjectionRow>> flows = new LinkedHashMap<>();
        for (ProjectionRow row : ProjectionSession.rows(run, totals)) {
            if (Lines.isOneWay(row.flow())) {
                flows.computeIfAbsent(row.flow(), none -> new ArrayList<>()).add(row);
            }
        }
        List<ProjectionRow> first = flows.values().iterator().next();
        List<Column<Integer>> columns = new ArrayList<>();
        columns.add(ProjectionTables.at(first, "", Format.TEXT, ProjectionRow::period));
        flows.forEach((flow, rows) -> {
            columns.add(ProjectionTables.at(rows, flow + "\ny/y %", Format.CHANGE, ProjectionRow::yoyPct));
            banded(columns, rows, row -> row.bands().yoyPct());
            columns.add(ProjectionTables.at(
                    rows, "events\n%", Format.CHANGE, row -> Line.effectPct(row, CurrencyView.USD)));
            banded(columns, rows, row -> row.bands().effectPct());
        });
        Draws draws = run.draws().orElseThrow();
        return Section.of(Part.Rows.of(
                "Growth and what the events change, over " + banded.done() + " draws of parameters"
                        + (banded.risks().isEmpty()
                                ? ""
                                : draws.events() == Draws.Events.DRAWN
                                        ? ", open events"
                                        : " (open events at their average)")
                        + " and residuals, seed " + draws.seed(),
                ProjectionTables.byPeriod(columns, first)));
    }

    private static void banded(
            List<Column<Integer>> columns, List<ProjectionRow> rows, Function<ProjectionRow, Quantiles> of) {
        columns.add(ProjectionTables.at(
                rows, "P10\n%", Format.CHANGE, row -> of.apply(row).p10()));
        columns.add(ProjectionTables.at(
                rows, "P90\n%", Format.CHANGE, row -> of.apply(row).p90()));
    }

    /** The ways in which what is open ends, each with its odds and what the events then change; none where all is decided. */
    Optional<Section> branches(BandedRows banded, RowQuery totals) {
        List<BandedRows.Branch> branches = banded.branches(totals, MOST_RISKS);
        if (branches.isEmpty()) {
            return Optional.empty();
        }
        List<Column<BandedRows.Branch>> columns = new ArrayList<>(List.of(
                Column.shown("", Format.TEXT, branch -> branch.group().day()),
                Column.shown("", Format.TEXT, branch -> branch.group().ends(branch.number())),
                Column.shown("odds\n%", Format.fixed(0), branch -> 100 * branch.chance())));
        branches.get(0).rows().stream()
                .map(ProjectionRow::flow)
                .filter(Lines::isOneWay)
                .distinct()
                .forEach(flow -> columns.add(
                        Column.shown(flow + "\nevents %", Format.CHANGE, branch -> branch.effectPct(flow))));
        int more = banded.risks().size() - MOST_RISKS;
        return Optional.of(Section.of(Part.Rows.of(
                "What is open, and what the events change from then on if it ends one way or the other"
                        + (more > 0 ? " (and " + more + " more)" : ""),
                Table.of(columns, branches))));
    }

    /** The quantiles of something, a column each whose key begins with that. */
    static <R> List<Column<R>> columns(String key, int decimals, Function<R, Quantiles> of) {
        List<Column<R>> columns = new ArrayList<>();
        WHICH.forEach((name, which) -> columns.add(
                Column.number(key + name, key + name, decimals, row -> which.applyAsDouble(of.apply(row)))));
        return columns;
    }

    private static final Map<String, ToDoubleFunction<Quantiles>> WHICH = which();

    private static Map<String, ToDoubleFunction<Quantiles>> which() {
        Map<String, ToDoubleFunction<Quantiles>> which = new LinkedHashMap<>();
        which.put("p05", Quantiles::p05);
        which.put("p10", Quantiles::p10);
        which.put("p25", Quantiles::p25);
        which.put("p50", Quantiles::p50);
        which.put("p75", Quantiles::p75);
        which.put("p90", Quantiles::p90);
        which.put("p95", Quantiles::p95);
        return which;
    }

    /** Names of the numbers of a row that have bands, as the columns of {@code projection.csv} have them. */
    private static final Map<String, Function<ProjectionRow.Bands, Quantiles>> MEASURES = measures();

    private static Map<String, Function<ProjectionRow.Bands, Quantiles>> measures() {
        Map<String, Function<ProjectionRow.Bands, Quantiles>> measures = new LinkedHashMap<>();
        measures.put("scenario_usd_mn", ProjectionRow.Bands::scenarioUsdMn);
        measures.put("yoy_pct", ProjectionRow.Bands::yoyPct);
        measures.put("effect_usd_mn", ProjectionRow.Bands::effectUsdMn);
        measures.put("effect_pct", ProjectionRow.Bands::effectPct);
        return measures;
    }

    private record Measured(ProjectionRow row, String measure) {
        Quantiles quantiles() {
            return MEASURES.get(measure).apply(row.bands());
        }
    }

    /** One row for each row and number with bands: {@code bands.csv}. */
    Table<?> quantiles() {
        List<Column<Measured>> columns = new ArrayList<>();
        ProjectionTables.keys().forEach(column -> columns.add(column.of(Measured::row)));
        columns.add(Column.text("measure", Measured::measure));
        columns.addAll(columns("", DECIMALS, Measured::quantiles));
        return new Table<>(
                columns,
                () -> ProjectionSession.rows(run, query).stream()
                        .flatMap(row -> MEASURES.keySet().stream().map(measure -> new Measured(row, measure)))
                        .toList());
    }
}
