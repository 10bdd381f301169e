package io.tradewind.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import org.junit.jupiter.api.Test;

class WhiteningTest {
    /** Covariance [[4, 2], [2, 5]] = L Lᵀ with L = [[2, 0], [1, 2]], by hand. */
    @Test
    void residuals_areSolvedByTheCholeskyFactor() {
        double[] white = Whitening.of(Matrix.of(2, 2, new double[] {4, 2, 2, 5}))
                .apply(Vector.of(6, 7))
                .toArray();

        assertThat(white).containsExactly(new double[] {3, 2}, within(1e-12));
    }
}
