package io.tradewind.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.parameter.ParameterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class PosteriorFitTest {
    /** The optimiser stops at a relative change of 1e-10; derivatives are numerical. */
    private static final double FOUND = 1e-6;

    @Test
    void oneEstimateOfTheParameter_isWeightedByPrecision() {
        Belief belief = new Belief("elasticity.one_year", 2.0, 0.5, 0.1, 10);
        double estimate = 3.0;
        double error = 1.0;

        Posterior posterior =
                PosteriorFit.solve(List.of(belief), value -> Vector.of((value.get(0) - estimate) / error));

        // Weights 4 and 1 by hand.
        assertThat(posterior.mean("elasticity.one_year")).isCloseTo(2.2, within(FOUND));
        assertThat(posterior.standardError("elasticity.one_year")).isCloseTo(Math.sqrt(1.0 / 5), within(FOUND));
    }

    @Test
    void noInformation_returnsThePrior() {
        Belief belief = new Belief("order_lag_share", 0.3, 0.2, 0, 0.95);

        Posterior posterior = PosteriorFit.solve(List.of(belief), value -> Vector.of(0.7));

        assertThat(posterior.mean("order_lag_share")).isEqualTo(0.3);
        assertThat(posterior.standardError("order_lag_share")).isCloseTo(0.2, within(FOUND));
        assertThat(posterior.misfit()).isCloseTo(0.49, within(FOUND));
    }

    /** Expected numbers: scipy.optimize.least_squares on the same residuals. */
    @Test
    void curvedModel_givesPeakAndErrorsOfScipy() {
        double[] y = {2.1, 1.4, 1.05, .66, .5, .31};
        List<Belief> beliefs = List.of(new Belief("level", 1.5, .4, 0, 10), new Belief("rate", .2, .1, 0, 1));

        Posterior posterior = PosteriorFit.solve(beliefs, p -> {
            double[] residuals = new double[y.length];
            for (int t = 0; t < y.length; t++) {
                residuals[t] = (p.get(0) * Math.exp(-p.get(1) * t) - y[t]) / .1;
            }
            return Vector.of(residuals);
        });

        assertThat(posterior.mean("level")).isCloseTo(2.03723977, within(1e-5));
        assertThat(posterior.mean("rate")).isCloseTo(0.35099773, within(1e-5));
        assertThat(posterior.standardError("level")).isCloseTo(0.08623413, within(1e-5));
        assertThat(posterior.standardError("rate")).isCloseTo(0.02824432, within(1e-5));
        assertThat(posterior.correlation("level", "rate")).isCloseTo(0.57693034, within(1e-4));
        assertThat(posterior.misfit()).isCloseTo(1.11000736, within(1e-4));
    }

    @Test
    void dataOutsideTheBounds_leavesTheParameterInside() {
        Belief belief = new Belief("order_lag_share", 0.3, 0.2, 0, 0.5);

        Posterior posterior = PosteriorFit.solve(List.of(belief), value -> Vector.of((value.get(0) - 2.0) / 0.05));

        assertThat(posterior.mean("order_lag_share")).isEqualTo(0.5);
    }

    @Test
    void beliefOfARegistryLine_hasItsCentreAndTheWidthOfItsRange() {
        Belief belief =
                Belief.of(ParameterRegistry.standard().find("elasticity.impact").orElseThrow());

        assertThat(belief.mean()).isEqualTo(0.76);
        // (1.1 − 0.35) ÷ 2.5631031
        assertThat(belief.sd()).isCloseTo(0.2926141, within(1e-7));
        assertThat(belief.min()).isEqualTo(0.1);
    }
}
