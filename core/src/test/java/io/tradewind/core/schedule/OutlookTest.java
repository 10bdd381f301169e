package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of one tariff, and what came of it. */
class OutlookTest {
    private static final Activity TENS = Activity.during(10, 20);
    private static final Activity LATER = Activity.during(40, 50);

    @Test
    void inForce_isWhatWasCertainOnEachDay() {
        Outlook first = new Outlook(5, Activity.during(8, Activity.FOREVER), null, 0);
        Outlook end = new Outlook(15, Activity.during(8, 18), null, 0);
        Activity law = Outlook.inForce(List.of(first, end));
        assertThat(law.levelOn(7)).isZero();
        assertThat(law.levelOn(8)).isEqualTo(1);
        assertThat(law.levelOn(17)).isEqualTo(1);
        assertThat(law.levelOn(18)).isZero();
    }

    @Test
    void feared_isNotInForce() {
        assertThat(Outlook.inForce(List.of(new Outlook(5, Activity.NEVER, TENS, .5)))
                        .isOver(0))
                .isTrue();
    }

    @Test
    void isOver_onceNothingIsLeft_butNeverWhileSomethingIsFeared() {
        assertThat(new Outlook(0, TENS, null, 0).isOver(19)).isFalse();
        assertThat(new Outlook(0, TENS, null, 0).isOver(20)).isTrue();
        assertThat(new Outlook(0, TENS, LATER, .5).isOver(20)).isFalse();
    }

    @Test
    void nextChange_isThatOfTheCertainOrOfTheFeared() {
        assertThat(new Outlook(0, LATER, null, 0).nextChange(5)).isEqualTo(40);
        assertThat(new Outlook(0, LATER, TENS, .5).nextChange(5)).isEqualTo(10);
        assertThat(new Outlook(0, TENS, LATER, .5).nextChange(5)).isEqualTo(10);
        assertThat(new Outlook(0, TENS, LATER, .5).nextChange(25)).isEqualTo(40);
    }
}
