package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a duty is in each month, how much of it buyers pay and expect to last, and what exporters take: nine tenths last; buyers pay 95 % of a new duty and
 * one point less each month, down to 86 % after nine.
 */
class RatePathTest {
    private static final LocalDate APRIL = Duties.APRIL;
    private static final LocalDate MID_APRIL = LocalDate.of(2025, 4, 16);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final int APRIL_T = 3;
    private static final int JULY_T = 6;
    private static final Parameters P = Parameters.defaults()
            .with("chi_china", 1)
            .with("q_moderate", .9)
            .with("rho_initial", .95)
            .with("rho_final", .86)
            .with("rho_months", 9)
            .with("rho_china", .8)
            .with("chi_default", 1)
            .with("processing_share", 0);

    private static DutyPath path(Parameters parameters, int destination, int origin, Event... events) {
        return TariffProgram.of(Duties.scenario(events), Duties.WORLD, parameters, Duties.YEAR)
                .path(destination, Duties.MACHINERY, origin);
    }

    private static DutyPath path(Event... events) {
        return path(P, Duties.USA, Duties.CHN, events);
    }

    private static DutyPath path(TariffShock.Builder... tariffs) {
        Event[] events = new Event[tariffs.length];
        for (int k = 0; k < events.length; k++) {
            events[k] = Event.of("t" + k, tariffs[k].build());
        }
        return path(events);
    }

    private static void is(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-14));
    }

    @Test
    void duty_isAddedFromItsDayOn_andLooksFourMonthsFurther() {
        DutyPath path = path(Duties.add(.25, MID_APRIL));
        assertThat(path.added().toArray()).hasSize(12 + RateDays.LOOK_AHEAD + 1);
        assertThat(path.added().toArray()[APRIL_T - 1]).isZero();
        is(path.added().toArray()[APRIL_T], .125);
        is(path.added().toArray()[APRIL_T + 1], .25);
        is(path.added().toArray()[15], .25);
    }

    @Test
    void newDuty_isPaidByBuyersAt95Percent() {
        DutyPath path = path(Duties.add(.2, APRIL));
        is(path.expected().toArray()[APRIL_T], .9 * .95 * .2);
        is(path.absorbed().toArray()[APRIL_T], .05 * .2);
        is(path(Duties.add(.2, MID_APRIL)).absorbed().toArray()[APRIL_T], .05 * .2 / 2);
    }

    @Test
    void passThrough_fallsByAPointAMonth_forNineMonths() {
        DutyPath path = path(Duties.add(.2, APRIL));
        is(path.absorbed().toArray()[APRIL_T + 3], .08 * .2);
        is(path.expected().toArray()[APRIL_T + 3], .9 * .92 * .2);
        is(path.absorbed().toArray()[APRIL_T + 9], .14 * .2);
        is(path.absorbed().toArray()[APRIL_T + 12], .14 * .2);
    }

    /** In October two thirds of 30 % are nine months old and one third three: 86 and 92 %, so 88 % on the whole. */
    @Test
    void rise_addsAYoungPart() {
        DutyPath path = path(Duties.add(.2, LocalDate.of(2025, 1, 1)), Duties.add(.1, JULY));
        is(path.absorbed().toArray()[9], .12 * .3);
    }

    @Test
    void chineseDuty_isPaidInAnotherWay_thatDoesNotAge() {
        Event duty = Event.of(
                "t",
                TariffShock.add("CHN", List.of("USA"), .2, APRIL)
                        .inTransit(InTransitRule.NONE)
                        .build());
        DutyPath path = path(P, Duties.CHN, Duties.USA, duty);
        is(path.absorbed().toArray()[APRIL_T], .2 * .2);
        is(path.absorbed().toArray()[APRIL_T + 9], .2 * .2);
        is(path.expected().toArray()[APRIL_T], .9 * .8 * .2);
    }

    @Test
    void recordOnArrival_showsADutyOnLoadingASeaMonthLater() {
        Event duty =
                Event.of("t", TariffShock.add("CHN", List.of("USA"), .2, APRIL).build());
        double[] added = path(P, Duties.CHN, Duties.USA, duty).added().toArray();
        is(added[APRIL_T], 0);
        is(added[APRIL_T + 1], .2);
    }

    /** 120 % on the quarter that pays: .9 × 60 + .3 × 60 = 72 points are expected there. */
    @Test
    void persistence_isGradedOnTheGoodsThatPay() {
        DutyPath path = path(Duties.add(1.2, APRIL).collectedShare(.5).scope(Duties.exempt(.5)));
        is(path.added().toArray()[APRIL_T], 1.2 / 4);
        is(path.expected().toArray()[APRIL_T], .95 * .72 / 4);
    }

    @Test
    void twoHalves_areOneWhole_atEverySize() {
        for (double rate : new double[] {.1, .6, .9, 1.4}) {
            DutyPath whole = path(Duties.add(rate, MID_APRIL));
            DutyPath halves = path(Duties.add(rate / 2, MID_APRIL), Duties.add(rate / 2, MID_APRIL));
            assertThat(halves.expected().toArray())
                    .containsExactly(whole.expected().toArray(), within(1e-14));
            assertThat(halves.absorbed().toArray())
                    .containsExactly(whole.absorbed().toArray(), within(1e-14));
        }
    }

    @Test
    void rowThatAnotherTakesOver_isTheSameRow() {
        DutyPath two =
                path(Duties.add(.25, APRIL).end(JULY), Duties.add(.25, JULY).announced(APRIL));
        assertThat(two).isEqualTo(path(Duties.add(.25, APRIL)));
    }

    @Test
    void rateOfZero_isNothing() {
        assertThat(path(Duties.add(0, APRIL).announced(LocalDate.of(2025, 1, 1))))
                .isNull();
    }

    @Test
    void dutyFromBeforeTheFirstMonth_isThereFromTheFirstDay_asOld() {
        DutyPath path = path(Duties.add(.2, LocalDate.of(2024, 12, 20)).end(LocalDate.of(2025, 1, 11)));
        is(path.added().toArray()[0], .2 * 10 / 31);
        assertThat(path.added().toArray()[1]).isZero();
    }

    /** The sixteen months end with April 2026. */
    @Test
    void dutyOfTheDayAfterTheLast_isNotSeen() {
        assertThat(path(Duties.add(.2, LocalDate.of(2026, 5, 1)))).isNull();
        is(path(Duties.add(.2, LocalDate.of(2026, 4, 30))).added().toArray()[15], .2 / 30);
    }

    /** Ten per cent capped at 4 is 6 points less, of which buyers keep 95 % when it is new. */
    @Test
    void relief_isSharedAsADutyIs() {
        DutyPath path = path(Duties.on(TariffOperation.CAP, .04, APRIL));
        is(path.added().toArray()[APRIL_T], -.06);
        is(path.expected().toArray()[APRIL_T], -.06 * .9 * .95);
        is(path.absorbed().toArray()[APRIL_T], -.06 * .05);
    }
}
