package io.tradewind.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ToyPanels;
import org.junit.jupiter.api.Test;

/** Laws 1, 9, 11, 29 and 30 of MODEL on random pairs of scenarios that say the same. */
class MetamorphicTest {
    private static final Economy WORLD = ToyPanels.withMovingRates();
    /** MODEL §13, law 30. */
    private static final double SAME = 1e-9;

    @Test
    void pairsThatSayTheSame_giveTheSame() {
        RandomLaws laws = new RandomLaws(WORLD, "machinery", 20261130L);
        for (int k = 0; k < RandomLaws.PAIRS; k++) {
            RandomLaws.Pair pair = laws.next();
            double[] one = laws.numbers(pair.one());
            double[] other = laws.numbers(pair.other());
            for (int i = 0; i < one.length; i++) {
                if (Math.abs(one[i] - other[i]) > (pair.exact() ? 0.0 : SAME)) {
                    assertThat(other[i])
                            .as("pair %d, %s, number %d%n%s%n%s", k, pair.law(), i, pair.one(), pair.other())
                            .isCloseTo(one[i], within(pair.exact() ? 0.0 : SAME));
                }
            }
            assertThat(other).as("pair %d, %s", k, pair.law()).hasSameSizeAs(one);
        }
    }
}
