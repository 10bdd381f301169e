package io.tradewind.core.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.parameter.Parameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TurnoverProfileTest {
    @Test
    void standardProfile_hasTheModelsMeanLagAndNothingInTheFirstMonths() {
        TurnoverProfile profile = TurnoverProfile.of(Parameters.defaults());
        double[] signed = new double[48];
        signed[0] = 1000;
        double[] turnover = profile.turnover(signed);
        assertThat(profile.meanLag()).isCloseTo(18.0, within(1e-12));
        assertThat(Arrays.copyOf(turnover, 4)).containsOnly(0.0);
        assertThat(Arrays.stream(turnover).sum()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void smallTrapezoid_byHand() {
        double[] turnover = TurnoverProfile.trapezoid(1, 2, 6).turnover(new double[] {12, 0, 0, 0, 0, 0, 0});
        // Heights 0, 0, ½, 1, 1, ½, 0 add up to 3.
        assertThat(turnover).containsExactly(new double[] {0, 0, 2, 4, 4, 2, 0}, within(1e-12));
    }

    @Test
    void completedShare_risesToOne() {
        double[] done = TurnoverProfile.of(Parameters.defaults()).completed(40);
        assertThat(done).isSorted();
        assertThat(done[39]).isCloseTo(1.0, within(1e-12));
        assertThat(done[2]).isZero();
    }
}
