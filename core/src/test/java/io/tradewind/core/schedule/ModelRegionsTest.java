package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.ToyWorlds;
import io.tradewind.core.scenario.TariffScope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What words of a scenario select in a world. */
class ModelRegionsTest {
    private static final Economy WORLD = ToyWorlds.fourRegions();
    /** Metals and machinery are heavy, textiles and services are not. */
    private static final Economy GROUPED = Economy.builder("grouped")
            .year(2023)
            .regions(List.of(Region.of("CHN"), Region.of("USA")))
            .sectors(List.of(heavy("metals"), heavy("machinery"), Sector.of("textiles", 4), Sector.of("services", 4)))
            .flows(TradeCube.zeros(2, 4))
            .tariffs(TradeCube.zeros(2, 4))
            .build();

    private static Sector heavy(String code) {
        return new Sector(SectorCode.of(code), code, 4, List.of("heavy"));
    }

    @Test
    void members_areCodesAndGroups() {
        assertThat(ModelRegions.members(WORLD, List.of("USA", "RCEP"))).containsExactly(true, true, true, false);
        assertThat(ModelRegions.members(WORLD, List.of())).containsOnly(false);
    }

    @Test
    void all_isEverySectorButServices() {
        assertThat(ModelRegions.sectors(WORLD, List.of("all")).toArray()).containsExactly(1, 1, 0);
        assertThat(ModelRegions.sectors(WORLD, List.of("all", "services")).toArray())
                .containsExactly(1, 1, 1);
    }

    @Test
    void sectors_areCodesAndGroups() {
        assertThat(ModelRegions.sectors(WORLD, List.of("machinery")).toArray()).containsExactly(1, 0, 0);
        assertThat(ModelRegions.sectors(GROUPED, List.of("heavy", "services")).toArray())
                .containsExactly(1, 1, 0, 1);
    }

    @Test
    void reach_isWhatIsNotExempt() {
        TariffScope scope = new TariffScope(List.of("all"), new TreeMap<>(Map.of("machinery", .25, "services", .5)));
        assertThat(ModelRegions.reach(WORLD, scope)).containsExactly(.75, 1, 0);
    }

    /** Metals of size 1 and machinery of size 3 share the weight of their group: a quarter and three quarters of .8. */
    @Test
    void weightOfAGroup_isDividedBySize() {
        double[] weights = ModelRegions.weights(GROUPED, Map.of("heavy", .8, "textiles", .2), s -> 1 + 2 * s)
                .toArray();
        assertThat(weights).containsExactly(new double[] {.2, .6, .2, 0}, within(1e-15));
    }

    @Test
    void weightOfAGroupWithoutSize_isDividedEvenly() {
        assertThat(ModelRegions.weights(GROUPED, Map.of("heavy", .8), s -> 0).toArray())
                .containsExactly(.4, .4, 0, 0);
    }

    @Test
    void weights_ofAGroupAndItsMember_addUp() {
        double[] weights = ModelRegions.weights(GROUPED, Map.of("heavy", .8, "metals", .1), s -> 1)
                .toArray();
        assertThat(weights).containsExactly(new double[] {.5, .4, 0, 0}, within(1e-15));
    }
}
