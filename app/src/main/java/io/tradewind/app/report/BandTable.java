package io.tradewind.app.report;

import io.tradewind.app.session.Draws;
import io.tradewind.core.measure.ProjectionRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Growth and its bands, period by period, the directions of trade beside each other. */
final class BandTable {
    private final Map<String, List<ProjectionRow>> flows = new LinkedHashMap<>();

    BandTable(List<ProjectionRow> rows) {
        for (ProjectionRow row : rows) {
            if (Lines.isOneWay(row.flow())) {
                flows.computeIfAbsent(row.flow(), none -> new ArrayList<>()).add(row);
            }
        }
    }

    String text(Draws draws) {
        TextTable table = new TextTable().column("", false);
        for (String flow : flows.keySet()) {
            table.column(flow + "\ny/y %", true)
                    .column("P10\n%", true)
                    .column("P50\n%", true)
                    .column("P90\n%", true);
        }
        List<ProjectionRow> first = flows.values().iterator().next();
        for (int t = 0; t < first.size(); t++) {
            List<String> cells = new ArrayList<>();
            cells.add(first.get(t).period());
            for (List<ProjectionRow> rows : flows.values()) {
                ProjectionRow row = rows.get(t);
                cells.add(Unit.percent(row.yoyPct()));
                cells.add(Unit.percent(row.bands().p10()));
                cells.add(Unit.percent(row.bands().p50()));
                cells.add(Unit.percent(row.bands().p90()));
            }
            table.row(cells);
        }
        return "Growth over " + draws.number() + " draws of the parameters, seed " + draws.seed()
                + "; what the model leaves out is not in the bands\n\n" + table.text();
    }
}
