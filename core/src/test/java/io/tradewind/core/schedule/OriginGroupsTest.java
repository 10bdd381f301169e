package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.scenario.TariffShock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Origins that the same events concern are one group; China is always one by itself. */
class OriginGroupsTest {
    private static DutyEvent on(String... targets) {
        return Duties.resolved("t", TariffShock.add("EU27", List.of(targets), .1, Duties.APRIL));
    }

    @Test
    void withoutEvents_chinaStandsAlone() {
        int[] groups = new int[4];
        assertThat(OriginGroups.fill(List.of(), 1, groups)).isEqualTo(2);
        assertThat(groups).containsExactly(0, 1, 0, 0);
    }

    @Test
    void withoutChina_allAreOne() {
        int[] groups = new int[4];
        assertThat(OriginGroups.fill(List.of(), -1, groups)).isEqualTo(1);
        assertThat(groups).containsOnly(0);
    }

    /** One event on the first two, one on the second and third: all four differ, numbered by their first origins. */
    @Test
    void overlappingEvents_divideEachOthersGroups() {
        int[] groups = new int[4];
        assertThat(OriginGroups.fill(List.of(on("CHN", "USA"), on("USA", "VNM")), -1, groups))
                .isEqualTo(4);
        assertThat(groups).containsExactly(0, 1, 2, 3);
    }

    @Test
    void sameEvents_sameGroup() {
        int[] groups = new int[4];
        assertThat(OriginGroups.fill(List.of(on("USA", "EU27"), on("EU27", "USA")), -1, groups))
                .isEqualTo(2);
        assertThat(groups).containsExactly(0, 1, 0, 1);
    }
}
