package io.tradewind.core.equilibrium.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainKernelsTest {
    private static double[][] rows(Random random, int rows, int width) {
        double[][] made = new double[rows][];
        for (int r = 0; r < rows; r++) {
            made[r] = random.doubles(width, -1, 1).toArray();
        }
        return made;
    }

    @Test
    void productsOfAnyNumberOfRows_addUpElementByElement() {
        Random random = new Random(1);
        for (int count = 0; count < 6; count++) {
            double[][] weights = rows(random, count, 7);
            double[][] x = rows(random, 6, 7);
            int[] index = random.ints(count, 0, 6).toArray();
            double[] y = new double[7];
            PlainKernels.INSTANCE.addProducts(y, weights, index, x);
            for (int n = 0; n < 7; n++) {
                double expected = 0;
                for (int k = 0; k < count; k++) {
                    expected += weights[k][n] * x[index[k]][n];
                }
                assertThat(y[n]).isCloseTo(expected, within(1e-15));
            }
        }
    }

    @Test
    void dotOfRows_isTheSumOfAllProducts() {
        Random random = new Random(2);
        for (int count = 1; count < 5; count++) {
            for (int width = 1; width < 10; width++) {
                double[][] a = rows(random, count, width);
                double[][] b = rows(random, count, width);
                double expected = 0;
                for (int r = 0; r < count; r++) {
                    for (int n = 0; n < width; n++) {
                        expected += a[r][n] * b[r][n];
                    }
                }
                assertThat(PlainKernels.INSTANCE.dot(a, b, new double[width])).isCloseTo(expected, within(1e-14));
            }
        }
    }
}
