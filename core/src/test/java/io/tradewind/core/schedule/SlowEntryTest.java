package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** One fortieth of the gap closes each month: 0, 1/40, 1 − (39/40)². */
class SlowEntryTest {
    private static final Timeline SPRING = Timeline.of(YearMonth.of(2025, 1), YearMonth.of(2025, 4));

    private static double[] share(LocalDate start) {
        return SlowEntry.share(start, Parameters.defaults().with("lam_s", .025), SPRING);
    }

    @Test
    void share_isZeroUpToTheMonthOfTheStart() {
        assertThat(share(LocalDate.of(2025, 2, 20))).containsExactly(new double[] {0, 0, .025, .049375}, within(1e-15));
    }

    @Test
    void share_ofAnEarlierStart_hasBegun() {
        assertThat(share(LocalDate.of(2024, 12, 31))[0]).isCloseTo(.025, within(1e-15));
    }
}
