package io.tradewind.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the library of the Java platform, whose results are within one unit in the last place. */
class ExponentialsTest {
    private static final int POINTS = 4001;

    private static double expm1(double x) {
        double[] result = new double[1];
        Exponentials.expm1(1.0, new double[] {x}, result, 1);
        return result[0];
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 0.25, 1, 16, 40})
    void expm1_agreesWithThePlatform(double widest) {
        for (int k = 0; k < POINTS; k++) {
            double x = widest * (2.0 * k / (POINTS - 1) - 1.0);
            double expected = StrictMath.expm1(x);
            assertThat(expm1(x)).isCloseTo(expected, within(2e-14 * Math.abs(expected)));
        }
    }

    @Test
    void expm1OfZero_isExactlyZero() {
        assertThat(expm1(0.0)).isZero();
    }

    @Test
    void expm1OfHugeAndUndefined_areThePlatforms() {
        assertThat(expm1(-800)).isEqualTo(-1.0);
        assertThat(expm1(800)).isInfinite();
        assertThat(expm1(Double.NaN)).isNaN();
    }

    @Test
    void expm1_hasTheSameBitsWhateverStandsBesideIt() {
        double[] x = new double[67];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.37 * i - 9;
        }
        double[] together = new double[x.length];
        Exponentials.expm1(-1.8, x, together, x.length);
        for (int i = 0; i < x.length; i++) {
            double[] alone = new double[1];
            Exponentials.expm1(-1.8, new double[] {x[i]}, alone, 1);
            assertThat(together[i]).isEqualTo(alone[0]);
        }
    }

    @Test
    void expm1_leavesWhatLiesBehindItsSize() {
        double[] result = {7, 7, 7};
        Exponentials.expm1(1.0, new double[] {1, 1, 1}, result, 2);
        assertThat(result[2]).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, -1e-20, 1e-16, -3e-9, 1e-4, -0.02, 0.1, -0.6, 0.999, 3, 1e6})
    void log1p_agreesWithThePlatform(double x) {
        double expected = StrictMath.log1p(x);
        assertThat(Exponentials.log1p(x)).isCloseTo(expected, within(1e-15 * Math.abs(expected)));
    }
}
