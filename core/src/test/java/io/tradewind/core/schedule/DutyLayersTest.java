package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.TariffShock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nine tenths of a duty up to 60 % are expected to last, three tenths of what is beyond; buyers pay what its age says. */
class DutyLayersTest {
    private static final Parameters P =
            Parameters.defaults().with("q_moderate", .9).with("q_high", .3).with("q_high_rate", .6);
    private static final double[] ALL_PAY = {1, 1, 1};

    private static TariffShock.Builder plain() {
        return Duties.add(.1, Duties.APRIL);
    }

    private static TariffShock.Builder lasting(double persistence) {
        return plain().persistence(persistence);
    }

    private static DutyLayers layers(double[] paying, TariffShock.Builder... tariffs) {
        List<DutyEvent> events =
                Stream.of(tariffs).map(tariff -> Duties.resolved("t", tariff)).toList();
        return new DutyLayers(new StackRules(events), Arrays.copyOf(paying, tariffs.length), DutyLayers.Grades.of(P));
    }

    private static DutyLayers set(DutyLayers layers, double... contribution) {
        layers.set(contribution, IntStream.range(0, contribution.length).toArray(), contribution.length);
        return layers;
    }

    /** Plain tariffs that all goods pay. */
    private static DutyLayers of(double... contribution) {
        TariffShock.Builder[] plain = new TariffShock.Builder[contribution.length];
        Arrays.setAll(plain, k -> plain());
        return set(layers(ALL_PAY, plain), contribution);
    }

    private static void is(DutyLayers layers, double aging, double expectedIfBuyersPayAll) {
        assertThat(layers.aging()).as("aging").isCloseTo(aging, within(1e-15));
        assertThat(layers.expected(1)).as("expected").isCloseTo(expectedIfBuyersPayAll, within(1e-15));
    }

    @Test
    void moderateDuty_isExpectedToLastAtNineTenths() {
        is(of(.3), .3, .27);
    }

    @Test
    void buyersAndExporters_shareByThePassThroughOfTheDay() {
        assertThat(of(.3).expected(.5)).isCloseTo(.135, within(1e-15));
        assertThat(of(.3).absorbed(.95)).isCloseTo(.015, within(1e-15));
    }

    @Test
    void prohibitivePart_isExpectedToLastAtThreeTenths() {
        is(of(1.2), 1.2, .9 * .6 + .3 * .6);
        is(of(.6), .6, .54);
    }

    @Test
    void halves_areTheWhole() {
        is(of(.6, .6), 1.2, .72);
        is(of(.7, -.1, .6), 1.2, .72);
    }

    @Test
    void ownPersistence_coversItsLayerAlone() {
        is(set(layers(ALL_PAY, lasting(.5), plain()), .3, .2), .5, .15 + .18);
        is(set(layers(ALL_PAY, lasting(1), plain()), .6, .6), 1.2, .6 + .54);
    }

    @Test
    void ownPassThrough_doesNotAge() {
        DutyLayers own = set(layers(ALL_PAY, plain().passThrough(.8)), .3);
        assertThat(own.aging()).isZero();
        assertThat(own.expected(0)).isCloseTo(.27 * .8, within(1e-15));
        assertThat(own.expected(1)).isCloseTo(.27 * .8, within(1e-15));
        assertThat(own.absorbed(0)).isCloseTo(.06, within(1e-15));
    }

    @Test
    void ownPassThroughAndPersistence_multiply() {
        assertThat(set(layers(ALL_PAY, lasting(.5).passThrough(.8)), .3).expected(0))
                .isCloseTo(.3 * .5 * .8, within(1e-15));
    }

    /** 120 % in all are expected to last at .72 ÷ 1.2 = .6, in the layer with a pass-through of its own as in the other. */
    @Test
    void ownPassThrough_isGradedWithTheRest() {
        DutyLayers both = set(layers(ALL_PAY, plain().passThrough(.5), plain()), .6, .6);
        assertThat(both.expected(0)).isCloseTo(.5 * .6 * .6, within(1e-15));
        assertThat(both.expected(1)).isCloseTo(.5 * .36 + .36, within(1e-15));
        assertThat(both.absorbed(.75)).isCloseTo(.3 + .15, within(1e-15));
    }

    /** 60 % on the mean of all goods is 120 % on the half that pays. */
    @Test
    void duty_isGradedByWhatTheGoodsThatPayBear() {
        is(set(layers(new double[] {.5}, plain()), .6), .6, .5 * .72);
    }

    /** All bear 30 %, half of them 60 % more: half at .9 × .6 + .3 × .3 = .63, half at .27. */
    @Test
    void goodsThatPayTheNarrowerDuty_alsoPayTheWider() {
        is(set(layers(new double[] {1, .5}, plain(), plain()), .3, .3), .6, .5 * .63 + .5 * .27);
        is(set(layers(new double[] {.5, 1}, plain(), plain()), .3, .3), .6, .5 * .63 + .5 * .27);
    }

    @Test
    void relief_isExpectedToLastAsAModerateDuty() {
        is(of(-.1), -.1, -.09);
        assertThat(of(-.1).absorbed(.95)).isCloseTo(-.005, within(1e-15));
    }

    @Test
    void nothing_isExpectedOfNothing() {
        is(of(0), 0, 0);
        is(of(.2, -.2), 0, 0);
    }

    @Test
    void relief_takesFromLayersWithTermsOfTheirOwn_inProportion() {
        is(set(layers(ALL_PAY, lasting(.5), plain()), .3, -.1), .2, .2 * .5);
        is(set(layers(ALL_PAY, lasting(.5), plain().persistence(1), plain()), .3, .1, -.2), .2, .15 * .5 + .05);
    }

    @Test
    void reliefBeyondThem_isWhatIsLeft() {
        is(set(layers(ALL_PAY, lasting(.5), plain()), .3, -.4), -.1, -.09);
    }

    @Test
    void reliefWithTermsOfItsOwn_staysAsItIs() {
        is(set(layers(ALL_PAY, lasting(.5), lasting(1), plain()), .3, -.05, -.1), .15, .2 * .5 - .05);
        is(set(layers(ALL_PAY, lasting(1), plain()), -.05, -.1), -.15, -.05 - .09);
    }

    @Test
    void dutyInForce_isNoRelief_soNothingIsTakenFromOthers() {
        is(set(layers(ALL_PAY, lasting(.5), plain()), .3, .1), .4, .15 + .09);
    }

    /** Half of the goods bear 200 − 80, which is .72 expected, half −80, which is −.72: nothing of a sum of 20 points, yet three tenths at least. */
    @Test
    void meanPersistence_isNotBelowTheLower() {
        is(set(layers(new double[] {1, .5}, plain(), plain()), -.8, 1), .2, .3 * .2);
    }

    /** Half bear 220 − 120 (.66 expected), half −120 (−1.08): −.21 of a sum of −10 points would be more than all of it. */
    @Test
    void meanPersistence_isNotAboveTheHigher() {
        is(set(layers(new double[] {1, .5}, plain(), plain()), -1.2, 1.1), -.1, -.09);
    }

    @Test
    void tariffThatAddsNothing_changesNothing() {
        is(set(layers(ALL_PAY, lasting(.5), plain()), .3, 0), .3, .15);
    }

    @Test
    void eachDay_standsForItself_andOnlyThoseInForceCount() {
        DutyLayers layers = layers(ALL_PAY, plain(), plain().passThrough(.8), plain());
        layers.set(new double[] {1.2, .2, .6}, new int[] {0, 1, 2}, 3);
        layers.set(new double[] {1.2, .2, .6}, new int[] {0, 2, 1}, 1);
        is(layers, 1.2, .72);
        assertThat(layers.absorbed(1)).isZero();
    }
}
