package io.tradewind.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WhiteningTest {
    /** Covariance [[4, 2], [2, 5]] = L Lᵀ with L = [[2, 0], [1, 2]], by hand. */
    @Test
    void residuals_areSolvedByTheCholeskyFactor() {
        double[] white = Whitening.of(new double[][] {{4, 2}, {2, 5}}).apply(new double[] {6, 7});

        assertThat(white).containsExactly(new double[] {3, 2}, within(1e-12));
    }
}
