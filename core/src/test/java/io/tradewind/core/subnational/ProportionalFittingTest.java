package io.tradewind.core.subnational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.subnational.ProportionalFitting.Margin;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProportionalFittingTest {
    private static final double FITTED = 1e-9;

    @Test
    void totalsAlone_giveTheProductOfTheMargins() {
        double[][] table = ProportionalFitting.fit(new double[] {60, 40}, 2, List.of(Margin.all(0, 2, 25)));
        assertThat(table[0]).containsExactly(new double[] {15, 10}, within(FITTED));
        assertThat(table[1]).containsExactly(new double[] {45, 30}, within(FITTED));
    }

    @Test
    void groupsOfColumns_areMet() {
        // Row 0 has 25: 20 in column 0 and 5 in the two others, which it holds in proportion to their sums of 30 and
        // 10.
        List<Margin> margins = List.of(
                new Margin(0, new boolean[] {true, false, false}, 20),
                new Margin(0, new boolean[] {false, true, true}, 5));
        double[][] table = ProportionalFitting.fit(new double[] {60, 30, 10}, 2, margins);
        assertThat(table[0]).containsExactly(new double[] {20, 3.75, 1.25}, within(FITTED));
        assertThat(table[1]).containsExactly(new double[] {40, 26.25, 8.75}, within(FITTED));
    }

    @Test
    void emptyColumns_stayEmpty() {
        double[][] table = ProportionalFitting.fit(new double[] {0, 40}, 2, List.of(Margin.all(0, 2, 10)));
        assertThat(table[0]).containsExactly(new double[] {0, 10}, within(FITTED));
    }

    @Test
    void moreThanTheWhole_isAnError() {
        assertThatThrownBy(() -> ProportionalFitting.fit(new double[] {60, 40}, 2, List.of(Margin.all(0, 2, 130))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contradict");
    }
}
