package io.tradewind.core.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportPricePathTest {
    private static final int MONTHS = 7;
    private static final double[] SHARES = {.2, .5, .3};

    private static double[] index(double sigma, double[] perceived) {
        double[] index = new double[MONTHS];
        new ImportPricePath(5, MONTHS).fill(sigma, SHARES, perceived, SHARES.length, index);
        return index;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.9, 1.0, 1.0000005, 2.8, 12})
    void everyMonth_isTheIndexOfTheMonthAlone(double sigma) {
        double[] perceived = new double[SHARES.length * MONTHS];
        for (int k = 0; k < perceived.length; k++) {
            perceived[k] = .1 * Math.sin(k);
        }
        double[] index = index(sigma, perceived);
        NestedCes ces = new NestedCes(sigma, .5 * sigma, 1);
        for (int t = 0; t < MONTHS; t++) {
            double[] month = {perceived[t], perceived[MONTHS + t], perceived[2 * MONTHS + t]};
            assertThat(index[t]).isCloseTo(ces.importPrice(SHARES, month), within(1e-14));
        }
    }

    @Test
    void nothingPerceived_isExactlyZero() {
        assertThat(index(2.8, new double[SHARES.length * MONTHS])).containsOnly(0.0);
    }

    /** All prices up by ln 2: so is the index, at any elasticity. */
    @Test
    void equalMoves_moveTheIndexByAsMuch() {
        double[] perceived = new double[SHARES.length * MONTHS];
        java.util.Arrays.fill(perceived, Math.log(2));
        for (double month : index(4.0, perceived)) {
            assertThat(month).isCloseTo(Math.log(2), within(1e-15));
        }
    }
}
