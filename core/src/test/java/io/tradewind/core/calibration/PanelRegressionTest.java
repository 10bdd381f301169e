package io.tradewind.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelRegressionTest {
    /** Rounding of a few dozen operations. */
    private static final double EXACT = 1e-12;

    /** Expected numbers: weighted least squares on dummies with a clustered sandwich, numpy. */
    @Test
    void smallPanel_givesSlopeAndClusteredErrorOfNumpy() {
        PanelEstimate estimate = PanelRegression.fit(List.of(
                new PanelObservation("a", "g1", 2, .10, .05),
                new PanelObservation("b", "g1", 1, -.20, .30),
                new PanelObservation("c", "g1", 3, .05, .10),
                new PanelObservation("a", "g2", 2, .00, .20),
                new PanelObservation("b", "g2", 1.5, -.50, .45),
                new PanelObservation("c", "g2", 3, .12, .15),
                new PanelObservation("a", "g3", 1, -.05, .22),
                new PanelObservation("b", "g3", 1, -.45, .40)));

        assertThat(estimate.elasticity()).isCloseTo(1.8333947844740888, within(EXACT));
        assertThat(estimate.standardError()).isCloseTo(0.07846157987914246, within(EXACT));
        assertThat(estimate.observations()).isEqualTo(8);
        assertThat(estimate.clusters()).isEqualTo(3);
        assertThat(estimate.groups()).isEqualTo(3);
    }

    @Test
    void exactRelation_isFoundWithoutError() {
        List<PanelObservation> rows = new ArrayList<>();
        for (int cell = 0; cell < 5; cell++) {
            for (int month = 0; month < 4; month++) {
                double exposure = .01 * cell * cell + .02 * month * cell;
                rows.add(
                        new PanelObservation("c" + cell, "m" + month, 1 + cell, .3 * month - 2.5 * exposure, exposure));
            }
        }

        PanelEstimate estimate = PanelRegression.fit(rows);

        assertThat(estimate.elasticity()).isCloseTo(2.5, within(EXACT));
        assertThat(estimate.standardError()).isCloseTo(0.0, within(EXACT));
    }

    @Test
    void sameExposureInEveryGroup_isRejected() {
        assertThatThrownBy(() -> PanelRegression.fit(
                        List.of(new PanelObservation("a", "g", 1, .1, .2), new PanelObservation("b", "g", 1, .3, .2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("differs from its group");
    }
}
