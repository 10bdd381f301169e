package io.tradewind.core.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors, hit rates, coverage, Wilson's interval, PIT. Numbers without a note are by hand. */
class CountedScoresTest {
    private static final double ROUNDING = 1e-12;
    private static final double[] OBSERVED = {4.4, 8.3, -33, -27};
    private static final double[] FORECAST = {5.4, 6.3, -30, -27};

    @Test
    void meanAbsoluteError_byHand() {
        assertThat(PointErrors.meanAbsolute(Vector.of(FORECAST), Vector.of(OBSERVED)))
                .isCloseTo(1.5, within(ROUNDING));
        assertThat(PointErrors.absolute(Vector.of(FORECAST), Vector.of(OBSERVED))
                        .get(2))
                .isEqualTo(3);
        assertThat(PointErrors.meanAbsolute(Vector.of(), Vector.of())).isNaN();
        assertThatThrownBy(() -> PointErrors.meanAbsolute(Vector.of(FORECAST), Vector.of(new double[2])))
                .hasMessageContaining("4 forecasts");
        assertThatThrownBy(() -> PointErrors.meanAbsolute(Vector.of(Double.NaN), Vector.of(new double[1])))
                .hasMessageContaining("forecast");
    }

    /** Against the year before (8.7, 2.4, 0.5, 2.2): sides of the forecast -, +, -, - and of the print -, +, -, -. */
    @Test
    void hitRate_countsCommonSidesOfTheReference() {
        assertThat(HitRate.of(Vector.of(FORECAST), Vector.of(OBSERVED), Vector.of(8.7, 2.4, .5, 2.2)))
                .isEqualTo(new HitRate(4, 4, 0));
        assertThat(HitRate.of(Vector.of(FORECAST), Vector.of(OBSERVED), Vector.of(5, 7, -31, -30)))
                .isEqualTo(new HitRate(1, 4, 0));
    }

    @Test
    void forecastThatStaysAtItsReference_isUndecided() {
        double[] last = {7.2, 4.4, -33, -33};
        HitRate walk = HitRate.of(Vector.of(last), Vector.of(OBSERVED), Vector.of(last));
        assertThat(walk).isEqualTo(new HitRate(0, 0, 4));
        assertThat(walk.share()).isNaN();
        assertThat(HitRate.of(Vector.of(FORECAST), Vector.of(OBSERVED), Vector.of(last)))
                .isEqualTo(new HitRate(3, 3, 1));
        assertThat(HitRate.of(Vector.of(FORECAST), Vector.of(OBSERVED), Vector.of(last))
                        .share())
                .isEqualTo(1);
        assertThat(walk.interval(.95)).isEqualTo(new WilsonInterval(0, 1));
    }

    /** scipy's binomtest(k, n).proportion_ci(method="wilson"). */
    @ParameterizedTest
    @CsvSource({
        "8, 10, .95, .4901624715366418, .9433178485456248",
        "0, 10, .95, 0, .27753279986288926",
        "33, 44, .95, .6055943364104085, .8542578617103512",
        "10, 10, .9, .787058029916593, 1"
    })
    void wilsonInterval_agreesWithScipy(double hits, double count, double confidence, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(hits, count, confidence);
        assertThat(interval.low()).isCloseTo(low, within(1e-8));
        assertThat(interval.high()).isCloseTo(high, within(1e-8));
    }

    @Test
    void coverage_countsEndsAsInsideAndMeasuresWidth() {
        Coverage coverage =
                Coverage.of(.8, Vector.of(4.4, 0, -30, -40), Vector.of(6.4, 8, -20, -20), Vector.of(OBSERVED));
        assertThat(coverage).isEqualTo(new Coverage(.8, 2, 4, 10));
        assertThat(coverage.share()).isEqualTo(.5);
        assertThatThrownBy(() -> Coverage.of(.8, Vector.of(2), Vector.of(1), Vector.of(1)))
                .hasMessageContaining("upside down");
    }

    /** 33 of 44 targets that are worth 12: scipy's interval of 9 out of 12. */
    @Test
    void dependentTargets_widenTheInterval() {
        Coverage coverage = new Coverage(.8, 33, 44, 12);
        WilsonInterval dependent = coverage.interval(.95, 12);
        assertThat(dependent.low()).isCloseTo(.46769466506643426, within(1e-8));
        assertThat(dependent.high()).isCloseTo(.9110583316059453, within(1e-8));
        assertThat(coverage.interval(.95).low()).isGreaterThan(dependent.low());
    }

    @Test
    void effectiveCount_byHand() {
        assertThat(WilsonInterval.effectiveCount(44, 0)).isEqualTo(44);
        assertThat(WilsonInterval.effectiveCount(44, 1)).isEqualTo(1);
        assertThat(WilsonInterval.effectiveCount(11, .1)).isCloseTo(5.5, within(ROUNDING));
    }

    @Test
    void withoutBands_nothingIsKnown() {
        Coverage none = Coverage.of(.8, Vector.of(), Vector.of(), Vector.of());
        assertThat(none.share()).isNaN();
        assertThat(none.meanWidth()).isNaN();
        assertThat(none.interval(.95)).isEqualTo(new WilsonInterval(0, 1));
        assertThat(none.interval(.95, 0)).isEqualTo(new WilsonInterval(0, 1));
    }

    /** The normal one from scipy. */
    @Test
    void pit_isTheProbabilityBelow() {
        assertThat(Pit.ofNormal(1, 2, 2.5)).isCloseTo(.7733726476231317, within(1e-9));
        assertThat(Pit.ofSample(Vector.of(4, 1, 2, 2), 2)).isEqualTo(.5);
        assertThat(Pit.ofSample(Vector.of(4, 1, 2, 2), 3)).isEqualTo(.75);
        assertThat(Pit.ofNormal(1, 0, 2)).isEqualTo(1);
        assertThat(Pit.ofNormal(1, 0, 1)).isEqualTo(.5);
    }

    @Test
    void histogram_countsEveryValueOnce() {
        assertThat(Pit.histogram(Vector.of(0, .1, .25, .49, .5, .99, 1), 4)).containsExactly(2, 2, 1, 2);
        assertThatThrownBy(() -> Pit.histogram(Vector.of(1.1), 4)).hasMessageContaining("PIT");
    }
}
