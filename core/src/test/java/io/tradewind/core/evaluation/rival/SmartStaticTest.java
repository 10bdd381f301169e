package io.tradewind.core.evaluation.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import io.tradewind.core.array.Vector;
import org.junit.jupiter.api.Test;

/** Expected numbers: the formulas in numpy. */
class SmartStaticTest {
    private static final SmartStatic SMART = new SmartStatic(new SmartElasticities(-1.5, 99, 1.5));
    private static final Vector IMPORTS = Vector.of(400, 350, 250);
    private static final Vector BEFORE = Vector.of(.1, .02, 0);
    private static final double ROUNDING = 1e-9;

    private static SmartEffect at(double duty) {
        return SMART.effect(IMPORTS, BEFORE, Vector.of(duty, .02, 0));
    }

    @Test
    void zeroShock_changesNothing() {
        Vector zero = Vector.of(0, 0, 0);
        SmartEffect effect = SMART.effect(IMPORTS, BEFORE, BEFORE);
        assertThat(effect.creation()).isEqualTo(zero);
        for (int i = 0; i < 3; i++) {
            assertThat(effect.change(i)).isCloseTo(0, within(ROUNDING));
        }
    }

    @Test
    void higherDuty_shrinksAndDivertsTheTaxedFlow() {
        SmartEffect effect = at(.3);
        assertThat(effect.creation().get(0)).isCloseTo(-98.73644406957278, within(ROUNDING));
        assertThat(effect.creation().get(1)).isZero();
        assertThat(effect.diversion().get(0)).isCloseTo(-58.37167156336079, within(ROUNDING));
        assertThat(effect.diversion().get(1)).isCloseTo(34.050141745293786, within(ROUNDING));
        assertThat(effect.diversion().get(2)).isCloseTo(24.321529818067003, within(ROUNDING));
        assertThat(effect.change(0)).isCloseTo(-157.10811563293357, within(ROUNDING));
    }

    /** At 110 % the split would take 198, but creation leaves 18. */
    @Test
    void diversion_takesNoMoreThanCreationLeft() {
        SmartEffect effect = at(1.1);
        assertThat(effect.creation().get(0)).isCloseTo(-382.1856079258518, within(ROUNDING));
        assertThat(effect.diversion().get(0)).isCloseTo(-17.814392074148202, within(ROUNDING));
        assertThat(effect.diversion().get(1)).isCloseTo(10.391728709919784, within(ROUNDING));
        assertThat(effect.diversion().get(2)).isCloseTo(7.422663364228418, within(ROUNDING));
    }

    /** First order goes below zero at 155 %: cut at all imports. */
    @Test
    void prohibitiveDuty_endsTheFlowAndNoMore() {
        SmartEffect effect = at(1.55);
        assertThat(effect.creation().get(0)).isEqualTo(-400);
        assertThat(effect.change(1)).isCloseTo(0, within(ROUNDING));
    }

    @Test
    void lowerDuty_createsAndDrawsFromTheOthers() {
        SmartEffect effect = at(0);
        assertThat(effect.creation().get(0)).isCloseTo(400 * 1.5 * Math.log(1.1) / (1 + 1.5 / 99), within(ROUNDING));
        assertThat(effect.diversion().get(0)).isPositive();
        assertThat(effect.diversion().get(1)).isNegative();
    }

    @Test
    void diversion_addsUpToZeroAndNoFlowTurnsNegative() {
        qt().withFixedSeed(20251122L)
                .withExamples(300)
                .forAll(
                        doubles().between(0, 3),
                        doubles().between(0, 3),
                        doubles().between(0, 3))
                .checkAssert((a, b, c) -> {
                    SmartEffect effect = SMART.effect(IMPORTS, BEFORE, Vector.of(a, b, c));
                    assertThat(effect.diversion().sum()).isCloseTo(0, within(ROUNDING));
                    for (int i = 0; i < 3; i++) {
                        assertThat(IMPORTS.get(i) + effect.change(i)).isGreaterThanOrEqualTo(-ROUNDING);
                    }
                });
    }

    @Test
    void sameDutyForAll_divertsNothing() {
        Vector none = Vector.of(0, 0, 0);
        SmartEffect effect = SMART.effect(IMPORTS, none, Vector.of(.2, .2, .2));
        for (int i = 0; i < 3; i++) {
            assertThat(effect.diversion().get(i)).isCloseTo(0, within(ROUNDING));
        }
    }

    @Test
    void emptyMarket_staysEmpty() {
        SmartEffect effect = SMART.effect(Vector.of(0, 0), Vector.of(0, 0), Vector.of(.5, 0));
        assertThat(effect.change(0)).isZero();
        assertThat(effect.change(1)).isZero();
    }

    @Test
    void unusableArguments_areRefused() {
        assertThatThrownBy(() -> new SmartElasticities(1.5, 99, 1.5)).hasMessageContaining("demand");
        assertThatThrownBy(() -> new SmartElasticities(-1.5, 0, 1.5)).hasMessageContaining("supply");
        assertThatThrownBy(() -> SMART.effect(IMPORTS, BEFORE, Vector.of(0, 0))).hasMessageContaining("origins");
        assertThatThrownBy(() -> SMART.effect(Vector.of(-1), Vector.of(0), Vector.of(0)))
                .hasMessageContaining("imports");
    }
}
