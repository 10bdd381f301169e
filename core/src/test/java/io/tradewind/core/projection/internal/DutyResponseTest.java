package io.tradewind.core.projection.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.dynamics.TwoSpeedKernel;
import io.tradewind.core.model.ToyPanels;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.schedule.DutyPath;
import org.junit.jupiter.api.Test;

/** The kernel run once for each rate, against the kernel run for the origin itself. */
class DutyResponseTest {
    private static final int FIRST = 2;
    private static final int MONTHS = 10;
    private static final ResponseRules RULES = new ResponseRules(ToyPanels.withPanel(), Parameters.defaults());

    private static DutyPath path(double... rates) {
        double[] expected = new double[rates.length];
        double[] absorbed = new double[rates.length];
        for (int t = 0; t < rates.length; t++) {
            expected[t] = .6 * rates[t];
            absorbed[t] = (.1 + .01 * t) * rates[t];
        }
        return new DutyPath(
                Vector.of(rates), Vector.of(expected), Vector.of(absorbed), new DutyPath.Ahead[rates.length]);
    }

    private static void assertSameAsItsOwnKernel(DutyPath path, double baseRate) {
        OriginWedge origin = new OriginWedge(path, baseRate);
        double[] wedge = new double[MONTHS];
        double[] lasting = new double[MONTHS];
        double[] price = new double[MONTHS];
        origin.fill(FIRST, wedge, lasting, price);
        TwoSpeedKernel kernel = new TwoSpeedKernel(KernelWeights.of(Parameters.defaults()), 1);
        DutyResponse response = new DutyResponse(RULES, FIRST, MONTHS);
        response.set(path);
        double[] summedPrice = new double[MONTHS];
        double[] perceived = new double[MONTHS + 3];
        java.util.Arrays.fill(perceived, 9.0);
        response.fill(origin, summedPrice, perceived, 3);

        assertThat(response.isSummable()).isTrue();
        assertThat(summedPrice).containsExactly(price, within(1e-16));
        for (int k = 0; k < MONTHS; k++) {
            assertThat(perceived[3 + k]).isCloseTo(kernel.step(0, wedge[k], lasting[k]), within(1e-15));
        }
        assertThat(perceived[2]).isEqualTo(9.0);
    }

    @Test
    void oneRate_isTheSlopeTimesTheUnit() {
        assertSameAsItsOwnKernel(path(0, 0, 0, .1, .1, .1, .1, .1, .1, .1, .1, .1), .05);
    }

    @Test
    void ratesThatComeGoAndComeBack_addUp() {
        assertSameAsItsOwnKernel(path(0, 0, 0, .1, .25, .25, 0, .1, .1, -.03, -.03, .25), .12);
    }

    @Test
    void manyRates_areLeftToEachOrigin() {
        DutyResponse response = new DutyResponse(RULES, FIRST, MONTHS);
        response.set(path(0, 0, .01, .02, .03, .04, .05, .06, .07, .08, .09, .1));
        assertThat(response.isSummable()).isFalse();
        response.set(path(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .2));
        assertThat(response.isSummable()).isTrue();
    }
}
