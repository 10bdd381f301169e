package io.tradewind.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.array.InputOutputTable;
import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaseTest {
    @Test
    void checks_nameTheValueTheyRefuse() {
        assertThat(Check.inRange(.5, 0, 1, "share")).isEqualTo(.5);
        assertThatThrownBy(() -> Check.inRange(1.5, 0, 1, "share")).hasMessageContaining("share (1.5)");
        assertThatThrownBy(() -> Check.inRange(Double.NaN, 0, 1, "share")).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Check.finite(Double.POSITIVE_INFINITY, "flow")).hasMessageContaining("flow");
        assertThatThrownBy(() -> Check.positive(0, "theta")).hasMessageContaining("theta");
        assertThatThrownBy(() -> Check.notNegative(-1, "flow")).hasMessageContaining("flow");
        assertThatThrownBy(() -> Check.notBlank(" ", "id")).hasMessageContaining("id");
        assertThatThrownBy(() -> Check.notEmpty(List.of(), "regions")).hasMessageContaining("regions");
        assertThatThrownBy(() -> Check.index(3, 3, "row")).hasMessageContaining("row (3)");
        assertThatThrownBy(() -> Check.that(false, "No.")).hasMessage("No.");
        assertThatThrownBy(() -> RegionCode.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SectorCode.of(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nearestWord_isSuggestedWhenItIsNear() {
        List<String> words = List.of("electronics_electrical", "machinery", "metals");
        assertThat(Nearest.to("electronics", words)).isEmpty();
        assertThat(Nearest.to("machinry", words)).contains("machinery");
        assertThat(Nearest.to("METALS", words)).contains("metals");
        assertThat(Nearest.hint("xyz", words)).contains("one of").contains("machinery");
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void statusLabel_countsAsItsWeakestPart() {
        assertThat(DataStatus.ofLabel("verified; imports derived")).isEqualTo(DataStatus.DERIVED);
        assertThat(DataStatus.ofLabel("recalled")).isEqualTo(DataStatus.RECALLED);
        assertThatThrownBy(() -> DataStatus.ofLabel("sure")).hasMessageContaining("sure");
    }

    @Test
    void problemsAndSources_sayWhatTheyHold() {
        Problem problem = new Problem("events[0].rate", "The rate is 9.", "Maybe use 0.09.");
        InvalidInputException exception = new InvalidInputException("scenario x", List.of(problem));
        assertThat(exception).hasMessage("scenario x: events[0].rate: The rate is 9. Maybe use 0.09.");
        assertThat(exception.problems()).containsExactly(problem);
        assertThat(Source.of("WTO").link()).isEmpty();
        assertThat(RegionCode.of("CHN")).hasToString("CHN").isLessThan(RegionCode.of("USA"));
        assertThat(SectorCode.of("metals")).hasToString("metals").isGreaterThan(SectorCode.of("food"));
    }

    @Test
    void arrays_areCopiedInAndOut() {
        double[] values = {1, 2, 3, 4};
        Matrix matrix = Matrix.of(2, 2, values);
        values[0] = 9;
        matrix.toArray()[1] = 9;
        assertThat(matrix.get(0, 0)).isEqualTo(1);
        assertThat(matrix.get(0, 1)).isEqualTo(2);
        assertThat(matrix).isEqualTo(Matrix.of(2, 2, new double[] {1, 2, 3, 4})).hasToString("Matrix[2 × 2]");
        assertThat(matrix.hashCode())
                .isEqualTo(Matrix.of(2, 2, new double[] {1, 2, 3, 4}).hashCode());
        TradeCube cube = TradeCube.builder(2, 1).set(0, 1, 0, 5).build();
        assertThat(cube.get(0, 1, 0)).isEqualTo(5);
        assertThat(cube.toArray()[TradeCube.index(0, 1, 0, 2)]).isEqualTo(5);
        assertThat(cube.toBuilder().set(0, 1, 0, 6).build()).isNotEqualTo(cube);
        assertThat(TradeCube.of(2, 1, cube.toArray())).isEqualTo(cube).hasSameHashCodeAs(cube);
        assertThat(InputOutputTable.none(1, 2).get(0, 1, 1)).isZero();
        assertThatThrownBy(() -> Matrix.of(2, 2, new double[3])).hasMessageContaining("shape");
        assertThatThrownBy(() -> cube.get(0, 2, 0)).hasMessageContaining("destination");
    }

    @Test
    void negativeInputShares_areRefusedUnlessAskedFor() {
        double[] shares = {0.5, -0.1, 0, 0.4};
        assertThatThrownBy(() -> InputOutputTable.of(1, 2, shares)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> InputOutputTable.withNegativeShares(1, 2, new double[] {0, 0, 0, Double.NaN}))
                .hasMessageContaining("finite");
        InputOutputTable table = InputOutputTable.withNegativeShares(1, 2, shares);
        assertThat(table.get(0, 0, 1)).isEqualTo(-0.1);
        assertThat(table.hasNegativeShares()).isTrue();
        assertThat(InputOutputTable.of(1, 2, new double[4]).hasNegativeShares()).isFalse();
    }
}
