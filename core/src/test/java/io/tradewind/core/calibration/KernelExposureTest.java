package io.tradewind.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.dynamics.KernelWeights;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KernelExposureTest {
    private static final KernelWeights WEIGHTS = new KernelWeights(.7, 2.1, 2.7, .16, .025, .4);
    /** Last printed digit of the golden row. */
    private static final double PRINTED = 5e-5;

    /** MODEL §2.1, golden row of the kernel. */
    @Test
    void unitStep_addsUpToTheGoldenRow() {
        double[] ones = new double[121];
        Arrays.fill(ones, 1.0);

        KernelExposure parts = KernelExposure.of(WEIGHTS, Vector.of(ones), Vector.of(ones));

        int[] months = {0, 1, 2, 3, 6, 12, 24, 60, 120};
        double[] golden = {.5694, 1.0665, 1.2509, 1.4077, 1.7528, 2.1121, 2.3621, 2.5719, 2.6720};
        for (int k = 0; k < months.length; k++) {
            double response = parts.known().get(months[k])
                    + WEIGHTS.plateau() * parts.exposure().get(months[k]);
            assertThat(response).as("month " + months[k]).isCloseTo(golden[k], within(PRINTED));
        }
    }

    /** On impact, by hand: (1 − a)(1 − lam_f) e0 = .3528 is known, (1 − a) lam_f + (einf/em − 1) lam_s = .096 + .2857 × .025 per unit of em. */
    @Test
    void impact_isSplitAsByHand() {
        KernelExposure parts = KernelExposure.of(WEIGHTS, Vector.of(1.0), Vector.of(1.0));

        assertThat(parts.known().get(0)).isCloseTo(.6 * .84 * .7, within(1e-12));
        assertThat(parts.exposure().get(0)).isCloseTo(.096 + .6 / 2.1 * .025, within(1e-12));
    }
}
