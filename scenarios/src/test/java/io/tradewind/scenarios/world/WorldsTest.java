package io.tradewind.scenarios.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.model.Economy;
import org.junit.jupiter.api.Test;

class WorldsTest {
    @Test
    void standardWorld_hasItsRegionsSectorsAndPanel() {
        Economy world = Worlds.load("world-2023");

        assertThat(world.regions()).hasSize(24);
        assertThat(world.sectors()).hasSize(16);
        assertThat(world.year()).isEqualTo(2023);
        assertThat(world.monthlyBaseline()).isPresent();
        assertThat(world.monthlyBaseline().get().panel().partners()).hasSize(25);
        assertThat(world.monthlyBaseline().get().panel().products()).hasSize(37);
    }
}
