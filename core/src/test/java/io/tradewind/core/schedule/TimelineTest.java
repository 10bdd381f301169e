package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Months and shares of months, counted on a calendar. */
class TimelineTest {
    private static final Timeline SPRING = Timeline.of(YearMonth.of(2025, 1), YearMonth.of(2025, 3));
    private static final int FEBRUARY = 1;

    private static long february(int day) {
        return LocalDate.of(2025, 2, day).toEpochDay();
    }

    @Test
    void januaryToMarch_hasThreeMonthsOf31And28And31Days() {
        assertThat(SPRING.months()).isEqualTo(3);
        assertThat(new int[] {SPRING.days(0), SPRING.days(1), SPRING.days(2)}).containsExactly(31, 28, 31);
        assertThat(SPRING.startDay(3)).isEqualTo(LocalDate.of(2025, 4, 1).toEpochDay());
    }

    @Test
    void aMonthAlone_isATimeline_oneThatEndsBeforeItStartsIsNot() {
        YearMonth may = YearMonth.of(2025, 5);
        assertThat(Timeline.of(may, may).months()).isEqualTo(1);
        assertThatThrownBy(() -> Timeline.of(may, may.minusMonths(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-04")
                .hasMessageContaining("2025-05");
    }

    @Test
    void extended_addsMonthsAtTheEnd() {
        Timeline longer = SPRING.extended(2);
        assertThat(longer.months()).isEqualTo(5);
        assertThat(longer.first()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(longer.last()).isEqualTo(YearMonth.of(2025, 5));
    }

    @Test
    void positions_countFromTheFirstMonth() {
        assertThat(SPRING.month(2)).isEqualTo(YearMonth.of(2025, 3));
        assertThat(SPRING.indexOf(YearMonth.of(2025, 2))).isEqualTo(1);
        assertThat(SPRING.indexOf(YearMonth.of(2024, 11))).isEqualTo(-2);
    }

    @Test
    void share_isDaysInsideOverDaysOfTheMonth() {
        assertThat(SPRING.share(FEBRUARY, february(8), february(22))).isEqualTo(14 / 28.0);
        assertThat(SPRING.share(FEBRUARY, february(1) - 10, february(8))).isEqualTo(7 / 28.0);
        assertThat(SPRING.share(FEBRUARY, february(22), february(28) + 10)).isEqualTo(7 / 28.0);
        assertThat(SPRING.share(FEBRUARY, 0, Long.MAX_VALUE)).isEqualTo(1.0);
    }

    @Test
    void share_isZeroOutsideTheMonthAndForNoDays() {
        assertThat(SPRING.share(FEBRUARY, february(1) - 10, february(1))).isZero();
        assertThat(SPRING.share(FEBRUARY, february(28) + 1, february(28) + 10)).isZero();
        assertThat(SPRING.share(FEBRUARY, february(9), february(9))).isZero();
        assertThat(SPRING.share(FEBRUARY, february(9), february(5))).isZero();
    }

    @Test
    void share_addsUp_whereverTheDaysAreSplit() {
        for (int day = 1; day <= 28; day++) {
            double before = SPRING.share(FEBRUARY, february(3), february(day));
            double after = SPRING.share(FEBRUARY, Math.max(february(3), february(day)), february(25));
            assertThat(before + after)
                    .as("split on the %d.", day)
                    .isCloseTo(Math.max(22, day - 3) / 28.0, within(1e-15));
        }
    }
}
