package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.PhaseShape;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known or feared before it comes: the mean rate of the next three months less today's, and threats with their ages. */
class RatePathAheadTest {
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate APRIL = Duties.APRIL;
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final Parameters P = Parameters.defaults().with("chi_china", 1);

    private static DutyPath path(Event... events) {
        return TariffProgram.of(Duties.scenario(events), Duties.WORLD, P, Duties.YEAR)
                .path(Duties.USA, Duties.MACHINERY, Duties.CHN);
    }

    private static Event event(String id, TariffShock.Builder tariff) {
        return Event.of(id, tariff.build());
    }

    private static Event threat(String id, double rate, LocalDate announced, double probability) {
        return Event.of(
                        id,
                        ThreatShock.builder("USA", List.of("CHN"), rate, announced, APRIL)
                                .build())
                .withProbability(probability);
    }

    private static DutyPath.Change change(double share, double probability, double rate, double change) {
        return new DutyPath.Change(share, probability, rate, change);
    }

    private static void changes(DutyPath path, int month, DutyPath.Change... expected) {
        assertThat(path.ahead()[month].changes())
                .usingRecursiveComparison()
                .withComparatorForType((x, y) -> Math.abs(x - y) < 1e-14 ? 0 : Double.compare(x, y), Double.class)
                .isEqualTo(List.of(expected));
    }

    private static void threats(DutyPath path, int month, DutyPath.Threat... expected) {
        assertThat(path.ahead()[month].threats())
                .usingRecursiveComparison()
                .withComparatorForType((x, y) -> Math.abs(x - y) < 1e-14 ? 0 : Double.compare(x, y), Double.class)
                .isEqualTo(List.of(expected));
    }

    private static DutyPath.Threat threat(double share, double chance, double rate, double change, int months) {
        return new DutyPath.Threat(share, chance, rate, change, List.of(new DutyPath.Part(1, months)));
    }

    /** 30 % from April, known in February: of March to May two months in three, of April to June all. */
    @Test
    void announcedDuty_isAheadUntilItComes() {
        DutyPath path = path(event("t", Duties.add(.3, APRIL).announced(FEBRUARY)));
        assertThat(path.ahead()[0]).as("not known").isNull();
        changes(path, 1, change(1, 1, 0, .2));
        changes(path, 2, change(1, 1, 0, .3));
        assertThat(path.ahead()[1].open()).isEqualTo(1);
        assertThat(path.ahead()[1].threats()).isEmpty();
        assertThat(path.ahead()[3]).as("it is there").isNull();
    }

    @Test
    void newsInMidMonth_countsFromThatDay() {
        DutyPath path = path(event("t", Duties.add(.3, APRIL).announced(FEBRUARY.plusDays(14))));
        changes(path, 1, change(.5, 1, 0, .2));
        assertThat(path.ahead()[1].open()).isEqualTo(.5);
    }

    @Test
    void onlyTheNextThreeMonths_areLookedAt() {
        DutyPath path = path(event("t", Duties.add(.3, JULY).announced(JANUARY)));
        assertThat(path.ahead()[2]).as("April to June are as March").isNull();
        changes(path, 3, change(1, 1, 0, .1));
    }

    @Test
    void changeBeyondTheLastMonth_isNotSeen() {
        DutyPath path = path(event("t", Duties.add(.3, LocalDate.of(2027, 1, 1)).announced(JANUARY)));
        assertThat(path).isNull();
    }

    /** The sixteen months end with April 2026, so the last whose next three lie inside is January. */
    @Test
    void lastMonths_haveNoThreeMonthsAhead() {
        DutyPath path = path(event("t", Duties.add(.3, LocalDate.of(2026, 4, 1)).announced(JANUARY)));
        changes(path, 12, change(1, 1, 0, .1));
        assertThat(path.ahead()[13]).isNull();
        assertThat(path.ahead()[14]).isNull();
    }

    @Test
    void knownEnd_isAFallAhead() {
        Event ends = event("t", Duties.add(.3, JANUARY).end(SEPTEMBER));
        DutyPath path = path(ends.withKnown(Optional.empty(), Optional.of(JULY)));
        assertThat(path.ahead()[5]).isNull();
        changes(path, 6, change(1, 1, .3, -.2));
        changes(path, 7, change(1, 1, .3, -.3));
        assertThat(path(ends).looksAhead(0, 16)).as("nobody knows").isFalse();
    }

    /** March's next months: half of April free, then 30 − 10 points on top of the base of 10: .2 × (15 ÷ 30 + 2) ÷ 3. */
    @Test
    void setThatIsAnnounced_isAheadDayByDay() {
        DutyPath path = path(event(
                "t", Duties.on(TariffOperation.SET, .3, APRIL.plusDays(15)).announced(MARCH)));
        changes(path, 2, change(1, 1, 0, .2 * 2.5 / 3));
    }

    /** Added in April alone, capped at 15 % afterwards, where only the base of 10 is left: the cap does nothing. */
    @Test
    void rulesThatFollowEachOther_doNotMeet() {
        Event addition = event(
                        "a", Duties.add(.4, APRIL).end(APRIL.plusMonths(1)).announced(MARCH))
                .withKnown(Optional.empty(), Optional.of(MARCH));
        Event cap = event(
                "c", Duties.on(TariffOperation.CAP, .15, APRIL.plusMonths(1)).announced(MARCH));
        changes(path(addition, cap), 2, change(1, 1, 0, .4 / 3));
    }

    @Test
    void threat_isFearedUntilItsDay_andGrowsOlder() {
        DutyPath path = path(threat("t", .3, FEBRUARY, .5));
        assertThat(path.ahead()[0]).isNull();
        changes(path, 1, change(1, .5, 0, .2));
        threats(path, 1, threat(1, .5, 0, .3, 0));
        changes(path, 2, change(1, .5, 0, .3));
        threats(path, 2, threat(1, .5, 0, .3, 1));
        assertThat(path.ahead()[1].open()).as("orders move for a fear too").isEqualTo(1);
        assertThat(path.ahead()[3]).as("it did not come").isNull();
        assertThat(path.added().toArray()).containsOnly(0.0);
    }

    @Test
    void threatInMidMonth_isFearedFromThatDay() {
        DutyPath path = path(threat("t", .3, FEBRUARY.plusDays(14), .5));
        threats(path, 1, threat(.5, .5, 0, .3, 0));
    }

    @Test
    void threatOnTopOfADuty_countsWhatItWouldAdd() {
        DutyPath path = path(event("d", Duties.add(.1, JANUARY)), threat("t", .3, MARCH, .5));
        changes(path, 2, change(1, .5, .1, .3));
        threats(path, 2, threat(1, .5, .1, .3, 0));
    }

    @Test
    void threatsOfOneChance_areOne_withPartsOfTheirAges() {
        DutyPath path = path(threat("a", .2, FEBRUARY, .5), threat("b", .1, MARCH, .5));
        changes(path, 2, change(1, .5, 0, .3));
        threats(
                path,
                2,
                new DutyPath.Threat(
                        1, .5, 0, .3, List.of(new DutyPath.Part(2 / 3.0, 1), new DutyPath.Part(1 / 3.0, 0))));
    }

    @Test
    void threatsOfDifferentChances_standApart() {
        DutyPath path = path(threat("a", .2, MARCH, .5), threat("b", .1, MARCH, .25));
        changes(path, 2, change(1, .25, 0, .1), change(1, .5, 0, .2));
        threats(path, 2, threat(1, .25, 0, .1, 0), threat(1, .5, 0, .2, 0));
    }

    @Test
    void decidedThreat_isFearedNoMore() {
        ThreatShock withdrawn = ThreatShock.builder("USA", List.of("CHN"), .3, FEBRUARY, APRIL)
                .resolved(MARCH)
                .build();
        DutyPath path = path(Event.of("t", withdrawn).withProbability(.5));
        assertThat(path.ahead()[1]).isNotNull();
        assertThat(path.ahead()[2]).isNull();
    }

    @Test
    void overdueThreat_isFearedUntilItIsDecided() {
        DutyPath path = path(overdue(JUNE));
        threats(path, 3, threat(1, .5, 0, .25, 1));
        threats(path, 4, threat(1, .5, 0, .25, 2));
        assertThat(path.ahead()[5]).isNull();
    }

    /** Whether something else happens in the cell or not: from its day on nothing is ahead, so no orders move. */
    @Test
    void overdueThreat_movesNoOrders_whateverElseHappens() {
        Event nearlyNothing = event("a", Duties.add(1e-9, LocalDate.of(2025, 5, 1)));
        for (DutyPath path : List.of(path(overdue(SEPTEMBER)), path(overdue(SEPTEMBER), nearlyNothing))) {
            assertThat(path.ahead()[2].open()).isEqualTo(1);
            for (int t = 3; t < 8; t++) {
                assertThat(path.ahead()[t].open()).as("month %d", t).isZero();
            }
        }
    }

    /** In May only the duty that ends with June is ahead: 12.5 ÷ 3 − 12.5. What has been due since April is not ahead. */
    @Test
    void overdueThreat_isNoChangeAhead() {
        LocalDate may = LocalDate.of(2025, 5, 1);
        Event brief = event("a", Duties.add(.125, may).end(JULY)).withKnown(Optional.empty(), Optional.of(may));
        DutyPath path = path(brief, overdue(SEPTEMBER));
        changes(path, 4, change(1, 1, .125, -.25 / 3));
        threats(path, 4, threat(1, .5, .125, .25, 2));
    }

    /** 25 % threatened in March for April, decided on that day. */
    private static Event overdue(LocalDate decided) {
        ThreatShock late = ThreatShock.builder("USA", List.of("CHN"), .25, MARCH, APRIL)
                .resolved(decided)
                .build();
        return Event.of("t", late).withProbability(.5);
    }

    /** Suspended from May to July, back at .4: then .3 × .4 stays. In May and June it may come back within three months. */
    @Test
    void truce_isAThreatThatTheDutySnapsBack() {
        TruceShock truce = new TruceShock(List.of("t"), LocalDate.of(2025, 5, 1), LocalDate.of(2025, 8, 1), .4, 0);
        DutyPath path = path(event("t", Duties.add(.3, JANUARY)), Event.of("u", truce));
        assertThat(path.added().toArray()[3]).isCloseTo(.3, within(1e-15));
        assertThat(path.added().toArray()[4]).isZero();
        assertThat(path.added().toArray()[7]).isCloseTo(.12, within(1e-15));
        changes(path, 4, change(1, .4, 0, .1));
        threats(path, 4, threat(1, .4, 0, .3, 0));
        changes(path, 6, change(1, .4, 0, .3));
        threats(path, 6, threat(1, .4, 0, .3, 2));
        assertThat(path.ahead()[7]).isNull();
    }

    /** A removal that is suspended may come back too, but a relief frightens nobody: orders wait, and there is no threat. */
    @Test
    void feltAsARelief_isNoThreat() {
        TruceShock truce = new TruceShock(List.of("t"), LocalDate.of(2025, 5, 1), LocalDate.of(2025, 8, 1), .4, 0);
        DutyPath path = path(event("t", Duties.on(TariffOperation.REMOVE, 0, JANUARY)), Event.of("u", truce));
        changes(path, 6, change(1, .4, 0, -.1));
        assertThat(path.ahead()[6].threats()).isEmpty();
    }

    @Test
    void uncertainDuty_isAThreatBeforeItsDay_andAnExpectationAfterwards() {
        DutyPath path = path(event("t", Duties.add(.3, APRIL).announced(MARCH)).withProbability(.5));
        changes(path, 2, change(1, .5, 0, .3));
        threats(path, 2, threat(1, .5, 0, .3, 0));
        assertThat(path.added().toArray()[3]).isCloseTo(.15, within(1e-15));
        assertThat(path.ahead()[3]).isNull();
    }

    /** The fear of a duty by steps is that of the duty in full. */
    @Test
    void uncertainDutyByStages_isFearedInFull() {
        TariffShock.Builder stages = Duties.add(.4, APRIL).announced(MARCH).phaseIn(4, PhaseShape.STEP);
        DutyPath path = path(event("t", stages).withProbability(.5));
        changes(path, 2, change(1, .5, 0, .2));
        threats(path, 2, threat(1, .5, 0, .4, 0));
    }
}
