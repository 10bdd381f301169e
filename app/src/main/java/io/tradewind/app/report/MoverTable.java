package io.tradewind.app.report;

import io.tradewind.core.measure.ProjectionRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lines under each other, largest movers first: levels, what the events change, growth by year, the path in small. */
final class MoverTable {
    private static final int MOST_YEARS = 3;

    private final List<Line> lines;
    private final int limit;

    MoverTable(List<Line> lines, int limit) {
        this.lines = lines;
        this.limit = limit;
    }

    /** The first lines as a table; the label is what tells them apart. */
    String text(String title, String head, Function<Line, String> code, Function<Line, String> name) {
        Unit unit = Unit.of(
                lines.stream().mapToDouble(Line::baselineMn).max().orElse(0.0),
                lines.get(0).code());
        List<ProjectionRow> years =
                lines.get(0).years().stream().limit(MOST_YEARS).toList();
        TextTable table = new TextTable()
                .column(head, false)
                .column("", false)
                .column("base path\n" + unit.label(), true)
                .column("scenario\n" + unit.label(), true)
                .column("events\n" + unit.label(), true)
                .column("events\n%", true);
        years.forEach(year -> table.column("y/y %\n" + year.period(), true));
        table.column("events %, from\n" + lines.get(0).first().period() + " on", false);
        for (Line line : lines.subList(0, Math.min(limit, lines.size()))) {
            table.row(cells(line, unit, code.apply(line), name.apply(line)));
        }
        String shown = lines.size() > limit ? " (" + limit + " of " + lines.size() + ")" : "";
        return title + shown + "\n\n" + table.text();
    }

    private static List<String> cells(Line line, Unit unit, String code, String name) {
        List<String> cells = new ArrayList<>(List.of(
                code,
                name,
                unit.text(line.baselineMn()),
                unit.text(line.scenarioMn()),
                unit.signed(line.effectMn()),
                Unit.percent(line.effectPct())));
        line.years().stream().limit(MOST_YEARS).forEach(year -> cells.add(Unit.percent(year.yoyPct())));
        cells.add(Spark.line(line.effectsPct()));
        return cells;
    }
}
