package io.tradewind.core.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tables that no array can hold are refused, and a table of nothing holds nothing. */
class TableSizeTest {
    private static void assertTooLarge(ThrowingCallable making, String lengths) {
        assertThatThrownBy(making)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would have " + lengths + " numbers, more than the 2147483639");
    }

    @Test
    void tableWithoutInputs_mayBeOfAnySize() {
        InputOutputTable none = InputOutputTable.none(200, 5_000);
        assertThat(none.sectors()).isEqualTo(5_000);
        assertThat(none.get(199, 4_999, 4_999)).isZero();
        assertThat(none.hasNegativeShares()).isFalse();
        assertThatThrownBy(() -> none.get(200, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertTooLarge(none::toArray, "200 × 5000 × 5000");
        assertThatCode(() -> InputOutputTable.none(20_000, 50_000)).doesNotThrowAnyException();
    }

    @Test
    void tableWithoutInputs_equalsOneOfZeros() {
        InputOutputTable none = InputOutputTable.none(2, 3);
        InputOutputTable zeros = InputOutputTable.of(2, 3, new double[18]);
        assertThat(none).isEqualTo(zeros).hasSameHashCodeAs(zeros).isNotEqualTo(InputOutputTable.none(3, 2));
        assertThat(none.toArray()).containsExactly(new double[18]);
    }

    @Test
    void productsThatOverflow_areRefusedWithTheirLengths() {
        // 65,536 × 65,536 is 0 and 200 × 5,000 × 5,000 is 705,032,704 in 32 bits
        assertTooLarge(() -> Matrix.of(65_536, 65_536, new double[0]), "65536 × 65536");
        assertTooLarge(() -> Matrix.filled(65_536, 65_536, 1), "65536 × 65536");
        assertTooLarge(() -> InputOutputTable.of(200, 5_000, new double[0]), "200 × 5000 × 5000");
        assertTooLarge(
                () -> InputOutputTable.withNegativeShares(65_536, 65_536, new double[0]), "65536 × 65536 × 65536");
        assertTooLarge(() -> TradeCube.of(65_536, 1, new double[0]), "65536 × 65536 × 1");
        assertTooLarge(() -> TradeCube.zeros(50_000, 50_000), "50000 × 50000 × 50000");
        assertTooLarge(() -> TradeCube.builder(1_300, 1_300), "1300 × 1300 × 1300");
    }

    @Test
    void negativeLengths_areRefused() {
        assertThatThrownBy(() -> Matrix.filled(-2, -3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The table has a length of -2, which is negative.");
        assertThatThrownBy(() -> InputOutputTable.none(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
