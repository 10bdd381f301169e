package io.tradewind.scenarios.basepath;

import io.tradewind.core.measure.FlowPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.world.Worlds;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Runs from the last data shipped. */
final class OnLaw {
    static final Economy SHIPPED = Worlds.load(Worlds.STANDARD);
    static final YearMonth ORIGIN = PanelVintages.shipped(SHIPPED).last();
    static final YearMonth FROM = YearMonth.of(2025, 1);
    static final YearMonth TO = YearMonth.of(2026, 12);
    private static final Economy WORLD = PanelVintages.shipped(SHIPPED).worldAt(SHIPPED, ORIGIN);

    private OnLaw() {}

    static PreparedScenario prepare(Scenario scenario) {
        return ProjectionEngine.standard()
                .prepareFrom(WORLD, scenario, ParameterRegistry.standard().defaults(), ORIGIN);
    }

    static Projection project(Scenario scenario) {
        return prepare(scenario).project();
    }

    /** A level of all cells of a reporter in all months of the horizon. */
    static double[] levels(Projection projection, String reporter, FlowPanel.Level level) {
        DoubleStream.Builder values = DoubleStream.builder();
        for (TradeDirection flow : TradeDirection.values()) {
            FlowPanel panel = FlowPanel.of(projection, reporter, flow, FROM, TO);
            int first = projection.timeline().indexOf(FROM);
            int last = projection.timeline().indexOf(TO);
            for (int p = 0; p < panel.table().products().size(); p++) {
                for (int j = 0; j < panel.table().partners().size(); j++) {
                    for (int t = first; t <= last; t++) {
                        values.add(panel.cell(p, j).at(level, t));
                    }
                }
            }
        }
        double[] levels = values.build().toArray();
        if (levels.length < 1000 || Arrays.stream(levels).max().orElse(0) <= 0) {
            throw new IllegalStateException("There are no levels to compare.");
        }
        return levels;
    }

    /** The largest difference of two sets of levels in logs; cells of less than a million dollars count as that. */
    static double distance(double[] one, double[] other) {
        double largest = 0.0;
        for (int k = 0; k < one.length; k++) {
            largest = Math.max(largest, Math.abs(Math.log1p(one[k]) - Math.log1p(other[k])));
        }
        return largest;
    }
}
