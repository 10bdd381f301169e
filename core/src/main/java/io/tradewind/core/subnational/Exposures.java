package io.tradewind.core.subnational;

import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.projection.FlowTable;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Exposure of an area to shocks through what it sells or buys where. @source MODEL (5.3) */
record Exposures(Projection projection) {
    /** To all events together. */
    List<ExposedCell> toAll(FlowTable area, TradeDirection flow, int month) {
        if (projection.against().isPresent()) {
            return between(projection, projection.against().get(), area, flow, new YearMonthOf(projection, month));
        }
        FlowTable table = projection.panelTable(flow);
        return cells(area, month, (p, j, t) -> log(table.scenarioUsdMn(p, j, t), table.baselineUsdMn(p, j, t)));
    }

    /** To what another projection of the same economy lacks. */
    static List<ExposedCell> between(
            Projection projection, Projection without, FlowTable area, TradeDirection flow, YearMonthOf month) {
        FlowTable with = projection.panelTable(flow);
        FlowTable other = without.panelTable(flow);
        int here = month.in(projection);
        int there = month.in(without);
        return cells(
                area,
                month.in(month.home()),
                (p, j, t) -> log(with.scenarioUsdMn(p, j, here), other.scenarioUsdMn(p, j, there)));
    }

    /** A month of one projection, to be found in others, whose first months may differ. */
    record YearMonthOf(Projection home, int position) {
        int in(Projection other) {
            return other.timeline().indexOf(home.timeline().month(position));
        }
    }

    /** To each shock, the largest first: what lacks if it alone is left out, all under partial closure. */
    List<ShockExposure> byShock(PreparedScenario prepared, FlowTable area, TradeDirection flow, int month) {
        Scenario scenario = prepared.scenario();
        SortedSet<String> shocks = new TreeSet<>();
        scenario.events().forEach(event -> shocks.add(shock(event)));
        Projection with = prepared.project();
        List<ShockExposure> exposures = new ArrayList<>();
        for (String shock : shocks) {
            Projection without = prepared.project(scenario.withEvents(scenario.events().stream()
                    .filter(event -> !shock(event).equals(shock))
                    .toList()));
            exposures.add(
                    new ShockExposure(shock, between(with, without, area, flow, new YearMonthOf(projection, month))));
        }
        exposures.sort(Comparator.comparingDouble((ShockExposure one) -> -Math.abs(one.exposure()))
                .thenComparing(ShockExposure::shock));
        return exposures;
    }

    /** Events that change tariffs refer to each other and can only go together. */
    private static String shock(Event event) {
        return event.shock().isDuty() ? "duties" : event.shock().kind().name();
    }

    private static double log(double value, double base) {
        return base > 0 ? Math.log(value / base) : 0.0;
    }

    private static List<ExposedCell> cells(FlowTable area, int month, Tilt move) {
        double total = 0.0;
        for (int p = 0; p < area.products().size(); p++) {
            for (int j = 0; j < area.partners().size(); j++) {
                total += area.baselineUsdMn(p, j, month);
            }
        }
        List<ExposedCell> cells = new ArrayList<>();
        for (int p = 0; p < area.products().size(); p++) {
            for (int j = 0; j < area.partners().size(); j++) {
                double base = area.baselineUsdMn(p, j, month);
                if (base > 0) {
                    cells.add(new ExposedCell(
                            area.products().get(p), area.partners().get(j), base / total, move.log(p, j, month)));
                }
            }
        }
        cells.sort(Comparator.comparingDouble((ExposedCell cell) -> -Math.abs(cell.exposure()))
                .thenComparing(ExposedCell::product)
                .thenComparing(ExposedCell::partner));
        return cells;
    }
}
