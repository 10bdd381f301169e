package io.tradewind.core.calibration;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Turns residuals with a known covariance into independent ones with variance 1. */
public final class Whitening {
    private final RealMatrix lower;

    private Whitening(RealMatrix lower) {
        this.lower = lower;
    }

    /**
     * For that covariance, of which only the lower triangle is read, so that rounding cannot make it unsymmetric.
     *
     * @shape square, positive definite
     */
    public static Whitening of(Matrix covariance) {
        RealMatrix symmetric = new Array2DRowRealMatrix(covariance.rows(), covariance.columns());
        for (int i = 0; i < covariance.rows(); i++) {
            for (int j = 0; j <= i; j++) {
                symmetric.setEntry(i, j, covariance.get(i, j));
                symmetric.setEntry(j, i, covariance.get(i, j));
            }
        }
        return new Whitening(new CholeskyDecomposition(symmetric).getL());
    }

    /** The residuals, whitened: the solution of {@code L x = residuals}. */
    public Vector apply(Vector residuals) {
        Check.that(residuals.length() == lower.getRowDimension(), "The residuals do not fit the covariance.");
        double[] white = residuals.toArray();
        for (int i = 0; i < white.length; i++) {
            for (int j = 0; j < i; j++) {
                white[i] -= lower.getEntry(i, j) * white[j];
            }
            white[i] /= lower.getEntry(i, i);
        }
        return Vector.of(white);
    }
}
