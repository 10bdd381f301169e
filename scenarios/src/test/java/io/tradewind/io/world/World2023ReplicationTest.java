package io.tradewind.io.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.scenarios.data.ElasticityPresets;
import io.tradewind.scenarios.world.Worlds;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The built-in world against an independent numpy solver: a US duty of 30 points more on China's goods, one of 10 points more the other way.
 * The figures are printed in the compilation's own description of the world, to three digits of real income and whole percent of flows.
 */
class World2023ReplicationTest {
    private static final double PRINTED = 0.0005;
    private static final double WHOLE = 0.5;

    private static final LoadedWorld WORLD = Worlds.open(Worlds.STANDARD);

    private static Counterfactual war(String elasticities) {
        Economy economy = ElasticityPresets.apply(
                        elasticities, WORLD.economy(), WORLD.elasticities(), Parameters.defaults())
                .economy();
        int china = at("CHN");
        int usa = at("USA");
        TradeCube.Builder tariffs = economy.tariffs().toBuilder();
        for (int s = 0; s < economy.sectors().size(); s++) {
            if (!economy.sectors().get(s).code().code().equals("services")) {
                tariffs.set(china, usa, s, economy.tariffs().get(china, usa, s) + 0.3);
                tariffs.set(usa, china, s, economy.tariffs().get(usa, china, s) + 0.1);
            }
        }
        return StandardSolvers.equilibrium()
                .solve(EquilibriumProblem.of(economy)
                        .withClosure(DeficitClosure.FIXED)
                        .withShocks(Shocks.ofTariffs(tariffs.build())))
                .orThrow();
    }

    private static int at(String region) {
        return WORLD.economy().indexOf(RegionCode.of(region)).orElseThrow();
    }

    private static double goodsPct(Counterfactual equilibrium, String from, String to) {
        double before = 0;
        double after = 0;
        for (int s = 0; s < WORLD.economy().sectors().size(); s++) {
            if (!WORLD.economy().sectors().get(s).code().code().equals("services")) {
                before += equilibrium.baseline().flows().get(at(from), at(to), s);
                after += equilibrium.counterfactual().flows().get(at(from), at(to), s);
            }
        }
        return 100 * (after / before - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "uniform-4, -.159, -.301, .694, .172, -65, 11",
        "world, -.159, -.301, .694, .172, -65, 11",
        "lashkaripour-lugovskyy, -.135, -.270, .581, .129, -56, 8"
    })
    void warOfThirtyAgainstTen_hasThePrintedFigures(
            String set,
            double usa,
            double china,
            double vietnam,
            double mexico,
            double chinaToUsa,
            double vietnamToUsa) {
        Counterfactual equilibrium = war(set);
        Map<String, Double> printed = new LinkedHashMap<>();
        printed.put("USA", usa);
        printed.put("CHN", china);
        printed.put("VNM", vietnam);
        printed.put("MEX", mexico);
        printed.forEach((region, pct) -> assertThat(
                        100 * (equilibrium.realIncomeHat().get(at(region)) - 1))
                .as(region)
                .isCloseTo(pct, within(PRINTED)));
        assertThat(goodsPct(equilibrium, "CHN", "USA")).isCloseTo(chinaToUsa, within(WHOLE));
        assertThat(goodsPct(equilibrium, "VNM", "USA")).isCloseTo(vietnamToUsa, within(WHOLE));
    }

    @Test
    void world_bringsTheSetsThatItsDescriptionNames() {
        assertThat(WORLD.elasticities().stream().map(set -> set.name()))
                .containsExactly("caliendo-parro", "fontagne-guimbard-orefice", "lashkaripour-lugovskyy", "uniform-4");
        assertThat(WORLD.economy().sectors())
                .allSatisfy(sector -> assertThat(sector.tradeElasticity()).isEqualTo(4));
        int machinery = 12;
        int electronics = 11;
        assertThat(WORLD.economy().sectors().get(machinery).code()).hasToString("machinery");
        assertThat(WORLD.elasticities().get(2).values().get(machinery)).isEqualTo(7.75);
        assertThat(WORLD.elasticities().get(2).values().get(electronics)).isEqualTo(1.235);
    }
}
