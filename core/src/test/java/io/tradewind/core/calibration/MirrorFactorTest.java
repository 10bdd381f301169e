package io.tradewind.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import org.junit.jupiter.api.Test;

class MirrorFactorTest {
    private static final double[] RATIOS = {
        .29, .05, .18, .20, .27, .15, .16, .12, .13, .25, .26, .17, .34, -.01, .48, .53
    };
    /** The search for the noise stops at a relative 1e-9; its likelihood is flat at the top. */
    private static final double FOUND = 1e-6;

    /** Expected numbers: Kalman filter and smoother, and the inverse of the joint precision, in numpy. */
    @Test
    void ratios_giveTheSmoothedPathOfAKalmanSmoother() {
        MirrorFactor mirror = MirrorFactor.estimate(Vector.of(RATIOS), 18, .04);

        assertThat(mirror.noiseSd()).isCloseTo(0.12648355, within(FOUND));
        assertThat(mirror.log(0)).isCloseTo(0.19270948, within(FOUND));
        assertThat(mirror.log(12)).isCloseTo(0.25948074, within(FOUND));
        assertThat(mirror.log(15)).isCloseTo(0.32708662, within(FOUND));
        assertThat(mirror.standardError(0)).isCloseTo(0.06560508, within(FOUND));
        assertThat(mirror.standardError(15)).isCloseTo(0.06574669, within(FOUND));
        assertThat(mirror.changeCovariance(0, 12, 0, 12)).isCloseTo(0.00686114, within(FOUND));
        assertThat(mirror.changeCovariance(0, 12, 3, 15)).isCloseTo(0.00310777, within(FOUND));
    }

    @Test
    void monthsAfterTheLastRatio_keepItsFactorAndGrowLessSure() {
        MirrorFactor mirror = MirrorFactor.estimate(Vector.of(RATIOS), 18, .04);

        assertThat(mirror.log(17)).isCloseTo(mirror.log(15), within(1e-12));
        // One step of the walk is 4 %, so two add 2 × 0.0016 to the variance.
        assertThat(Math.pow(mirror.standardError(17), 2))
                .isCloseTo(Math.pow(mirror.standardError(15), 2) + 2 * .0016, within(1e-12));
    }

    @Test
    void steadyRatio_doesNotMove() {
        MirrorFactor mirror = MirrorFactor.estimate(Vector.of(.2, .2, .2, .2), 6, .04);

        assertThat(mirror.change(0, 5)).isCloseTo(0.0, within(1e-12));
        assertThat(mirror.log(3)).isCloseTo(.2, within(1e-12));
    }

    @Test
    void shiftedRatios_shiftTheFactorAndNothingElse() {
        double[] shifted = RATIOS.clone();
        for (int t = 0; t < shifted.length; t++) {
            shifted[t] += .5;
        }
        MirrorFactor mirror = MirrorFactor.estimate(Vector.of(RATIOS), 16, .04);
        MirrorFactor other = MirrorFactor.estimate(Vector.of(shifted), 16, .04);

        assertThat(other.change(3, 15)).isCloseTo(mirror.change(3, 15), within(FOUND));
        assertThat(other.log(7)).isCloseTo(mirror.log(7) + .5, within(FOUND));
    }
}
