package io.tradewind.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A parameter of a group holds for the members that have no line of their own. */
class ParametersTest {
    private static final Parameters PLAIN = Parameters.defaults();
    private static final Parameters HERE = PLAIN.within(new TreeMap<>(Map.of(
            "MYS", List.of("ASEAN", "XSE"),
            "VNM", List.of("XSE"),
            "DEU", List.of("G7", "EU27"),
            "pharmaceuticals", List.of("chemicals_pharma", "goods"))));

    @Test
    void member_hasTheValueOfTheFirstOfItsGroupsThatHasOne() {
        assertThat(HERE.get("trend", "MYS")).isEqualTo(PLAIN.get("trend.XSE"));
        assertThat(HERE.get("trend", "DEU")).isEqualTo(PLAIN.get("trend.EU27"));
        assertThat(HERE.get("w_U", "DEU", "w_U")).isEqualTo(PLAIN.get("w_U.EU27"));
        assertThat(HERE.get("multiplier", "pharmaceuticals")).isEqualTo(PLAIN.get("multiplier.chemicals_pharma"));
        assertThat(HERE.idOf("trend", "DEU")).contains("trend.EU27");
    }

    @Test
    void ownLine_goesBeforeThatOfTheGroup() {
        assertThat(PLAIN.get("hub.VNM")).isNotEqualTo(PLAIN.get("hub.XSE"));
        assertThat(HERE.get("hub", "VNM")).isEqualTo(PLAIN.get("hub.VNM"));
    }

    @Test
    void withoutLineOrGroup_theDefaultHolds() {
        assertThat(HERE.get("trend", "ZZZ")).isEqualTo(PLAIN.get("trend.default"));
        assertThat(HERE.get("storable", "DEU")).isEqualTo(PLAIN.get("storable.default"));
        assertThat(HERE.getOr("chi", "DEU", 7.0)).isEqualTo(7.0);
        assertThat(PLAIN.get("trend", "MYS")).isEqualTo(PLAIN.get("trend.default"));
    }

    @Test
    void changedValue_reachesTheMembers() {
        assertThat(HERE.with("trend.XSE", .2).get("trend", "MYS")).isEqualTo(.2);
        assertThat(HERE.with(new TreeMap<>(Map.of("trend.XSE", .1))).get("trend", "MYS"))
                .isEqualTo(.1);
    }
}
