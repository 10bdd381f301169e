package io.tradewind.browser;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.chart.LongRunSet;
import io.tradewind.core.chart.ViewCharts;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.EconomyTransforms;
import io.tradewind.core.welfare.RegionResults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Charts of a view beyond those of a first look: what costs more, or is looked at later. */
final class MoreCharts {
    private MoreCharts() {}

    /** Events, places, products by partner, where trade goes instead, provinces. */
    static List<Chart> of(ViewCharts view) {
        List<Chart> charts = new ArrayList<>(List.of(view.eventChart(), view.mapChart(), view.heatmapChart()));
        view.insteadChart().ifPresent(charts::add);
        view.provinceChart().ifPresent(charts::add);
        return charts;
    }

    /**
     * The long run of the last day of the horizon.
     *
     * @param sets the elasticity of each sector, by name of the set, the headline's first: lines {@code name=4,4,4.5}; as the world has them if there is none
     */
    static List<Chart> longRun(Session session, ViewCharts view, String sets) {
        Economy world = session.bundle().economy();
        ScenarioState state = ScenarioState.at(
                session.scenario(),
                world,
                session.parameters(),
                session.scenario().horizon().to().atEndOfMonth());
        List<LongRunSet> solved = new ArrayList<>();
        Map<String, String> named = Lines.of(sets);
        named.forEach((name, values) ->
                solved.add(solve(name, EconomyTransforms.withTradeElasticities(world, numbers(name, values)), state)));
        if (named.isEmpty()) {
            solved.add(solve("world", world, state));
        }
        return List.of(view.longRunChart(solved));
    }

    private static LongRunSet solve(String name, Economy world, ScenarioState state) {
        return new LongRunSet(
                name,
                name,
                RegionResults.of(StandardSolvers.equilibrium()
                        .solve(EquilibriumProblem.of(world).withShocks(state.shocks()))
                        .orThrow()));
    }

    private static List<Double> numbers(String name, String values) {
        try {
            return Arrays.stream(values.split(",")).map(Double::valueOf).toList();
        } catch (NumberFormatException e) {
            throw Lines.problem(
                    name, "'" + values + "' are no numbers.", "Maybe write one for each sector, with commas.");
        }
    }
}
