package io.tradewind.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class VectorFunctionsTest {
    /** Units in the last place by which a result may differ from the exactly rounded one. */
    private static final double UNITS = 2;

    private static final int ROWS = 20_000;

    private static void assertWithinUnits(double[] x, double[] y, DoubleUnaryOperator exact) {
        for (int n = 0; n < x.length; n++) {
            double expected = exact.applyAsDouble(x[n]);
            if (Math.abs(y[n] - expected) > UNITS * Math.ulp(expected)) {
                assertThat(y[n]).as("at %s", x[n]).isEqualTo(expected);
            }
        }
    }

    @Test
    void exponential_isExactToTwoUnits() {
        Random random = new Random(1);
        double[] y = new double[16];
        for (int r = 0; r < ROWS; r++) {
            double range = r % 2 == 0 ? 1 : 690;
            double[] x = random.doubles(16, -range, range).toArray();
            VectorFunctions.exp(y, 1, x);
            assertWithinUnits(x, y, StrictMath::exp);
        }
    }

    @Test
    void logarithm_isExactToTwoUnits() {
        Random random = new Random(2);
        double[] y = new double[16];
        for (int r = 0; r < ROWS; r++) {
            double[] x = random.doubles(16, -1, 1).toArray();
            for (int n = 0; n < 16; n++) {
                x[n] = r % 2 == 0 ? 1 + x[n] / 2 : Math.pow(10, 300 * x[n]);
            }
            VectorFunctions.log(y, 1, x);
            assertWithinUnits(x, y, StrictMath::log);
        }
    }

    @Test
    void factors_areThoseOfArgumentAndResult() {
        double[] x = {.5, 1, 2, 3, 4, 5, 6, 7};
        double[] y = new double[8];
        VectorFunctions.exp(y, -3, x);
        assertWithinUnits(x, y, v -> StrictMath.exp(-3 * v));
        VectorFunctions.log(y, -.25, x);
        assertWithinUnits(x, y, v -> -.25 * StrictMath.log(v));
    }

    @Test
    void valuesBeyondTheUsualRange_areThoseOfMath() {
        double[] x = {0, -0.0, 710, -750, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1};
        double[] y = new double[8];
        VectorFunctions.exp(y, 1, x);
        assertWithinUnits(x, y, StrictMath::exp);
        assertThat(y).containsExactly(1, 1, Double.POSITIVE_INFINITY, 0, Double.NaN, Double.POSITIVE_INFINITY, 0, y[7]);
        VectorFunctions.log(
                y, 1, new double[] {0, -1, Double.MIN_VALUE, 1, Double.NaN, Double.POSITIVE_INFINITY, 2, 3});
        assertThat(y[0]).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(y[1]).isNaN();
        assertThat(y[2]).isEqualTo(Math.log(Double.MIN_VALUE));
        assertThat(y[3]).isZero();
        assertThat(y[4]).isNaN();
        assertThat(y[5]).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(y[6]).isEqualTo(Math.log(2));
    }
}
