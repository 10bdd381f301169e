package io.tradewind.web.page;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.chart.LongRunSet;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.longrun.ScenarioState;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.EconomyTransforms;
import io.tradewind.core.model.Sector;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.welfare.RegionResults;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.NamedElasticities;
import io.tradewind.scenarios.data.ElasticityPresets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sets of elasticities that a page shows the long run for: the headline's, the standard ones, and a few of the world's own; none twice. */
final class LongRuns {
    private static final String HEADLINE = "world";
    private static final List<String> SETS = List.of(HEADLINE, "standard", "consistent");
    /** More of a world's own would crowd the picture. */
    private static final int MOST_OWN = 3;

    private LongRuns() {}

    /** The elasticity of each sector, by name of the set for people. */
    static Map<String, List<Double>> sets(LoadedWorld world, Parameters parameters) {
        Set<String> names = new LinkedHashSet<>(SETS);
        world.elasticities().stream()
                .limit(MOST_OWN)
                .map(NamedElasticities::name)
                .forEach(names::add);
        Map<String, List<Double>> sets = new LinkedHashMap<>();
        for (String name : names) {
            List<Double> thetas =
                    thetas(ElasticityPresets.apply(name, world.economy(), world.elasticities(), parameters)
                            .economy());
            if (!sets.containsValue(thetas)) {
                sets.put((name.equals(HEADLINE) ? "the world's own" : name) + " (θ " + range(thetas) + ")", thetas);
            }
        }
        return sets;
    }

    private static List<Double> thetas(Economy economy) {
        return economy.sectors().stream().map(Sector::tradeElasticity).toList();
    }

    private static String range(List<Double> thetas) {
        String low = rounded(thetas.stream().mapToDouble(theta -> theta).min().orElse(0));
        String high = rounded(thetas.stream().mapToDouble(theta -> theta).max().orElse(0));
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String rounded(double theta) {
        String text = String.format(Locale.ROOT, "%.1f", theta);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** The long run of the last day of a run at each of them. */
    static List<LongRunSet> solve(Projection run, Map<String, List<Double>> sets) {
        ScenarioState state = ScenarioState.at(
                run.scenario(),
                run.economy(),
                run.parameters(),
                run.scenario().horizon().to().atEndOfMonth());
        List<LongRunSet> solved = new ArrayList<>();
        sets.forEach((name, thetas) -> solved.add(new LongRunSet(
                name,
                name,
                RegionResults.of(StandardSolvers.equilibrium()
                        .solve(EquilibriumProblem.of(EconomyTransforms.withTradeElasticities(run.economy(), thetas))
                                .withShocks(state.shocks()))
                        .orThrow()))));
        return solved;
    }
}
