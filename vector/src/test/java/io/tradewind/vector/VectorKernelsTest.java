package io.tradewind.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.equilibrium.kernel.BalanceRows;
import io.tradewind.core.equilibrium.kernel.Kernels;
import io.tradewind.core.equilibrium.kernel.MarketRows;
import io.tradewind.core.equilibrium.kernel.PlainKernels;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every loop against the one in plain Java, on rows of one vector, of four, and of others. */
class VectorKernelsTest {
    private static final double ROUNDING = 1e-14;

    private final Kernels vector = VectorSolvers.kernels();
    private final Kernels plain = PlainKernels.INSTANCE;
    private final Random random = new Random(17);

    private double[] row(int width) {
        return random.doubles(width, .2, 1).toArray();
    }

    private double[][] rows(int count, int width) {
        double[][] rows = new double[count][];
        for (int r = 0; r < count; r++) {
            rows[r] = row(width);
        }
        return rows;
    }

    private static void assertAlike(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int n = 0; n < expected.length; n++) {
            assertThat(actual[n]).isCloseTo(expected[n], within(ROUNDING * Math.max(1, Math.abs(expected[n]))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 31, 32, 77, 194})
    void widths_areWholeVectorsOfAnyMachine(int values) {
        assertThat(vector.width(values) % 8).isZero();
        assertThat(vector.width(values)).isBetween(values, values + 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32, 80, 200})
    void productsOfAnyNumberOfRows_areThoseOfPlainJava(int width) {
        for (int count = 0; count < 10; count++) {
            double[][] weights = rows(count, width);
            double[][] x = rows(12, width);
            int[] index = random.ints(count, 0, 12).toArray();
            double[] y = row(width);
            double[] expected = y.clone();
            vector.addProducts(y, weights, index, x);
            plain.addProducts(expected, weights, index, x);
            assertAlike(y, expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 16, 32, 37, 80})
    void combinationsOfAnyNumberOfRows_areThoseOfPlainJava(int width) {
        for (int count = 0; count < 10; count++) {
            double[][] rows = rows(count, width);
            double[] a = row(count);
            double[] y = row(width);
            double[] expected = y.clone();
            vector.addCombination(y, a, rows, count);
            plain.addCombination(expected, a, rows, count);
            assertAlike(y, expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 40, 328})
    void dotOfAnyNumberOfRows_isThatOfPlainJava(int width) {
        for (int count = 1; count < 10; count++) {
            double[][] a = rows(count, width);
            double[][] b = rows(count, width);
            double sum = plain.dot(a, b, new double[width]);
            assertThat(vector.dot(a, b, new double[width])).isCloseTo(sum, within(ROUNDING * sum));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 32, 80})
    void marketFromCostsToSums_isThatOfPlainJava(int width) {
        double[][] data = rows(12, width);
        double[] absent = new double[width];
        absent[3] = 1;
        data[6][3] = 0;
        Function<Kernels, Object[]> market = kernels -> market(kernels, data, absent);
        Object[] actual = market.apply(vector);
        Object[] expected = market.apply(plain);
        for (int k = 0; k < expected.length; k++) {
            assertAlike((double[]) actual[k], (double[]) expected[k]);
        }
        double[] logPrices = (double[]) actual[0];
        assertThat(logPrices[3]).isZero();
    }

    private static Object[] market(Kernels kernels, double[][] data, double[] absent) {
        int width = absent.length;
        MarketRows market = new MarketRows(width);
        kernels.costs(market, data[0], data[1], data[2], data[3], data[4]);
        kernels.startShares(market, 4.5, data[6], absent);
        double[] shares = market.shares.clone();
        double worst = kernels.prices(market, 4.5, data[5]);
        kernels.startSales(market, data[7]);
        kernels.addCombination(market.exports, data[8], data, 8);
        kernels.addCombination(market.importWeight, data[9], data, 8);
        kernels.sales(market, 4.5, data[10]);
        BalanceRows sums = new BalanceRows(width);
        kernels.addMarket(sums, market, data[11]);
        kernels.addMarket(sums, market, data[2]);
        MarketRows home = new MarketRows(width);
        kernels.costs(home, data[0], data[1], data[2], data[3], data[4]);
        double worstHome = kernels.stayAtHome(home, data[5], data[8], data[9], absent);
        return new Object[] {
            market.newLogPrice,
            shares,
            market.perShare,
            market.home,
            market.exports,
            market.imports,
            market.own,
            market.newSales,
            market.pull,
            sums.revenue,
            sums.tradeBalance,
            sums.labour,
            sums.pull,
            home.newLogPrice,
            home.own,
            home.newSales,
            new double[] {worst, worstHome}
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 13, 31, 32})
    void changesOfTheState_areThoseOfPlainJavaAndOfNothingElse(int count) {
        double[] z = row(100);
        double[][] rows = rows(4, 32);
        double[] f = row(100);
        double[] expected = f.clone();
        vector.changePrices(f, z, 5, count, rows[0], rows[1], rows[2]);
        vector.changeSales(f, z, 50, count, rows[0], rows[3]);
        plain.changePrices(expected, z, 5, count, rows[0], rows[1], rows[2]);
        plain.changeSales(expected, z, 50, count, rows[0], rows[3]);
        assertAlike(f, expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void errorThatIsNoNumber_isHandedOn(double odd) {
        MarketRows market = new MarketRows(16);
        double[] ones = new double[16];
        Arrays.fill(ones, 1);
        double[] before = new double[16];
        before[11] = odd;
        vector.startShares(market, 2, ones, new double[16]);
        assertThat(Double.compare(vector.prices(market, 2, before), odd)).isZero();
        double home = vector.stayAtHome(market, before, ones, ones, new double[16]);
        assertThat(Double.compare(home, odd)).isZero();
    }
}
