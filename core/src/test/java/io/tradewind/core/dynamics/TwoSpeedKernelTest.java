package io.tradewind.core.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.parameter.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed row of MODEL §2.1 and the closed form of the recursion. */
class TwoSpeedKernelTest {
    private static final KernelWeights GOLDEN = new KernelWeights(.7, 2.1, 2.7, .16, .025, .4);

    /** Elasticity h months after a unit step that is expected to last. */
    private static double[] elasticities(KernelWeights weights, int months) {
        TwoSpeedKernel kernel = new TwoSpeedKernel(weights, 1);
        double[] result = new double[months];
        for (int h = 0; h < months; h++) {
            result[h] = weights.longRun() * kernel.step(0, 1.0, 1.0);
        }
        return result;
    }

    /** Sums of the two geometric approaches by hand: f after h months of We = .6, 1, 1, …; g of W = 1. */
    private static double closedForm(KernelWeights k, int h) {
        double effective = h == 0 ? 1 - k.committed() : 1.0;
        double fast =
                1 - Math.pow(1 - k.fastRate(), h + 1.0) - k.committed() * k.fastRate() * Math.pow(1 - k.fastRate(), h);
        double slow = 1 - Math.pow(1 - k.slowRate(), h + 1.0);
        return k.impact() * effective + (k.plateau() - k.impact()) * fast + (k.longRun() - k.plateau()) * slow;
    }

    @ParameterizedTest
    @CsvSource({
        "0, .5694",
        "1, 1.0665",
        "2, 1.2509",
        "3, 1.4077",
        "6, 1.7528",
        "12, 2.1121",
        "24, 2.3621",
        "60, 2.5719",
        "120, 2.6720"
    })
    void unitStep_reproducesThePrintedRow(int months, double printed) {
        double value = elasticities(GOLDEN, 121)[months];
        assertThat(value).isCloseTo(printed, within(5.001e-5));
        assertThat(value).isCloseTo(closedForm(GOLDEN, months), within(1e-9));
    }

    @Test
    void firstYear_hasThePrintedMean() {
        double mean = 0;
        for (double value : elasticities(GOLDEN, 12)) {
            mean += value / 12;
        }
        assertThat(mean).isCloseTo(1.588, within(5e-4));
    }

    @Test
    void standardParameters_startAtTheImpactAndEndInTheLongRun() {
        KernelWeights weights = KernelWeights.of(Parameters.defaults());
        double[] path = elasticities(weights, 600);
        assertThat(path[599]).isCloseTo(weights.longRun(), within(1e-5));
        assertThat(path[0]).isLessThan(weights.plateau());
        assertThat(path).isSorted();
    }

    @Test
    void kernel_isLinearInTheWedge() {
        TwoSpeedKernel one = new TwoSpeedKernel(GOLDEN, 3);
        for (int t = 0; t < 30; t++) {
            double a = Math.sin(t);
            double b = t < 5 ? .3 : -.1;
            double left = one.step(0, a, .5 * a);
            double right = one.step(1, b, .9 * b);
            double both = one.step(2, 2 * a + 3 * b, 2 * .5 * a + 3 * .9 * b);
            assertThat(both).isCloseTo(2 * left + 3 * right, within(1e-13));
        }
    }

    @Test
    void removedTariff_fadesWithinTheBoundOfLaw10() {
        TwoSpeedKernel kernel = new TwoSpeedKernel(GOLDEN, 1);
        double wedge = .25;
        double fast = 0;
        double slow = 0;
        double last = 0;
        int inForce = 9;
        for (int t = 0; t < inForce; t++) {
            kernel.step(0, wedge, wedge);
            fast += GOLDEN.fastRate() * ((1 - GOLDEN.committed()) * wedge + GOLDEN.committed() * last - fast);
            slow += GOLDEN.slowRate() * (wedge - slow);
            last = wedge;
        }
        for (int h = 0; h < 200; h++) {
            double response = Math.abs(GOLDEN.longRun() * kernel.step(0, 0, 0));
            double bound = (GOLDEN.longRun() - GOLDEN.plateau()) * Math.abs(slow) * Math.pow(1 - GOLDEN.slowRate(), h)
                    + (GOLDEN.plateau() - GOLDEN.impact())
                            * (Math.abs(fast) + GOLDEN.fastRate() * GOLDEN.committed() * wedge)
                            * Math.pow(1 - GOLDEN.fastRate(), h - 1.0);
            if (h >= 2) {
                assertThat(response).isLessThanOrEqualTo(bound + 1e-15);
            }
        }
        assertThat(Math.abs(kernel.step(0, 0, 0))).isLessThan(1e-3);
    }

    @Test
    void expectedToEnd_leavesLittleMemory() {
        TwoSpeedKernel kernel = new TwoSpeedKernel(GOLDEN, 2);
        double believed = 0;
        double doubted = 0;
        for (int t = 0; t < 3; t++) {
            believed = kernel.step(0, t < 2 ? .7 : 0, t < 2 ? .7 : 0);
            doubted = kernel.step(1, t < 2 ? .7 : 0, t < 2 ? .3 * .7 : 0);
        }
        assertThat(doubted).isPositive().isLessThan(believed);
    }

    @Test
    void reset_putsTheFlowBackToRest() {
        TwoSpeedKernel kernel = new TwoSpeedKernel(GOLDEN, 1);
        double first = kernel.step(0, .2, .2);
        kernel.step(0, .2, .2);
        kernel.reset(1);
        assertThat(kernel.step(0, .2, .2)).isEqualTo(first);
    }

    @Test
    void wholePath_isTheSameAsMonthByMonth() {
        TwoSpeedKernel kernel = new TwoSpeedKernel(GOLDEN, 1);
        double[] wedge = {0, .1, .3, .3, 0, -.2, -.2};
        double[] expected = {0, .05, .3, .1, 0, 0, -.2};
        double[] perceived = new double[9];
        kernel.path(wedge, expected, wedge.length, perceived, 2);
        for (int t = 0; t < wedge.length; t++) {
            assertThat(perceived[2 + t]).isEqualTo(kernel.step(0, wedge[t], expected[t]));
        }
        assertThat(perceived[1]).isZero();
    }
}
