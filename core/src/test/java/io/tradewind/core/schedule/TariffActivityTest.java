package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.scenario.InTransitRule;
import io.tradewind.core.scenario.PhaseShape;
import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import io.tradewind.core.scenario.TruceShock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Calendar-day means and the in-transit rule, counted by hand. */
class TariffActivityTest {
    private static final Timeline YEAR = Timeline.of(YearMonth.of(2025, 1), YearMonth.of(2025, 12));

    private static double[] level(TariffShock tariff, boolean onArrival, TruceShock... truces) {
        LocalDate end = tariff.end().orElse(tariff.effective());
        return Outlook.inForce(new TariffActivity(tariff, onArrival, 1).outlooks(1.0, 1.0, end, suspensions(truces)))
                .monthlyMeans(YEAR);
    }

    private static TariffShock.Builder from(int month, int day) {
        return TariffShock.add("USA", List.of("CHN"), .25, LocalDate.of(2025, month, day));
    }

    @Test
    void startOn9April_counts22Of30Days() {
        double[] level = level(from(4, 9).build(), false);
        assertThat(level[2]).isZero();
        assertThat(level[3]).isCloseTo(22 / 30.0, within(1e-15));
        assertThat(level[4]).isEqualTo(1.0);
    }

    @Test
    void endOn14May_leaves13Of31Days() {
        double[] level = level(from(4, 10).end(LocalDate.of(2025, 5, 14)).build(), false);
        assertThat(level[3]).isCloseTo(21 / 30.0, within(1e-15));
        assertThat(level[4]).isCloseTo(13 / 31.0, within(1e-15));
        assertThat(level[5]).isZero();
    }

    @Test
    void arrivalRule_bitesOneSeaMonthEarlierOnExportsButNotBeforeItIsKnown() {
        TariffShock known = from(3, 4)
                .announced(LocalDate.of(2025, 1, 20))
                .inTransit(InTransitRule.ARRIVAL)
                .build();
        TariffShock sudden = from(3, 4)
                .announced(LocalDate.of(2025, 2, 27))
                .inTransit(InTransitRule.ARRIVAL)
                .build();
        assertThat(level(known, false)[1]).isCloseTo(25 / 28.0, within(1e-15));
        assertThat(level(sudden, false)[1]).isCloseTo(2 / 28.0, within(1e-15));
        assertThat(level(known, true)[1]).isZero();
        assertThat(level(known, true)[2]).isCloseTo(28 / 31.0, within(1e-15));
    }

    @Test
    void arrivalRule_doesNotAnticipateAnEndThatNobodyKnows() {
        double[] level = level(
                from(2, 1)
                        .announced(LocalDate.of(2024, 11, 1))
                        .inTransit(InTransitRule.ARRIVAL)
                        .end(LocalDate.of(2025, 11, 10))
                        .build(),
                false);
        assertThat(level[9]).as("October").isEqualTo(1.0);
        assertThat(level[10]).as("November").isCloseTo(9 / 30.0, within(1e-15));
    }

    @Test
    void truceOnARemoval_bringsTheDutyBackMeanwhile() {
        TariffShock removal = TariffShock.builder(
                        "USA", List.of("CHN"), TariffOperation.REMOVE, 0, LocalDate.of(2025, 2, 1))
                .build();
        TruceShock truce = new TruceShock(List.of("t"), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 9, 1), 1.0, 0);
        double[] level = level(removal, false, truce);
        assertThat(level[4]).isEqualTo(1.0);
        assertThat(level[6]).isZero();
        assertThat(level[9]).isEqualTo(1.0);
    }

    @Test
    void loadRule_showsOneSeaMonthLaterWhereTradeIsRecordedOnArrival() {
        double[] level = level(from(4, 10).build(), true);
        assertThat(level[3]).isZero();
        assertThat(level[4]).isCloseTo(22 / 31.0, within(1e-15));
    }

    @Test
    void transitCutoff_catchesLateArrivals() {
        double[] level = level(
                from(4, 20)
                        .announced(LocalDate.of(2025, 3, 1))
                        .transitCutoff(LocalDate.of(2025, 5, 11))
                        .build(),
                false);
        assertThat(level[3]).isCloseTo(20 / 30.0, within(1e-15));
    }

    @Test
    void noLag_bitesOnTheDay() {
        TariffShock tariff = from(3, 1).inTransit(InTransitRule.NONE).build();
        assertThat(level(tariff, false)[2]).isEqualTo(1.0);
        assertThat(level(tariff, true)[2]).isEqualTo(1.0);
    }

    @Test
    void phaseIn_growsEvenlyOrInSteps() {
        double[] linear = level(from(1, 1).phaseIn(4, PhaseShape.LINEAR).build(), false);
        double[] steps = level(from(1, 1).phaseIn(4, PhaseShape.STEP).build(), false);
        assertThat(linear).startsWith(.125, .375, .625, .875, 1.0);
        assertThat(steps).startsWith(.25, .5, .75, 1.0, 1.0);
    }

    @Test
    void truce_suspendsAndLetsSnapBackWithItsProbability() {
        TruceShock truce = new TruceShock(List.of("t"), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 9, 1), .4, .05);
        double[] level = level(from(2, 1).build(), false, truce);
        assertThat(level[4]).isEqualTo(1.0);
        assertThat(level[6]).isCloseTo(.2, within(1e-15));
        assertThat(level[9]).isCloseTo(.4, within(1e-15));
    }

    @Test
    void secondTruce_takesOverWhereTheFirstExpires() {
        TruceShock first = new TruceShock(List.of("t"), LocalDate.of(2025, 5, 1), LocalDate.of(2025, 8, 1), .4, 0);
        TruceShock second = new TruceShock(List.of("t"), LocalDate.of(2025, 8, 1), LocalDate.of(2025, 11, 1), 1.0, 0);
        double[] level = level(from(2, 1).build(), false, first, second);
        assertThat(level[6]).isZero();
        assertThat(level[8]).isZero();
        assertThat(level[3]).isEqualTo(1.0);
    }

    @Test
    void ramp_growsHoldsAndFades() {
        Vector ramp = Ramp.level(YEAR, LocalDate.of(2025, 1, 1), Optional.empty(), 0, OptionalDouble.of(1.0));
        assertThat(ramp.get(0)).isBetween(.6, .8);
        assertThat(ramp.get(1) / ramp.get(0)).isCloseTo(.5, within(.02));
        Vector linear = Ramp.level(YEAR, LocalDate.of(2025, 1, 1), Optional.empty(), 6, OptionalDouble.empty());
        assertThat(linear.get(11)).isEqualTo(1.0);
        assertThat(linear.get(0)).isCloseTo(15.5 / 181, within(1e-12));
        Vector years = Ramp.yearsSince(YEAR, LocalDate.of(2025, 1, 1), Optional.empty());
        assertThat(years.get(11)).isCloseTo(349.5 / 365.2425, within(1e-12));
    }

    private static final TruceShock TO_SEPTEMBER =
            new TruceShock(List.of("t"), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 9, 1), .4, .05);

    private static List<Outlook> outlooks(
            TariffShock tariff, double probability, boolean onArrival, TruceShock... truces) {
        return new TariffActivity(tariff, onArrival, 1)
                .outlooks(probability, probability, tariff.effective(), suspensions(truces));
    }

    private static long day(int month, int day) {
        return LocalDate.of(2025, month, day).toEpochDay();
    }

    private static Outlook from(List<Outlook> outlooks, long day) {
        return outlooks.stream()
                .filter(outlook -> outlook.from() == day)
                .findFirst()
                .orElseThrow();
    }

    /** 5 of 25 points stay, if the tariff came at all; it comes back at .4 if it was there. */
    @Test
    void truceOfAnUncertainTariff_multipliesTheChances() {
        List<Outlook> known = outlooks(from(2, 1).build(), .5, false, TO_SEPTEMBER);
        Outlook truce = from(known, day(6, 1));
        assertThat(truce.certain().levelOn(day(7, 1))).isCloseTo(.2 * .5, within(1e-15));
        assertThat(truce.certain().levelOn(day(10, 1))).isCloseTo(.2 * .5, within(1e-15));
        assertThat(truce.feared().levelOn(day(8, 31))).isCloseTo(.2 * .5, within(1e-15));
        assertThat(truce.feared().levelOn(day(9, 1))).isEqualTo(1.0);
        assertThat(truce.chance()).isCloseTo(.2, within(1e-15));
        assertThat(from(known, day(9, 1)).certain().levelOn(day(10, 1))).isCloseTo(.2, within(1e-15));
    }

    @Test
    void truceThatWillNotEnd_leavesNothingToFear() {
        TruceShock peace = new TruceShock(List.of("t"), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 9, 1), 0, 0);
        assertThat(from(outlooks(from(2, 1).build(), 1, false, peace), day(6, 1))
                        .feared())
                .isNull();
    }

    @Test
    void truceThatIsSureToEnd_isAKnownReturn() {
        TruceShock pause = new TruceShock(List.of("t"), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 9, 1), 1, 0);
        Outlook truce = from(outlooks(from(2, 1).build(), 1, false, pause), day(6, 1));
        assertThat(truce.feared()).isNull();
        assertThat(truce.certain().levelOn(day(8, 31))).isZero();
        assertThat(truce.certain().levelOn(day(9, 1))).isEqualTo(1.0);
    }

    @Test
    void uncertainTariff_isFearedBeforeItsDay_aSureOneIsKnown() {
        TariffShock tariff = from(4, 1).announced(LocalDate.of(2025, 2, 10)).build();
        Outlook uncertain = from(outlooks(tariff, .5, false), day(2, 10));
        assertThat(uncertain.certain().isOver(0)).isTrue();
        assertThat(uncertain.feared().levelOn(day(4, 1))).isEqualTo(1.0);
        assertThat(uncertain.chance()).isEqualTo(.5);
        Outlook sure = from(outlooks(tariff, 1, false), day(2, 10));
        assertThat(sure.feared()).isNull();
        assertThat(sure.certain().levelOn(day(4, 1))).isEqualTo(1.0);
    }

    @Test
    void onItsDay_anUncertainTariffIsThereAtItsChance() {
        Outlook there =
                from(outlooks(from(4, 1).announced(LocalDate.of(2025, 2, 10)).build(), .5, false), day(4, 1));
        assertThat(there.feared()).isNull();
        assertThat(there.certain().levelOn(day(4, 1))).isEqualTo(.5);
    }

    @Test
    void news_reachesArrivalsASeaMonthLater_unlessGoodsNeedNone() {
        TariffShock.Builder tariff = from(4, 1).announced(LocalDate.of(2025, 2, 10));
        assertThat(outlooks(tariff.build(), 1, false).get(0).from()).isEqualTo(day(2, 10));
        assertThat(outlooks(tariff.build(), 1, true).get(0).from()).isEqualTo(day(3, 10));
        tariff.inTransit(InTransitRule.NONE);
        assertThat(outlooks(tariff.build(), 1, true).get(0).from()).isEqualTo(day(2, 10));
    }

    @Test
    void news_isThereAtTheLatestWhenTheDutyShows() {
        TariffShock sudden = from(4, 1)
                .announced(LocalDate.of(2025, 3, 20))
                .inTransit(InTransitRule.ARRIVAL)
                .build();
        assertThat(outlooks(sudden, 1, true).get(0).from()).isEqualTo(day(4, 1));
    }

    private static List<Suspension> suspensions(TruceShock... truces) {
        return Arrays.stream(truces)
                .map(truce -> new Suspension(truce, truce.snapbackProbability()))
                .toList();
    }
}
