package io.tradewind.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrowthPartsTest {
    /** Steel exports, MODEL §6: volume × 1.031, price × 0.943, value −2.78 %; the parts as printed there. */
    @Test
    void steel_isSplitAsPrinted() {
        GrowthParts parts = GrowthParts.of(.031, .943 - 1, 0);

        assertThat(parts.quantity()).isCloseTo(3.01, within(.005));
        assertThat(parts.price()).isCloseTo(-5.79, within(.005));
        assertThat(parts.growthPct()).isCloseTo(-2.78, within(.005));
    }

    /** 1.1 × 1.2 × 1.3 − 1 = 71.6 %; by hand 10 · (1 + .5/2 + .06/3) = 12.7, 20 · (1 + .4/2 + .03/3) = 24.2, 30 · (1 + .3/2 + .02/3) = 34.7. */
    @Test
    void threeFactors_shareTheirProductEvenly() {
        GrowthParts parts = GrowthParts.of(.1, .2, .3);

        assertThat(parts.quantity()).isCloseTo(12.7, within(1e-12));
        assertThat(parts.price()).isCloseTo(24.2, within(1e-12));
        assertThat(parts.exchangeRate()).isCloseTo(34.7, within(1e-12));
        assertThat(parts.growthPct()).isCloseTo(71.6, within(1e-12));
    }
}
