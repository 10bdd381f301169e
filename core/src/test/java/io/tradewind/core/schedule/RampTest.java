package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Moves that build up and fade, by the middle of each day. */
class RampTest {
    private static final Timeline SPRING = Timeline.of(YearMonth.of(2025, 1), YearMonth.of(2025, 4));
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    private static final Optional<LocalDate> OPEN = Optional.empty();
    private static final OptionalDouble LASTS = OptionalDouble.empty();

    @Test
    void rampOfAMonth_growsByOneThirtyFirstADay() {
        assertThat(Ramp.levelOn(NEW_YEAR.minusDays(1), NEW_YEAR, OPEN, 1)).isZero();
        assertThat(Ramp.levelOn(NEW_YEAR, NEW_YEAR, OPEN, 1)).isCloseTo(.5 / 31, within(1e-15));
        assertThat(Ramp.levelOn(NEW_YEAR.plusDays(30), NEW_YEAR, OPEN, 1)).isCloseTo(30.5 / 31, within(1e-15));
        assertThat(Ramp.levelOn(NEW_YEAR.plusDays(31), NEW_YEAR, OPEN, 1)).isEqualTo(1.0);
    }

    @Test
    void end_isTheFirstDayWithout() {
        Optional<LocalDate> march = Optional.of(LocalDate.of(2025, 3, 1));
        assertThat(Ramp.levelOn(LocalDate.of(2025, 2, 28), NEW_YEAR, march, 0)).isEqualTo(1.0);
        assertThat(Ramp.levelOn(LocalDate.of(2025, 3, 1), NEW_YEAR, march, 0)).isZero();
    }

    @Test
    void withoutRamp_levelIsTheShareOfDays() {
        double[] level = Ramp.level(SPRING, LocalDate.of(2025, 1, 11), Optional.of(LocalDate.of(2025, 2, 15)), 0, LASTS)
                .toArray();
        assertThat(level).containsExactly(new double[] {21 / 31.0, .5, 0, 0}, within(1e-15));
    }

    /** 31 days of ramp from 16 January: sixteen of them in January (0.5 to 15.5, together 128), fifteen in February (16.5 to 30.5: 352.5). */
    @Test
    void ramp_crossesMonths() {
        double[] level =
                Ramp.level(SPRING, LocalDate.of(2025, 1, 16), OPEN, 1, LASTS).toArray();
        assertThat(level).containsExactly(new double[] {128.0 / 31 / 31, (352.5 / 31 + 13) / 28, 1, 1}, within(1e-14));
    }

    /** The middles of a month's days, a geometric series: with q = 2^(−1/2m) a day and m = 365.2425/12 days a month, √q·(1−q^31)/(1−q). */
    @Test
    void halfLifeOfTwoMonths_halvesASixthOfAYearLater() {
        double q = Math.pow(2, -6 / 365.2425);
        double january = Math.sqrt(q) * (1 - Math.pow(q, 31)) / (1 - q) / 31;
        double february = Math.pow(q, 31) * Math.sqrt(q) * (1 - Math.pow(q, 28)) / (1 - q) / 28;
        double[] level =
                Ramp.level(SPRING, NEW_YEAR, OPEN, 0, OptionalDouble.of(2)).toArray();
        assertThat(level).startsWith(new double[] {january, february}, within(1e-13));
    }

    @Test
    void halfLife_countsFromTheEndOfTheRamp() {
        double[] ramped = Ramp.level(SPRING, LocalDate.of(2024, 12, 1), OPEN, 1, OptionalDouble.of(2))
                .toArray();
        double[] atOnce =
                Ramp.level(SPRING, NEW_YEAR, OPEN, 0, OptionalDouble.of(2)).toArray();
        assertThat(ramped).containsExactly(atOnce, within(1e-15));
    }

    @Test
    void yearsSince_countFromTheStartToTheEnd() {
        double[] years = Ramp.yearsSince(SPRING, LocalDate.of(2025, 1, 11), Optional.of(LocalDate.of(2025, 2, 2)))
                .toArray();
        // 21 days of January: .5 + … + 20.5 = 220.5; one of February: 21.5.
        assertThat(years)
                .containsExactly(new double[] {220.5 / 365.2425 / 31, 21.5 / 365.2425 / 28, 0, 0}, within(1e-15));
    }

    @Test
    void yearsSince_goOnWithoutAnEnd() {
        double[] years = Ramp.yearsSince(SPRING, LocalDate.of(2024, 1, 1), OPEN).toArray();
        assertThat(years[0]).as("366 days of 2024 and half of January").isCloseTo(381.5 / 365.2425, within(1e-14));
    }
}
