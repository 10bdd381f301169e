package io.tradewind.core.evaluation.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.evaluation.residual.ResidualWidth.Errors;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResidualWidthTest {
    @Test
    void withoutErrors_itIsWhatWasBelievedLessWhatIsDrawnAnyway() {
        assertThat(ResidualWidth.standardDeviation(6, 1, Errors.NONE, 1, 0)).isCloseTo(6, within(1e-12));
        assertThat(ResidualWidth.standardDeviation(6, 2.25, Errors.NONE, 3, 0)).isCloseTo(9, within(1e-12));
        assertThat(ResidualWidth.standardDeviation(5, 1, Errors.NONE, 1, 9)).isCloseTo(4, within(1e-12));
    }

    /** (6 · 1.5 · 9 + 3 · 25) / (6 + 3) − 2 = 46/3; over three months the same three errors are worth one. */
    @Test
    void errors_byHand() {
        Errors three = Errors.NONE.and(5).and(-5).and(5);
        assertThat(three).isEqualTo(new Errors(3, 75));
        assertThat(ResidualWidth.standardDeviation(3, 1.5, three, 1, 2)).isCloseTo(Math.sqrt(46 / 3.0), within(1e-12));
        assertThat(ResidualWidth.standardDeviation(3, 1.5, three, 3, 2))
                .isCloseTo(Math.sqrt((81 + 75) / 7.0 - 2), within(1e-12));
    }

    @Test
    void itIsNeverLessThanHalfOfWhatWasBelieved() {
        assertThat(ResidualWidth.standardDeviation(8, .01, Errors.NONE, 1, 100)).isCloseTo(4, within(1e-12));
        assertThat(ResidualWidth.standardDeviation(0, 1, Errors.NONE, 1, 100)).isZero();
    }

    @Test
    void growthWithDistance_holdsWhereNothingIsKnown() {
        TreeMap<Integer, Errors> ratios = new TreeMap<>(Map.of(2, new Errors(4, 6), 4, new Errors(1, .5)));
        assertThat(ResidualWidth.growth(ratios, 5)).isEqualTo(Map.of(1, 1.0, 2, 1.5, 3, 1.5, 4, .5, 5, .5));
    }
}
