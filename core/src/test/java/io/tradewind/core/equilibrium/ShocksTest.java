package io.tradewind.core.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import org.junit.jupiter.api.Test;

class ShocksTest {
    private static final TradeCube FREE = TradeCube.zeros(2, 1);
    private static final TradeCube FORTY = ToyWorlds.cube(2, 1, (o, d, s) -> 0.4);
    private static final TradeCube FOURFOLD = ToyWorlds.cube(2, 1, (o, d, s) -> 4);

    @Test
    void halfWay_halvesTariffRatesAndTakesRootsOfFactors() {
        Shocks half = Shocks.ofTariffs(FORTY)
                .withTradeCostFactors(FOURFOLD)
                .withProductivityFactors(Matrix.filled(2, 1, 0.25))
                .partWay(0.5, FREE);
        assertThat(half.tariffs().orElseThrow().get(0, 1, 0)).isCloseTo(0.2, within(1e-15));
        assertThat(half.tradeCostFactors().orElseThrow().get(0, 1, 0)).isCloseTo(2, within(1e-15));
        assertThat(half.productivityFactors().orElseThrow().get(1, 0)).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void wholeWay_isTheShockItself() {
        Shocks shocks = Shocks.ofTariffs(FORTY);
        assertThat(shocks.partWay(1, FREE)).isSameAs(shocks);
    }

    @Test
    void halfWayFromOthers_liesBetweenBoth() {
        Shocks from = Shocks.ofTariffs(FORTY).withTradeCostFactors(FOURFOLD);
        Shocks to = Shocks.ofTradeCostFactors(ToyWorlds.cube(2, 1, (o, d, s) -> 9))
                .withProductivityFactors(Matrix.filled(2, 1, 0.25));
        Shocks half = to.partWay(0.5, from, FREE);

        assertThat(half.tariffs().orElseThrow().get(0, 1, 0)).isCloseTo(0.2, within(1e-15));
        assertThat(half.tradeCostFactors().orElseThrow().get(0, 1, 0)).isCloseTo(6, within(1e-14));
        assertThat(half.productivityFactors().orElseThrow().get(1, 0)).isCloseTo(0.5, within(1e-15));
        assertThat(to.partWay(1, from, FREE)).isSameAs(to);
        assertThat(to.partWay(0.5, Shocks.none(), FREE)).isEqualTo(to.partWay(0.5, FREE));
    }

    @Test
    void impossibleNumbers_areRefused() {
        assertThatThrownBy(() -> Shocks.ofTariffs(ToyWorlds.cube(2, 1, (o, d, s) -> -1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shocks.ofTradeCostFactors(FREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shocks.ofProductivityFactors(Matrix.filled(2, 1, -2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shocksOfAnotherShape_areRefusedByTheProblem() {
        EquilibriumProblem problem = EquilibriumProblem.of(ToyWorlds.goldenThreeRegions());
        assertThatThrownBy(() -> problem.withShocks(Shocks.ofTariffs(FREE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tariffs");
        assertThatThrownBy(() -> problem.withShocks(Shocks.ofTradeCostFactors(FOURFOLD)))
                .hasMessageContaining("Trade costs");
        assertThatThrownBy(() -> problem.withShocks(Shocks.ofProductivityFactors(Matrix.filled(2, 1, 2))))
                .hasMessageContaining("Productivity");
    }
}
