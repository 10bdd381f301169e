package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Law 30: a rise adds a young part, a cut removes the youngest first. Sizes are binary fractions, so that sums are exact. */
class VintagesTest {
    /** Rates and the months from which they hold, one after the other. */
    private static Vintages path(double... rateAndMonth) {
        Vintages path = new Vintages();
        for (int k = 0; k < rateAndMonth.length; k += 2) {
            path.moveTo(rateAndMonth[k], (int) rateAndMonth[k + 1]);
        }
        return path;
    }

    private static double meanAge(Vintages path, int month) {
        return path.mean(month, age -> age);
    }

    @Test
    void nothing_isAsYoungAsANewborn() {
        assertThat(new Vintages().mean(7, age -> 5.0 + age)).isEqualTo(5.0);
        assertThat(new Vintages().parts(7)).isEmpty();
    }

    @Test
    void rise_addsAYoungPart() {
        Vintages path = path(.25, 0, .375, 6);
        assertThat(path.parts(9)).containsExactly(new DutyPath.Part(2 / 3.0, 9), new DutyPath.Part(1 / 3.0, 3));
        assertThat(meanAge(path, 9)).isCloseTo((2 * 9 + 3) / 3.0, within(1e-15));
    }

    @Test
    void cut_takesTheYoungestFirst() {
        assertThat(path(.25, 0, .5, 6, .375, 7).parts(9))
                .as("half of the young part is left")
                .containsExactly(new DutyPath.Part(2 / 3.0, 9), new DutyPath.Part(1 / 3.0, 3));
        assertThat(path(.25, 0, .5, 6, .125, 7).parts(9))
                .as("the young part goes, and half of the old one")
                .containsExactly(new DutyPath.Part(1, 9));
    }

    @Test
    void excursion_leavesNoTrace() {
        assertThat(path(.25, 0, .5, 3, .75, 4, .25, 5).parts(9)).containsExactly(new DutyPath.Part(1, 9));
    }

    @Test
    void duty_thatWentAndCameBack_isYoung() {
        Vintages gone = path(.25, 0, 0, 3);
        assertThat(gone.parts(9)).isEmpty();
        gone.moveTo(.25, 5);
        assertThat(gone.parts(9)).containsExactly(new DutyPath.Part(1, 4));
    }

    @Test
    void rateThatStays_ages_andGetsNoYoungPart() {
        assertThat(path(.25, 0, .25, 4, .25, 8).parts(9)).containsExactly(new DutyPath.Part(1, 9));
    }

    @Test
    void reliefBelowTheBase_agesAsADutyDoes() {
        assertThat(path(.25, 0, -.125, 5).parts(9)).containsExactly(new DutyPath.Part(1, 4));
        assertThat(path(-.25, 0, -.5, 6, -.375, 7).parts(9))
                .containsExactly(new DutyPath.Part(2 / 3.0, 9), new DutyPath.Part(1 / 3.0, 3));
    }

    @Test
    void manySteps_areAllRemembered() {
        Vintages stairs = new Vintages();
        for (int month = 0; month < 20; month++) {
            stairs.moveTo(month + 1, month);
        }
        assertThat(meanAge(stairs, 19)).isEqualTo(9.5);
        assertThat(stairs.parts(19)).hasSize(20);
        assertThat(stairs.parts(19).get(12)).isEqualTo(new DutyPath.Part(1 / 20.0, 7));
    }

    /** Whatever rose above the lowest rate since is forgotten: the part up to the lowest rate that the path ever had after it dates from its rise. */
    @Test
    void anyPath_hasThePartsThatWereNeverCutSince() {
        Random random = new Random(13);
        for (int trial = 0; trial < 200; trial++) {
            double[] rate = random.ints(12, 1, 9).mapToDouble(x -> x / 8.0).toArray();
            Vintages path = new Vintages();
            for (int month = 0; month < rate.length; month++) {
                path.moveTo(rate[month], month);
            }
            assertThat(meanAge(path, 11)).isCloseTo(meanAgeByUnits(rate), within(1e-12));
        }
    }

    /** Every eighth of the last rate is as old as the months for which the rate has not been below it. */
    private static double meanAgeByUnits(double[] rate) {
        int last = rate.length - 1;
        double sum = 0;
        for (double unit = 1 / 8.0; unit <= rate[last]; unit += 1 / 8.0) {
            int born = last;
            while (born > 0 && rate[born - 1] >= unit) {
                born--;
            }
            sum += last - born;
        }
        return sum / (8 * rate[last]);
    }
}
