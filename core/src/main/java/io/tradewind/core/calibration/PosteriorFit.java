package io.tradewind.core.calibration;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Penalised least squares: finds the peak of prior times likelihood, {@code min Σ r(θ)² + Σ ((θ − mean) ÷ sd)²}, by Levenberg-Marquardt within the
 * hard bounds. The residuals {@code r} must be whitened: independent, with variance 1.
 */
public final class PosteriorFit {
    /** Step of the numerical derivative as a share of the prior's standard deviation: small beside it, large beside rounding. */
    private static final double STEP = 1e-3;
    /** Relative change of the cost, and of the point, below which the search ends. */
    private static final double TOLERANCE = 1e-8;

    private static final int MAX_EVALUATIONS = 200;

    private PosteriorFit() {}

    /**
     * Finds the posterior.
     *
     * @param beliefs   the prior beliefs
     * @param residuals whitened residuals of the data at values in the order of the beliefs; within the hard bounds it must be smooth
     * @throws org.apache.commons.math3.exception.TooManyEvaluationsException if the search does not settle
     */
    public static Posterior solve(List<Belief> beliefs, UnaryOperator<Vector> residuals) {
        Check.notEmpty(beliefs, "beliefs");
        double[] start = beliefs.stream().mapToDouble(Belief::mean).toArray();
        int data = residuals.apply(Vector.of(start)).length();
        MultivariateJacobianFunction model = point -> evaluate(beliefs, residuals, point.toArray());
        LeastSquaresOptimizer.Optimum peak = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(TOLERANCE)
                .withParameterRelativeTolerance(TOLERANCE)
                .optimize(new LeastSquaresBuilder()
                        .start(start)
                        .target(new double[data + beliefs.size()])
                        .model(model)
                        .parameterValidator(point -> inside(beliefs, point))
                        .lazyEvaluation(false)
                        .maxEvaluations(MAX_EVALUATIONS)
                        .maxIterations(MAX_EVALUATIONS)
                        .build());
        return posterior(beliefs, peak, data);
    }

    private static Posterior posterior(List<Belief> beliefs, LeastSquaresOptimizer.Optimum peak, int data) {
        double misfit = 0.0;
        for (int i = 0; i < data; i++) {
            misfit += Math.pow(peak.getResiduals().getEntry(i), 2);
        }
        RealMatrix covariance = peak.getCovariances(0.0);
        List<Double> means = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        for (int k = 0; k < beliefs.size(); k++) {
            means.add(peak.getPoint().getEntry(k));
            List<Double> row = new ArrayList<>();
            for (double entry : covariance.getRow(k)) {
                row.add(entry);
            }
            rows.add(row);
        }
        return new Posterior(beliefs, means, rows, misfit, data);
    }

    private static RealVector inside(List<Belief> beliefs, RealVector point) {
        double[] values = point.toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] = beliefs.get(k).inside(values[k]);
        }
        return new ArrayRealVector(values, false);
    }

    /** Residuals of data and prior, and their derivatives by central differences, one-sided at a bound. */
    private static Pair<RealVector, RealMatrix> evaluate(
            List<Belief> beliefs, UnaryOperator<Vector> residuals, double[] point) {
        double[] here = stacked(beliefs, residuals, point);
        double[][] derivative = new double[here.length][point.length];
        for (int k = 0; k < point.length; k++) {
            Belief belief = beliefs.get(k);
            double[] up = point.clone();
            double[] down = point.clone();
            up[k] = belief.inside(point[k] + STEP * belief.sd());
            down[k] = belief.inside(point[k] - STEP * belief.sd());
            double[] above = stacked(beliefs, residuals, up);
            double[] below = stacked(beliefs, residuals, down);
            for (int i = 0; i < here.length; i++) {
                derivative[i][k] = (above[i] - below[i]) / (up[k] - down[k]);
            }
        }
        return new Pair<>(new ArrayRealVector(here, false), new Array2DRowRealMatrix(derivative, false));
    }

    private static double[] stacked(List<Belief> beliefs, UnaryOperator<Vector> residuals, double[] point) {
        double[] data = residuals.apply(Vector.of(point)).toArray();
        double[] all = java.util.Arrays.copyOf(data, data.length + point.length);
        for (int k = 0; k < point.length; k++) {
            all[data.length + k] =
                    (point[k] - beliefs.get(k).mean()) / beliefs.get(k).sd();
        }
        return all;
    }
}
