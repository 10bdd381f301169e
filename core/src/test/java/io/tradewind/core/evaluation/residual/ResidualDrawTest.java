package io.tradewind.core.evaluation.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResidualDrawTest {
    private static final int DRAWS = 20_000;
    private static final int MONTHS = 6;
    private static final ResidualDraw RESIDUAL = new ResidualDraw(.3, 20251122L);

    /** Five standard errors of a moment of 20 000 draws: 5/√20000, for fourth moments √2 more. */
    private static final double MOMENT = .05;

    private static double[][] paths(String series) {
        double[][] paths = new double[DRAWS][];
        Arrays.setAll(paths, k -> RESIDUAL.path(k, series, 1, MONTHS).toArray());
        return paths;
    }

    private static double moment(double[][] paths, int h, double[][] others, int other) {
        double sum = 0;
        for (int k = 0; k < DRAWS; k++) {
            sum += paths[k][h] * others[k][other];
        }
        return sum / DRAWS;
    }

    /** A stationary AR(1) has variance 1 in every month and covariance 0.3^j over j months. */
    @Test
    void moments_areThoseOfTheProcessInEveryMonth() {
        double[][] paths = paths("USA");
        for (int h = 0; h < MONTHS; h++) {
            assertThat(moment(paths, h, paths, h)).as("month " + h).isCloseTo(1, within(MOMENT));
        }
        assertThat(moment(paths, 1, paths, 2)).isCloseTo(.3, within(MOMENT));
        assertThat(moment(paths, 0, paths, 2)).isCloseTo(.09, within(MOMENT));
    }

    @Test
    void series_areIndependentOfEachOther() {
        double[][] paths = paths("USA");
        assertThat(moment(paths, 0, paths("EU27"), 0)).isCloseTo(0, within(MOMENT));
        assertThat(moment(paths, 3, paths("USB"), 3)).isCloseTo(0, within(MOMENT));
    }

    @Test
    void draws_areIndependentOfTheirNeighboursAndCentred() {
        double[][] paths = paths("USA");
        double sum = 0;
        double product = 0;
        for (int k = 1; k < DRAWS; k++) {
            sum += paths[k][0];
            product += paths[k][0] * paths[k - 1][0];
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(MOMENT));
        assertThat(product / DRAWS).isCloseTo(0, within(MOMENT));
    }

    @Test
    void sameSeed_givesTheSameBitsInParallelAndInAnyOrder() {
        double[][] serial = new double[500][];
        for (int k = serial.length - 1; k >= 0; k--) {
            serial[k] = RESIDUAL.path(k, "USA", 6, MONTHS).toArray();
        }
        double[][] parallel = IntStream.range(0, 500)
                .parallel()
                .mapToObj(k -> new ResidualDraw(.3, 20251122L)
                        .path(k, "USA", 6, MONTHS)
                        .toArray())
                .toArray(double[][]::new);
        assertThat(parallel).isDeepEqualTo(serial);
    }

    @Test
    void longerPath_beginsWithTheShorterOne() {
        assertThat(Arrays.copyOf(RESIDUAL.path(3, "AFR", 20, 9).toArray(), 4))
                .isEqualTo(RESIDUAL.path(3, "AFR", 20, 4).toArray());
    }

    @Test
    void standardDeviation_scalesThePathAndZeroSilencesIt() {
        double[] one = RESIDUAL.path(3, "AFR", 1, 3).toArray();
        double[] eight = RESIDUAL.path(3, "AFR", 8, 3).toArray();
        for (int h = 0; h < 3; h++) {
            assertThat(eight[h]).isCloseTo(8 * one[h], within(1e-12));
        }
        assertThat(Arrays.stream(RESIDUAL.path(3, "AFR", 0, 3).toArray())
                        .map(Math::abs)
                        .sum())
                .isZero();
    }

    @Test
    void otherSeedOrDraw_givesAnotherPath() {
        assertThat(new ResidualDraw(.3, 1).path(0, "USA", 1, 1).toArray())
                .isNotEqualTo(RESIDUAL.path(0, "USA", 1, 1).toArray());
        assertThat(RESIDUAL.path(1, "USA", 1, 1).toArray())
                .isNotEqualTo(RESIDUAL.path(0, "USA", 1, 1).toArray());
    }

    @Test
    void unusableArguments_areRefused() {
        assertThatThrownBy(() -> new ResidualDraw(1, 1)).hasMessageContaining("autocorrelation");
        assertThatThrownBy(() -> RESIDUAL.path(0, "USA", -1, 1)).hasMessageContaining("standard deviation");
        assertThatThrownBy(() -> RESIDUAL.path(0, "USA", 1, -1)).hasMessageContaining("months");
    }
}
