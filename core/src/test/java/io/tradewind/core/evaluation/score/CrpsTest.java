package io.tradewind.core.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrpsTest {
    private static final double[] SAMPLE = {3.1, -1.2, .4, 2.2, 5.0, .4};
    private static final double ROUNDING = 1e-12;

    /** The reference's quadrature has an error near 1e-10. */
    private static final double QUADRATURE = 1e-9;

    /** Integral of the squared distance of the step function, piece by piece, and the double sums: numpy. */
    @Test
    void sample_hasTheScoreOfItsStepFunction() {
        assertThat(Crps.ofSample(Vector.of(SAMPLE), 1.3)).isCloseTo(.6472222222222222, within(ROUNDING));
        assertThat(Crps.fairOfSample(Vector.of(SAMPLE), 1.3)).isCloseTo(.42, within(ROUNDING));
    }

    /** Quadrature of the defining integral, scipy. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, .23369497725510904",
        "0, 1, 1, .6024413576276162",
        "2, 3, -4, 4.358375465057709",
        "10, 6, 33, 19.61503971830826"
    })
    void normal_hasTheDefiningIntegral(double mean, double sd, double observed, double expected) {
        assertThat(Crps.ofNormal(mean, sd, observed)).isCloseTo(expected, within(QUADRATURE));
    }

    @Test
    void pointForecast_scoresItsAbsoluteError() {
        assertThat(Crps.ofNormal(3, 0, -1.5)).isEqualTo(4.5);
        assertThat(Crps.ofSample(Vector.of(3), -1.5)).isEqualTo(4.5);
        assertThat(Crps.ofSample(Vector.of(3, 3, 3), -1.5)).isEqualTo(4.5);
        assertThat(Crps.fairOfSample(Vector.of(3, 3, 3), -1.5)).isEqualTo(4.5);
    }

    @Test
    void normal_isTheLimitOfItsSamples() {
        double[] quantiles = quantiles(2, 3, 20_000);
        for (double observed : new double[] {-9, -1, 2, 4.4, 12}) {
            assertThat(Crps.ofSample(Vector.of(quantiles), observed))
                    .isCloseTo(Crps.ofNormal(2, 3, observed), within(1e-3));
        }
    }

    /** The mean over samples of four; standard error below 0.004. The plain score lies sd/(m√π) = 0.141 higher. */
    @Test
    void fairScore_hasNoBiasInSmallSamples() {
        Well19937c random = new Well19937c(5);
        int samples = 20_000;
        double fair = 0;
        double plain = 0;
        for (int k = 0; k < samples; k++) {
            double[] sample = new double[4];
            Arrays.setAll(sample, i -> random.nextGaussian());
            fair += Crps.fairOfSample(Vector.of(sample), .7) / samples;
            plain += Crps.ofSample(Vector.of(sample), .7) / samples;
        }
        assertThat(fair).isCloseTo(Crps.ofNormal(0, 1, .7), within(.015));
        assertThat(plain - fair).isCloseTo(1 / (4 * Math.sqrt(Math.PI)), within(.005));
    }

    /** A proper score: on outcomes of N(1, 2) no other normal does better on average. */
    @Test
    void meanScore_isLeastAtTheTruth() {
        double atTruth = meanScore(1, 2);
        for (double shift : new double[] {-2, -.3, 0, .3, 2}) {
            for (double scale : new double[] {.5, .9, 1, 1.1, 2}) {
                if (shift != 0 || scale != 1) {
                    assertThat(meanScore(1 + shift, 2 * scale)).isGreaterThan(atTruth);
                }
            }
        }
    }

    private static double meanScore(double mean, double sd) {
        return Arrays.stream(quantiles(1, 2, 2000))
                .map(y -> Crps.ofNormal(mean, sd, y))
                .average()
                .orElseThrow();
    }

    private static double[] quantiles(double mean, double sd, int count) {
        NormalDistribution normal = new NormalDistribution(null, mean, sd);
        double[] values = new double[count];
        Arrays.setAll(values, i -> normal.inverseCumulativeProbability((i + .5) / count));
        return values;
    }

    @Test
    void skill_isOneForPerfectAndNegativeForWorse() {
        assertThat(Crps.skill(0, 2)).isEqualTo(1);
        assertThat(Crps.skill(1, 2)).isEqualTo(.5);
        assertThat(Crps.skill(3, 2)).isEqualTo(-.5);
        assertThat(Crps.skill(1, 0)).isNaN();
    }

    @Test
    void unusableSamples_areRefused() {
        assertThatThrownBy(() -> Crps.ofSample(Vector.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Crps.fairOfSample(Vector.of(1), 1)).hasMessageContaining("2 draws");
        assertThatThrownBy(() -> Crps.ofSample(Vector.of(1, Double.NaN), 1)).hasMessageContaining("draw");
        assertThatThrownBy(() -> Crps.ofNormal(0, -1, 1)).hasMessageContaining("standard deviation");
        assertThatThrownBy(() -> Crps.ofNormal(0, 1, Double.NaN)).hasMessageContaining("observation");
    }
}
