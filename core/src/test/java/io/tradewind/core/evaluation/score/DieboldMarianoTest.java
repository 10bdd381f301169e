package io.tradewind.core.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome.LagWeights;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome.NoVariance;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome.Tested;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome.TooFew;
import org.junit.jupiter.api.Test;

class DieboldMarianoTest {
    private static final double[] DIFFERENCES = {1.2, -.4, .9, 1.5, .1, -.6, 2.0, .8, -.2, 1.1};
    private static final double ROUNDING = 1e-10;

    /** At h = 1 the corrected statistic is the one-sample t statistic: scipy's ttest_1samp. */
    @Test
    void oneStepAhead_isTheTTest() {
        Tested tested = (Tested) DieboldMariano.test(Vector.of(DIFFERENCES), 1);
        assertThat(tested.count()).isEqualTo(10);
        assertThat(tested.meanDifference()).isCloseTo(.64, within(ROUNDING));
        assertThat(tested.statistic()).isCloseTo(2.324244005971964, within(ROUNDING));
        assertThat(tested.pValue()).isCloseTo(.04517085411724061, within(ROUNDING));
        assertThat(tested.weights()).isEqualTo(LagWeights.EQUAL);
    }

    /** The printed formulas in numpy, p from scipy. */
    @Test
    void twoStepsAhead_takesOneAutocovariance() {
        Tested tested = (Tested) DieboldMariano.test(Vector.of(DIFFERENCES), 2);
        assertThat(tested.statistic()).isCloseTo(3.8430756913220923, within(ROUNDING));
        assertThat(tested.pValue()).isCloseTo(.0039479048004355, within(ROUNDING));
    }

    /** Equal weights give the variance -0.744 here; Bartlett's give 0.145 (numpy). */
    @Test
    void negativeVariance_isReplacedByBartlettsAndSaysSo() {
        double[] swinging = {1, -1, 1.2, -1, 1, -.8, 1, -1.1};
        Tested tested = (Tested) DieboldMariano.test(Vector.of(swinging), 2);
        assertThat(tested.weights()).isEqualTo(LagWeights.BARTLETT);
        assertThat(tested.statistic()).isCloseTo(.22541801470827647, within(ROUNDING));
        assertThat(tested.pValue()).isCloseTo(.8280937951917423, within(ROUNDING));
    }

    @Test
    void fewDifferences_giveNoTest() {
        assertThat(DieboldMariano.test(Vector.of(1, 2, 3, 5), 1)).isEqualTo(new TooFew(4, 2.75, 5));
        assertThat(DieboldMariano.test(Vector.of(DIFFERENCES), 6)).isInstanceOf(TooFew.class);
        assertThat(((TooFew) DieboldMariano.test(Vector.of(DIFFERENCES), 6)).needed())
                .isEqualTo(12);
        assertThat(DieboldMariano.test(Vector.of(), 1).meanDifference()).isNaN();
    }

    @Test
    void equalDifferences_giveNoTest() {
        assertThat(DieboldMariano.test(Vector.of(new double[6]), 1)).isEqualTo(new NoVariance(6, 0));
        double[] tenths = {.1, .1, .1, .1, .1, .1, .1};
        assertThat(DieboldMariano.test(Vector.of(tenths), 2)).isInstanceOf(NoVariance.class);
        assertThat(DieboldMariano.compare(Vector.of(DIFFERENCES), Vector.of(DIFFERENCES), 1))
                .isEqualTo(new NoVariance(10, 0));
    }

    @Test
    void betterForecast_hasANegativeStatistic() {
        double[] good = {.1, .2, .1, .3, .2, .1};
        double[] bad = {1.1, 1.5, .9, 1.3, 1.2, 1.4};
        Tested tested = (Tested) DieboldMariano.compare(Vector.of(good), Vector.of(bad), 1);
        assertThat(tested.statistic()).isNegative();
        assertThat(tested.pValue()).isLessThan(.001);
    }

    @Test
    void unusableArguments_areRefused() {
        assertThatThrownBy(() -> DieboldMariano.test(Vector.of(DIFFERENCES), 0)).hasMessageContaining("horizon");
        assertThatThrownBy(() -> DieboldMariano.compare(Vector.of(DIFFERENCES), Vector.of(new double[3]), 1))
                .hasMessageContaining("10 forecasts");
        assertThatThrownBy(() -> DieboldMariano.test(Vector.of(1, Double.NaN, 1, 2, 3), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
