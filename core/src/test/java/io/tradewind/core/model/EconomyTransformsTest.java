package io.tradewind.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.equilibrium.ToyWorlds;
import java.util.List;
import org.junit.jupiter.api.Test;

class EconomyTransformsTest {
    private static final Economy WORLD = ToyWorlds.random(1, 3, 3);

    @Test
    void withoutIntermediates_everythingIsValueAdded() {
        Economy bare = EconomyTransforms.withoutIntermediates(WORLD);
        assertThat(bare.valueAdded().toArray()).containsOnly(1.0);
        assertThat(bare.inputOutput().toArray()).containsOnly(0.0);
        assertThat(bare.flows()).isEqualTo(WORLD.flows());
    }

    @Test
    void ownInputsOnly_keepsTheOwnShareOfInputs() {
        Economy own = EconomyTransforms.withOwnInputsOnly(WORLD);
        double share = WORLD.inputOutput().get(1, 2, 2) / 0.45;
        assertThat(own.inputOutput().get(1, 2, 2)).isCloseTo(share, within(1e-14));
        assertThat(own.inputOutput().get(1, 2, 0)).isZero();
        assertThat(own.valueAdded().get(1, 2)).isCloseTo(1 - share, within(1e-14));
    }

    @Test
    void newElasticities_areThoseOfTheSectors() {
        Economy four = EconomyTransforms.withTradeElasticity(WORLD, 4);
        assertThat(four.sectors()).extracting(Sector::tradeElasticity).containsOnly(4.0);
        assertThatThrownBy(() -> EconomyTransforms.withTradeElasticities(WORLD, List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
