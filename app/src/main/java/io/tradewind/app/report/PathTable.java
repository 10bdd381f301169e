package io.tradewind.app.report;

import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.measure.ProjectionRow;
import java.util.ArrayList;
import java.util.List;

/** The path period by period, the directions of trade beside each other. */
final class PathTable {
    private static final int BAR = 8;
    /** Effects that print as 0.0 have no bar. */
    private static final double SHOWN = 0.05;

    private final List<Line> flows;
    private final CurrencyView currency;
    private final String code;

    PathTable(List<Line> flows) {
        this.flows = flows;
        this.currency = flows.get(0).currency();
        this.code = flows.get(0).code();
    }

    String text() {
        TextTable table = new TextTable().column("", false);
        double largestEffect = 0.0;
        List<Unit> units = new ArrayList<>();
        for (Line flow : flows) {
            Unit unit =
                    Unit.of(flow.rows().stream().mapToDouble(this::level).max().orElse(0.0), code);
            units.add(unit);
            table.column(flow.flow() + "\n" + unit.label(), true)
                    .column("y/y\n% " + code, true)
                    .column("events\n%", true)
                    .column("", false);
            for (double effect : flow.effectsPct()) {
                largestEffect = Math.max(largestEffect, Double.isFinite(effect) ? Math.abs(effect) : 0.0);
            }
        }
        for (int t = 0; t < flows.get(0).rows().size(); t++) {
            table.row(cells(t, units, largestEffect));
        }
        return table.text();
    }

    private List<String> cells(int t, List<Unit> units, double largestEffect) {
        List<String> cells = new ArrayList<>();
        cells.add(flows.get(0).rows().get(t).period());
        for (int f = 0; f < flows.size(); f++) {
            ProjectionRow row = flows.get(f).rows().get(t);
            double effect = flows.get(f).effectsPct().get(t);
            cells.add(units.get(f).text(level(row)));
            cells.add(Unit.percent(row.yoyPct()));
            cells.add(Unit.percent(effect));
            cells.add(Spark.bar(Math.abs(effect) < SHOWN ? 0.0 : effect, largestEffect, BAR));
        }
        return cells;
    }

    private double level(ProjectionRow row) {
        return Line.scenario(row, currency);
    }
}
