package io.tradewind.scenarios.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** By hand: 100 that grew by 25 % was 80; 60 that grew by 50 % was 40. */
class FormulaTest {
    private static double of(Formula formula, double... inputs) {
        return formula.of(inputs);
    }

    @Test
    void formulas_giveWhatPaperGives() {
        assertThat(of(Formula.BEFORE, 100, 25)).isEqualTo(80);
        assertThat(of(Formula.GROWTH_OF_SUM, 100, 25, 60, 50)).isCloseTo(100 * (160.0 / 120 - 1), within(1e-12));
        assertThat(of(Formula.GROWTH_OF_REST, 100, 25, 60, 50)).isCloseTo(0.0, within(1e-12));
        assertThat(of(Formula.CONTRIBUTION_OF_PART, 100, 25, 60, 50)).isCloseTo(25.0, within(1e-12));
        assertThat(of(Formula.SHARE, 3, 4)).isEqualTo(75);
        assertThat(of(Formula.WHOLE_OF_SHARE, 3, 75)).isEqualTo(4);
        assertThat(of(Formula.MIX, 10, 20, 1, 3)).isEqualTo(17.5);
        assertThat(of(Formula.PRODUCT_GROWTH, 50, 20)).isCloseTo(80, within(1e-12));
        assertThat(of(Formula.QUOTIENT_GROWTH, 80, 20)).isCloseTo(50, within(1e-12));
        assertThat(of(Formula.SHAPLEY_PART, 50, 20) + of(Formula.SHAPLEY_PART, 20, 50))
                .isCloseTo(80, within(1e-12));
        assertThat(of(Formula.THIRD_MONTH, 10, 5, 15, 100, 200, 200)).isCloseTo(10, within(1e-12));
        assertThat(of(Formula.CROSS_CHANGE, 8, 1, 7, 1)).isCloseTo(100 / 7.0, within(1e-12));
    }

    @Test
    void surplusPair_givesBothLevels() {
        // exports 300 to 330, imports 200 to 210: balance 120, change 20
        assertThat(of(Formula.EXPORTS_BEFORE, 10, 5, 120, 20)).isCloseTo(300, within(1e-9));
        assertThat(of(Formula.IMPORTS_BEFORE, 10, 5, 120, 20)).isCloseTo(200, within(1e-9));
    }

    @Test
    void reach_isTheFarthestCorner() {
        assertThat(Formula.SUM.reach(new double[] {1, 2}, new double[] {0.5, 0.25}))
                .isEqualTo(0.75);
        assertThat(Formula.RATE.reach(new double[] {10, 2}, new double[] {0, 1}))
                .isEqualTo(5);
    }
}
