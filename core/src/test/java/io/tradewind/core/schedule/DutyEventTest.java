package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.ThreatShock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a tariff says of itself, whatever the cell. */
class DutyEventTest {
    private static final LocalDate APRIL = Duties.APRIL;
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final Parameters P = Parameters.defaults()
            .with("chi_china", .9)
            .with("chi_us_other", .5)
            .with("chi_default", .8)
            .with("processing_share", .2);

    private static final int SEA = 1;
    private static final CollectedShares COLLECTED = new CollectedShares(Duties.WORLD, P);

    private static DutyEvent of(Event event) {
        return DutyEvent.ofTariff(event, (TariffShock) event.shock(), List.of(), Duties.WORLD, Duties.YEAR);
    }

    private static DutyEvent of(TariffShock.Builder tariff) {
        return of(Event.of("t", tariff.build()));
    }

    @Test
    void payingShare_isThatOfTheUnitedStatesOnChina_onOthers_andOfOthers() {
        DutyEvent duty = of(Duties.add(.2, APRIL));
        assertThat(COLLECTED.of(duty, Duties.USA, Duties.CHN)).isEqualTo(.9);
        assertThat(COLLECTED.of(duty, Duties.USA, Duties.VNM)).isEqualTo(.5);
        assertThat(COLLECTED.of(duty, Duties.EU, Duties.CHN)).isEqualTo(.8);
    }

    @Test
    void goodsForProcessing_enterChinaFree() {
        assertThat(COLLECTED.of(of(Duties.add(.2, APRIL)), Duties.CHN, Duties.USA))
                .isCloseTo(.8 * .8, within(1e-15));
        assertThat(COLLECTED.of(of(Duties.add(.2, APRIL).collectedShare(.5)), Duties.CHN, Duties.USA))
                .isCloseTo(.5 * .8, within(1e-15));
    }

    @Test
    void statedShare_goesBeforeTheParameter() {
        assertThat(COLLECTED.of(of(Duties.add(.2, APRIL).collectedShare(.3)), Duties.USA, Duties.CHN))
                .isEqualTo(.3);
    }

    @Test
    void concerns_itsImporterWhereItReachesSomething() {
        DutyEvent half = of(Duties.add(.2, APRIL).scope(Duties.exempt(.5)));
        assertThat(half.concerns(Duties.USA, Duties.MACHINERY)).isTrue();
        assertThat(half.concerns(Duties.USA, Duties.TEXTILES)).isFalse();
        assertThat(half.concerns(Duties.EU, Duties.MACHINERY)).isFalse();
        assertThat(of(Duties.add(.2, APRIL).scope(Duties.exempt(1))).concerns(Duties.USA, Duties.MACHINERY))
                .as("all of it is exempt")
                .isFalse();
    }

    @Test
    void additionsAlone_doNotDependOnTheRateThatIsThere() {
        assertThat(of(Duties.add(.2, APRIL)).dependsOnRate()).isFalse();
        assertThat(of(Duties.on(TariffOperation.CAP, .2, APRIL)).dependsOnRate())
                .isTrue();
    }

    @Test
    void known_isTheMonthOfTheFirstDay() {
        assertThat(of(Duties.add(.2, APRIL)).known).isEqualTo(3);
        assertThat(of(Duties.add(.2, APRIL).announced(LocalDate.of(2025, 2, 20))).known)
                .isEqualTo(1);
    }

    @Test
    void end_isKnownAsTheEventSays_elseWithItsSuccessor_elseOnTheDay() {
        Event ends = Event.of("t", Duties.add(.2, APRIL).end(SEPTEMBER).build());
        DutyEvent said = of(ends.withKnown(Optional.empty(), Optional.of(JUNE)));
        Map<LocalDate, LocalDate> successor = Map.of(SEPTEMBER, AUGUST);
        assertThat(said.endKnown(successor)).contains(JUNE);
        assertThat(of(ends).endKnown(successor)).contains(AUGUST);
        assertThat(of(ends).endKnown(Map.of(AUGUST, JUNE)))
                .as("nothing begins there")
                .contains(SEPTEMBER);
        assertThat(of(ends).endKnown(Map.of(SEPTEMBER, SEPTEMBER.plusDays(1)))).contains(SEPTEMBER);
        assertThat(of(Duties.add(.2, APRIL)).endKnown(successor)).as("no end").isEmpty();
    }

    @Test
    void law_holdsAtTheProbabilityOfTheEvent() {
        Activity law = of(Event.of("t", Duties.add(.2, APRIL).end(SEPTEMBER).build())
                        .withProbability(.5))
                .law();
        assertThat(law.levelOn(APRIL.toEpochDay() - 1)).isZero();
        assertThat(law.levelOn(APRIL.toEpochDay())).isEqualTo(.5);
        assertThat(law.levelOn(SEPTEMBER.toEpochDay() - 1)).isEqualTo(.5);
        assertThat(law.levelOn(SEPTEMBER.toEpochDay())).isZero();
    }

    /** Announced in June, in force from August, to September: the record that is made on arrival shows all of it a sea month later. */
    @Test
    void days_areThoseOnWhichSomethingIsKnownOrChanges() {
        TariffShock.Builder tariff =
                Duties.add(.2, AUGUST).announced(JUNE).end(SEPTEMBER).inTransit(InTransitRule.LOAD);
        assertThat(of(tariff).known(false, SEA, Optional.of(SEPTEMBER)).days())
                .containsOnly(JUNE.toEpochDay(), AUGUST.toEpochDay(), SEPTEMBER.toEpochDay());
        assertThat(of(tariff).known(true, SEA, Optional.of(SEPTEMBER)).days())
                .containsOnly(
                        JUNE.plusMonths(1).toEpochDay(),
                        AUGUST.plusMonths(1).toEpochDay(),
                        SEPTEMBER.plusMonths(1).toEpochDay());
    }

    @Test
    void knowledge_dependsOnTheRecordAndOnTheDayOfTheEnd_andIsKept() {
        DutyEvent event = of(Duties.add(.2, APRIL).end(SEPTEMBER));
        assertThat(event.known(false, SEA, Optional.of(JUNE))).isSameAs(event.known(false, SEA, Optional.of(JUNE)));
        assertThat(event.known(false, SEA, Optional.of(JUNE)).days()).contains(JUNE.toEpochDay());
        assertThat(event.known(false, SEA, Optional.of(AUGUST)).days()).doesNotContain(JUNE.toEpochDay());
    }

    @Test
    void threat_isFearedUntilItIsDecided_andNeverInForce() {
        ThreatShock threat = ThreatShock.builder("USA", List.of("CHN"), .2, APRIL, SEPTEMBER)
                .scope(Duties.exempt(.5))
                .resolved(JUNE)
                .build();
        DutyEvent event =
                DutyEvent.ofThreat(Event.of("t", threat).withProbability(.3), threat, Duties.WORLD, Duties.YEAR);
        List<Outlook> outlooks = event.known(false, SEA, Optional.empty()).outlooks();
        assertThat(event.threat).isTrue();
        assertThat(event.reach).containsExactly(.5, 0, 0);
        assertThat(event.tariff.rate()).isEqualTo(.2);
        assertThat(outlooks).extracting(Outlook::from).containsExactly(APRIL.toEpochDay(), JUNE.toEpochDay());
        assertThat(outlooks.get(0).chance()).isEqualTo(.3);
        assertThat(outlooks.get(0).feared().levelOn(SEPTEMBER.toEpochDay())).isEqualTo(1);
        assertThat(outlooks.get(0).feared().levelOn(SEPTEMBER.toEpochDay() - 1)).isZero();
        assertThat(outlooks.get(1).feared()).isNull();
        assertThat(Outlook.inForce(outlooks).isOver(0)).isTrue();
    }
}
