package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.scenario.TariffOperation;
import io.tradewind.core.scenario.TariffShock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tariffs on a base rate of 10 %, laid on each other by hand. */
class DutyStackTest {
    private static final double BASE = .1;
    private static final double[] FULL = {1, 1, 1, 1, 1, 1};

    /** A tariff and the share of the goods that it reaches. */
    private record Row(TariffOperation op, double rate, double reach, int announced, int priority, String... notWith) {
        Row(TariffOperation op, double rate) {
            this(op, rate, 1, 1, 0);
        }

        DutyEvent named(String id) {
            TariffShock.Builder tariff = Duties.on(op, rate, Duties.APRIL)
                    .announced(LocalDate.of(2025, 1, announced))
                    .priority(priority)
                    .notWith(List.of(notWith));
            return Duties.resolved(id, tariff);
        }
    }

    private static Row add(double rate, double reach, String... notWith) {
        return new Row(TariffOperation.ADD, rate, reach, 1, 0, notWith);
    }

    private static Row of(TariffOperation op, double rate, double reach) {
        return new Row(op, rate, reach, 1, 0);
    }

    private static Row set(double rate, int announced, int priority) {
        return new Row(TariffOperation.SET, rate, 1, announced, priority);
    }

    /** The rules of the rows under the ids a, b, c, … */
    private static StackRules rules(Row... rows) {
        List<DutyEvent> events = new ArrayList<>();
        for (int k = 0; k < rows.length; k++) {
            events.add(rows[k].named(String.valueOf((char) ('a' + k))));
        }
        return new StackRules(events);
    }

    private static DutyStack stack(Row... rows) {
        return new DutyStack(
                rules(rows),
                Arrays.stream(rows).mapToDouble(Row::rate).toArray(),
                Arrays.stream(rows).map(Row::reach).toList(),
                BASE);
    }

    private static double inFull(Row... rows) {
        return stack(rows).change(Arrays.copyOf(FULL, rows.length));
    }

    private static void adds(DutyStack stack, double... contributions) {
        stack.change(Arrays.copyOf(FULL, contributions.length));
        assertThat(stack.contributions()).containsExactly(contributions, within(1e-15));
    }

    @Test
    void additions_addUp_eachAtItsLevelOnItsGoods() {
        DutyStack stack = stack(add(.2, 1), add(.4, .5));
        assertThat(stack.change(new double[] {.5, 1})).isCloseTo(.1 + .2, within(1e-15));
        assertThat(stack.contributions()).containsExactly(new double[] {.1, .2}, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        // what a single tariff of that rate makes of 10 %
        "SET, .3, .2",
        "SET, .04, -.06",
        "FLOOR, .15, .05",
        "FLOOR, .05, 0",
        "CAP, .04, -.06",
        "CAP, .15, 0",
        "CUT, .04, -.04",
        "CUT, .3, -.1",
        "REMOVE, 0, -.1"
    })
    void oneTariff_onTheBase(TariffOperation op, double rate, double change) {
        assertThat(inFull(new Row(op, rate))).isCloseTo(change, within(1e-15));
        assertThat(stack(new Row(op, rate)).change(new double[] {.5}))
                .as("half in force")
                .isCloseTo(change / 2, within(1e-15));
        assertThat(inFull(of(op, rate, .5))).as("on half of the goods").isCloseTo(change / 2, within(1e-15));
    }

    /** Base 10 %, set to 30, plus 20, less 45: 5; at least 8; at most 6; and removed. */
    @Test
    void order_isSetAddCutFloorCapRemove_whateverTheyAreCalled() {
        DutyStack stack = stack(
                new Row(TariffOperation.REMOVE, 0),
                new Row(TariffOperation.CAP, .06),
                new Row(TariffOperation.FLOOR, .08),
                new Row(TariffOperation.CUT, .45),
                new Row(TariffOperation.ADD, .2),
                new Row(TariffOperation.SET, .3));
        assertThat(stack.order()).containsExactly(5, 4, 3, 2, 1, 0);
        adds(stack, -.06, -.02, .03, -.45, .2, .2);
    }

    @Test
    void setThatWasAnnouncedLast_wins() {
        adds(stack(set(.5, 2, 9), set(.3, 3, 0)), 0, .2);
        adds(stack(set(.5, 3, 0), set(.3, 2, 9)), .4, 0);
    }

    @Test
    void amongSetsOfADay_priorityWins_thenTheId() {
        adds(stack(set(.5, 2, 1), set(.3, 2, 0)), .4, 0);
        adds(stack(set(.5, 2, 0), set(.3, 2, 0)), 0, .2);
    }

    /** Half of the winner leaves half of the place to the one below: .5 × (30 − 10) + .5 × (50 − 10). */
    @Test
    void setThatIsPhasedIn_leavesTheRestToTheOneBelow() {
        DutyStack stack = stack(set(.5, 2, 0), set(.3, 3, 0));
        assertThat(stack.change(new double[] {1, .5})).isCloseTo(.3, within(1e-15));
        assertThat(stack.contributions()).containsExactly(new double[] {.2, .1}, within(1e-15));
    }

    @Test
    void floorsAndCaps_mildestFirst() {
        adds(stack(new Row(TariffOperation.FLOOR, .3), new Row(TariffOperation.FLOOR, .15)), .15, .05);
        adds(stack(new Row(TariffOperation.FLOOR, .15), new Row(TariffOperation.FLOOR, .3)), .05, .15);
        adds(stack(new Row(TariffOperation.CAP, .02), new Row(TariffOperation.CAP, .06)), -.04, -.04);
        adds(stack(new Row(TariffOperation.CAP, .06), new Row(TariffOperation.CAP, .02)), -.04, -.04);
    }

    @Test
    void cuts_inTheOrderOfTheirIds() {
        adds(stack(new Row(TariffOperation.CUT, .08), new Row(TariffOperation.CUT, .04)), -.08, -.02);
    }

    /** The inner 30 % bear 10 + 50, capped at 30; the next 30 % bear 60; the rest 10: .3 × 20 + .3 × 50. */
    @Test
    void smallerShare_liesInsideTheLarger() {
        DutyStack stack = stack(add(.5, .6), of(TariffOperation.CAP, .3, .3));
        assertThat(stack.change(new double[] {1, 1})).isCloseTo(.21, within(1e-15));
        assertThat(stack.contributions()).containsExactly(new double[] {.3, -.09}, within(1e-15));
    }

    @Test
    void capOnTheSameShare_meetsWhatItsGoodsBear() {
        assertThat(inFull(add(.5, .6), of(TariffOperation.CAP, .3, .6))).isCloseTo(.6 * .2, within(1e-15));
    }

    /** 40 % of the goods are on the list of the first, so 60 % are left to the second. */
    @Test
    void exclusion_takesItsGoodsOut_asFarAsItIsInForce() {
        DutyStack stack = stack(add(.5, .4, "b"), add(.2, 1));
        assertThat(stack.change(new double[] {1, 1})).isCloseTo(.4 * .5 + .6 * .2, within(1e-15));
        assertThat(stack.change(new double[] {.5, 1})).isCloseTo(.2 * .5 + .8 * .2, within(1e-15));
        assertThat(stack.change(new double[] {0, 1})).isCloseTo(.2, within(1e-15));
    }

    @Test
    void exclusion_alsoOfASet() {
        assertThat(inFull(add(.5, .4, "b"), new Row(TariffOperation.SET, .3)))
                .isCloseTo(.4 * .5 + .6 * .2, within(1e-15));
    }

    /** Whatever the ids: the one that is kept out of 40 % keeps the last out of 60 % only. */
    @Test
    void exclusion_goesFromTheOutermostIn() {
        double expected = .4 * .5 + .6 * .2 + .4 * .1;
        assertThat(inFull(add(.5, .4, "b"), add(.2, 1, "c"), add(.1, 1))).isCloseTo(expected, within(1e-15));
        assertThat(inFull(add(.1, 1), add(.2, 1, "a"), add(.5, .4, "b"))).isCloseTo(expected, within(1e-15));
        assertThat(inFull(add(.2, 1, "c"), add(.5, .4, "a"), add(.1, 1))).isCloseTo(expected, within(1e-15));
    }

    /** The lists of .5 divide all goods between them, and the one of .2 lies in one of the two: it cannot be taken out of both, and there the last stays. */
    @Test
    void exclusion_byTwoThatAreExcludedThemselves() {
        assertThat(inFull(add(.5, .2, "b", "c"), add(.2, .5, "d"), add(.1, .5, "d"), add(.05, 1)))
                .isCloseTo(.2 * .5 + .5 * .2 + .3 * .1 + .2 * .05, within(1e-15));
    }

    /** Lists of .7 and .5 leave the third nothing, so the third takes nothing out of the fourth. */
    @Test
    void exclusion_leavesNothingAtTheLeast() {
        DutyStack stack = stack(add(.5, .7, "c"), add(.2, .5, "c"), add(.1, 1, "d"), add(.04, 1));
        adds(stack, .35, .1, 0, .04);
    }

    @Test
    void exclusion_namedTwice_orOfATariffThatIsNotHere() {
        assertThat(inFull(add(.5, .4, "b", "b"), add(.2, 1))).isCloseTo(.32, within(1e-15));
        assertThat(inFull(add(.5, .4, "elsewhere"), add(.2, 1))).isCloseTo(.4, within(1e-15));
    }

    @Test
    void sum_isWhatOnlyAddsAndExcludesNothing() {
        assertThat(rules(add(.1, .5), add(.2, 1)).isSum()).isTrue();
        assertThat(rules(add(.1, .5, "elsewhere"), add(.2, 1)).isSum()).isTrue();
        assertThat(rules(add(.1, .5, "b"), add(.2, 1)).isSum()).isFalse();
        assertThat(rules(add(.1, .5), new Row(TariffOperation.SET, .2)).isSum()).isFalse();
    }

    @Test
    void thoseThatMayBeInForce_areEnough() {
        DutyStack stack = stack(add(.5, 1), add(.2, 1), of(TariffOperation.CAP, .15, 1));
        stack.change(new double[] {1, 1, 1});
        assertThat(stack.change(new double[] {0, 1, 0}, new int[] {1, 2}, 2)).isCloseTo(.2, within(1e-15));
        assertThat(stack.change(new double[] {0, 1, 1}, new int[] {1, 2, 0}, 2)).isCloseTo(.05, within(1e-15));
        assertThat(stack.contributions()[1] + stack.contributions()[2]).isCloseTo(.05, within(1e-15));
    }

    /** No operation but a set's depends on how tariffs are called, and sets of different days do not either. */
    @Test
    void names_changeNothingOfTheSum() {
        Random random = new Random(5);
        TariffOperation[] ops = TariffOperation.values();
        for (int trial = 0; trial < 100; trial++) {
            List<Row> rows = new ArrayList<>();
            for (int k = 0; k < 5; k++) {
                double reach = random.nextBoolean() ? 1 : random.nextInt(1, 5) / 5.0;
                rows.add(new Row(ops[random.nextInt(6)], random.nextInt(1, 60) / 100.0, reach, k + 1, 0));
            }
            double sum = inFull(rows.toArray(Row[]::new));
            Collections.shuffle(rows, random);
            assertThat(inFull(rows.toArray(Row[]::new))).as("%s", rows).isCloseTo(sum, within(1e-14));
        }
    }
}
