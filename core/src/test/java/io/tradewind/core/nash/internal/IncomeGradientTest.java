package io.tradewind.core.nash.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.equilibrium.Counterfactual;
import io.tradewind.core.equilibrium.DeficitClosure;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSession;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.equilibrium.WorldState;
import io.tradewind.core.model.Economy;
import io.tradewind.core.nash.NashPlayer;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradient against differences of worlds that the equilibrium solver finds. */
class IncomeGradientTest {
    private static final double STEP = 1e-4;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gradient_isWhatDifferencesSay(long seed) {
        Economy economy = ToyWorlds.random(seed, 4, 3);
        EquilibriumProblem problem = EquilibriumProblem.of(economy).withClosure(DeficitClosure.ZERO);
        TradeCube rates = ToyWorlds.randomTariffs(seed, economy).tariffs().orElseThrow();
        Random random = new Random(seed);
        try (EquilibriumSession session = StandardSolvers.equilibrium(
                        SolverSettings.DEFAULT.withResidualTolerance(1e-13))
                .open(problem)) {
            Counterfactual world = session.solve(Shocks.ofTariffs(rates)).orThrow();
            WorldState state = world.counterfactual();
            IncomeGradient gradient = new IncomeGradient(problem, NashPlayer.everyRegion(economy));
            gradient.moveTo(world);
            for (int k = 0; k < 40; k++) {
                int o = random.nextInt(4);
                int d = (o + 1 + random.nextInt(3)) % 4;
                int s = random.nextInt(3);
                WorldState up = at(session, rates, o, d, s, STEP);
                WorldState down = at(session, rates, o, d, s, -STEP);
                for (int p = 0; p < 4; p++) {
                    double slope = (logReal(up, p) - logReal(down, p)) / (2 * STEP);
                    double expected = slope * state.income().get(p);
                    assertThat(gradient.of(p, o, d, s)).isCloseTo(expected, within(1e-5));
                }
            }
        }
    }

    private static double logReal(WorldState state, int region) {
        return Math.log(state.income().get(region) / state.priceIndexes().get(region));
    }

    private static WorldState at(EquilibriumSession session, TradeCube rates, int o, int d, int s, double step) {
        TradeCube moved = rates.toBuilder()
                .set(o, d, s, (1 + rates.get(o, d, s)) * Math.exp(step) - 1)
                .build();
        return session.solve(Shocks.ofTariffs(moved)).orThrow().counterfactual();
    }
}
