package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.demand.Rationing;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.ExportControlShock;
import io.tradewind.core.scenario.ExportControlShock.Mode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Caps and licences by month: p* = ln(Q ÷ cap) ÷ |ε|, and shipments that leave later. */
class ControlPathTest {
    private static final Timeline YEAR = Timeline.of(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final int MARCH_T = 2;
    private static final int APRIL_T = 3;
    private static final Parameters P = Parameters.defaults();

    private static ExportControlShock.Builder control(Mode mode, LocalDate start) {
        return ExportControlShock.builder(List.of("CHN"), List.of("USA"), mode, start)
                .sectors(List.of("machinery"));
    }

    /** Half the base, at an elasticity of −1. */
    private static ExportControlShock.Builder half(LocalDate start) {
        return control(Mode.QUOTA, start).volumeCap(.5).elasticity(-1);
    }

    private static Rationing applied(ExportControlShock control, double probability, int month) {
        return ControlPath.of(control, probability, P, YEAR).apply(0, 0, month);
    }

    private static void isClose(Rationing actual, double logQuantity, double logPrice) {
        assertThat(actual.logQuantity()).isCloseTo(logQuantity, within(1e-12));
        assertThat(actual.logPrice()).isCloseTo(logPrice, within(1e-12));
    }

    @Test
    void capOfHalf_atElasticityOne_doublesThePrice() {
        isClose(applied(half(APRIL).build(), 1, APRIL_T), Math.log(.5), Math.log(2));
        isClose(applied(half(APRIL).build(), 1, MARCH_T), 0, 0);
    }

    /** Half of a month at 1, half at .5 for 2: .75 of the goods for a value of 1. */
    @Test
    void halfAMonth_isTheMeanOfFreeAndCappedDays() {
        isClose(applied(half(LocalDate.of(2025, 4, 16)).build(), 1, APRIL_T), Math.log(.75), Math.log(1 / .75));
        isClose(
                applied(half(APRIL).end(LocalDate.of(2025, 4, 16)).build(), 1, APRIL_T),
                Math.log(.75),
                Math.log(1 / .75));
    }

    @Test
    void evenChance_isHalfAControl() {
        isClose(applied(half(APRIL).build(), .5, APRIL_T), Math.log(.75), Math.log(1 / .75));
    }

    @Test
    void end_liftsTheCap() {
        isClose(applied(half(APRIL).end(LocalDate.of(2025, 6, 1)).build(), 1, 5), 0, 0);
    }

    /** Nothing has no logarithm, so a billionth leaves, at the largest multiple of the price: 10. */
    @Test
    void ban_letsNothingOut_atTheHighestPrice() {
        isClose(applied(control(Mode.BAN, APRIL).build(), 1, APRIL_T), Math.log(1e-9), Math.log(10));
    }

    /** ε goes from −.15 to −.8 by 2.5 % of the gap a month: −.15, then −.15 − .025 × .65 = −.16625. */
    @Test
    void elasticity_growsFromShortToLongRun() {
        ExportControlShock mild = control(Mode.LICENCE, APRIL).volumeCap(.9).build();
        isClose(applied(mild, 1, APRIL_T), Math.log(.9), -Math.log(.9) / .15);
        isClose(applied(mild, 1, APRIL_T + 1), Math.log(.9), -Math.log(.9) / .16625);
    }

    @Test
    void licenceWithoutACap_onlyDelays() {
        assertThat(ControlPath.of(
                        control(Mode.LICENCE, APRIL).licenceDelayDays(10).build(), 1, P, YEAR))
                .isNull();
    }

    /** Ten of April's thirty days leave in June, when the control has ended. */
    @Test
    void delay_movesTheFirstDaysBehindTheEnd() {
        double[] log = ControlPath.delay(
                        control(Mode.LICENCE, APRIL)
                                .licenceDelayDays(10)
                                .end(LocalDate.of(2025, 6, 1))
                                .build(),
                        1,
                        YEAR)
                .toArray();
        assertThat(log[MARCH_T]).isZero();
        assertThat(log[APRIL_T]).isCloseTo(Math.log(20 / 30.0), within(1e-15));
        assertThat(log[4]).isZero();
        assertThat(log[5]).isCloseTo(Math.log(40 / 30.0), within(1e-15));
    }

    @Test
    void delay_atEvenChance_isHalf() {
        double[] log = ControlPath.delay(
                        control(Mode.LICENCE, APRIL).licenceDelayDays(10).build(), .5, YEAR)
                .toArray();
        assertThat(log[APRIL_T]).isCloseTo(Math.log(25 / 30.0), within(1e-15));
        assertThat(log[11]).as("an open one gives nothing back").isZero();
    }

    /** A control of ten days holds no more than these, however long a licence takes; they leave in the same month. */
    @Test
    void delay_holdsNoMoreThanTheControlLasts() {
        double[] log = ControlPath.delay(
                        control(Mode.LICENCE, APRIL)
                                .licenceDelayDays(45)
                                .end(APRIL.plusDays(10))
                                .build(),
                        1,
                        YEAR)
                .toArray();
        assertThat(log).containsOnly(0.0);
    }

    @Test
    void delayOfAWholeMonth_leavesABillionth() {
        double[] log = ControlPath.delay(
                        control(Mode.LICENCE, APRIL).licenceDelayDays(30).build(), 1, YEAR)
                .toArray();
        assertThat(log[APRIL_T]).isCloseTo(Math.log(1e-9), within(1e-12));
        assertThat(log[4]).isZero();
    }

    private static Rationing all(ExportControlShock... controls) {
        List<ControlPath> paths = Stream.of(controls)
                .map(control -> ControlPath.of(control, 1, P, YEAR))
                .toList();
        return ControlPath.all(paths, 0, 0, APRIL_T);
    }

    /** Listed firms buy a fifth: of it half is let out at twice the price, so .9 of the goods for a value of 1. */
    @Test
    void share_reachesThatPartAlone() {
        isClose(applied(half(APRIL).share(.2).build(), 1, APRIL_T), Math.log(.9), Math.log(1 / .9));
        isClose(all(half(APRIL).share(.2).build()), Math.log(.9), Math.log(1 / .9));
        Rationing ban = applied(control(Mode.BAN, APRIL).share(.2).build(), 1, APRIL_T);
        assertThat(ban.logQuantity()).isCloseTo(Math.log(.8), within(1e-8));
        assertThat(ban.logPrice()).as("what still trades costs what it did").isCloseTo(0, within(1e-8));
    }

    /** The same law, written differently: lists name different goods, so two of a tenth are one of a fifth. */
    @Test
    void twoLists_areOneOfTheirSum() {
        Rationing one = all(half(APRIL).share(.2).build());
        Rationing two = all(half(APRIL).share(.1).build(), half(APRIL).share(.1).build());
        isClose(two, one.logQuantity(), one.logPrice());
        Rationing three = all(
                half(APRIL).share(.05).build(),
                half(APRIL).share(.05).build(),
                half(APRIL).share(.1).build());
        isClose(three, one.logQuantity(), one.logPrice());
    }

    /** A ban on three tenths leaves .7, which a quota of .8 does not bind; one of .5 does. The order in which they stand does not matter. */
    @Test
    void quotaOnTheWholeFlow_meetsWhatTheListsLeave() {
        ExportControlShock list = control(Mode.BAN, APRIL).share(.3).build();
        ExportControlShock wide =
                control(Mode.QUOTA, APRIL).volumeCap(.8).elasticity(-1).build();
        assertThat(all(list, wide).logQuantity()).isCloseTo(Math.log(.7), within(1e-8));
        assertThat(all(wide, list)).isEqualTo(all(list, wide));
        Rationing tight = all(half(APRIL).build(), list);
        assertThat(tight.logQuantity()).isCloseTo(Math.log(.5), within(1e-12));
        assertThat(tight.logPrice()).isCloseTo(Math.log(.7 / .5), within(1e-7));
    }

    @Test
    void capThatDoesNotBindItsPart_changesNoBit() {
        ExportControlShock loose =
                control(Mode.QUOTA, APRIL).volumeCap(1).share(.4).build();
        assertThat(ControlPath.all(List.of(ControlPath.of(loose, 1, P, YEAR)), -.123, .456, APRIL_T))
                .isEqualTo(new Rationing(-.123, .456));
    }

    @Test
    void delay_ofAShare_holdsBackThatShare() {
        double[] log = ControlPath.delay(
                        control(Mode.LICENCE, APRIL)
                                .licenceDelayDays(10)
                                .share(.3)
                                .build(),
                        1,
                        YEAR)
                .toArray();
        assertThat(log[APRIL_T]).isCloseTo(Math.log(1 - .3 * 10 / 30.0), within(1e-15));
    }

    @Test
    void share_isSaid_andNoneIsNoControl() {
        assertThat(half(APRIL).share(.2).build().inWords(Optional.empty())).contains("for 20");
        assertThat(half(APRIL).build().inWords(Optional.empty())).doesNotContain("for ");
        assertThat(half(APRIL).share(0).build().isZero()).isTrue();
        assertThat(half(APRIL).build().share()).isEqualTo(1.0);
    }
}
