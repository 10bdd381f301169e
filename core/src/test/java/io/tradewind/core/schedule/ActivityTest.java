package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Levels by day, read off pieces that are drawn by hand. */
class ActivityTest {
    private static final Activity TENS = Activity.during(10, 20);
    /** 1 on the days 10 to 19, 3 on 20 to 29. */
    private static final Activity UP =
            TENS.followedBy(20, Activity.during(20, 30).scaled(3));
    /** 3 on the days 10 to 19, 1 on 20 to 29. */
    private static final Activity DOWN = TENS.scaled(3).followedBy(20, Activity.during(20, 30));

    private static double[] levels(Activity activity, long... days) {
        double[] levels = new double[days.length];
        for (int k = 0; k < days.length; k++) {
            levels[k] = activity.levelOn(days[k]);
        }
        return levels;
    }

    @Test
    void during_isInForceFromTheFirstDayToTheDayBeforeTheEnd() {
        assertThat(levels(TENS, 9, 10, 19, 20)).containsExactly(0, 1, 1, 0);
    }

    @Test
    void noDays_areNeverInForce() {
        assertThat(Activity.during(10, 10).isOver(0)).isTrue();
        assertThat(Activity.during(10, 9).isOver(0)).isTrue();
        assertThat(Activity.NEVER.levelOn(10)).isZero();
    }

    @Test
    void scaled_multipliesEveryLevel() {
        assertThat(levels(UP.scaled(.5), 9, 10, 19, 20, 29, 30)).containsExactly(0, .5, .5, 1.5, 1.5, 0);
    }

    @Test
    void within_changesTheDaysInsideAlone() {
        assertThat(levels(TENS.within(12, 15, x -> 7), 9, 10, 11, 12, 14, 15, 19, 20))
                .containsExactly(0, 1, 1, 7, 7, 1, 1, 0);
        assertThat(levels(TENS.within(5, 12, x -> 7), 9, 10, 11, 12)).containsExactly(0, 7, 7, 1);
        assertThat(levels(TENS.within(18, 25, x -> 7), 17, 18, 19, 20)).containsExactly(1, 7, 7, 0);
    }

    @Test
    void within_leavesWhatLiesBeforeOrAfterIt() {
        assertThat(levels(TENS.within(1, 5, x -> 7), 4, 10, 19, 20)).containsExactly(0, 1, 1, 0);
        assertThat(levels(TENS.within(25, 30, x -> 7), 10, 19, 25)).containsExactly(1, 1, 0);
        assertThat(TENS.within(1, 5, x -> 7).changes()).containsExactly(10L, 20L);
    }

    @Test
    void followedBy_isTheFirstBeforeTheDayAndTheNextFromThen() {
        Activity both = TENS.followedBy(15, Activity.during(12, 30).scaled(3));
        assertThat(levels(both, 9, 10, 14, 15, 29, 30)).containsExactly(0, 1, 1, 3, 3, 0);
    }

    @Test
    void followedByNothing_endsOnThatDay() {
        Activity ends = UP.followedBy(25, Activity.NEVER);
        assertThat(levels(ends, 10, 20, 24, 25)).containsExactly(1, 3, 3, 0);
        assertThat(UP.followedBy(5, Activity.NEVER).isOver(0)).isTrue();
    }

    @Test
    void changes_areTheEndsOfThePieces() {
        assertThat(UP.changes()).containsExactly(10L, 20L, 20L, 30L);
    }

    @Test
    void isOver_fromTheDayAfterTheLast() {
        assertThat(UP.isOver(9)).isFalse();
        assertThat(UP.isOver(29)).isFalse();
        assertThat(UP.isOver(30)).isTrue();
        assertThat(Activity.NEVER.isOver(0)).isTrue();
    }

    @Test
    void highest_looksFromTheDayOn() {
        assertThat(UP.highest(0)).isEqualTo(3);
        assertThat(DOWN.highest(19)).isEqualTo(3);
        assertThat(DOWN.highest(20)).isEqualTo(1);
        assertThat(DOWN.highest(29)).isEqualTo(1);
        assertThat(DOWN.highest(30)).isZero();
    }

    @Test
    void nextChange_isTheFirstOneAfterTheDay() {
        assertThat(UP.nextChange(9)).isEqualTo(10);
        assertThat(UP.nextChange(10)).isEqualTo(20);
        assertThat(UP.nextChange(20)).isEqualTo(30);
        assertThat(UP.nextChange(30)).isEqualTo(Activity.FOREVER);
    }

    @Test
    void mean_weighsLevelsByTheirDays() {
        Timeline year = Timeline.of(YearMonth.of(2025, 1), YearMonth.of(2025, 3));
        long middle = LocalDate.of(2025, 2, 15).toEpochDay();
        Activity steps = Activity.during(0, middle)
                .scaled(.2)
                .followedBy(middle, Activity.during(middle, middle + 14).scaled(.6));
        assertThat(steps.mean(year, 1)).isCloseTo(.5 * .2 + .5 * .6, within(1e-15));
        assertThat(steps.monthlyMeans(year)).containsExactly(new double[] {.2, .4, 0}, within(1e-15));
    }
}
