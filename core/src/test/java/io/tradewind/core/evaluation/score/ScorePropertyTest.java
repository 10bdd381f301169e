package io.tradewind.core.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.tradewind.core.array.Vector;
import io.tradewind.core.evaluation.score.DieboldMarianoOutcome.Tested;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;

/** Laws of the scores on random numbers. */
class ScorePropertyTest {
    private static final double ROUNDING = 1e-9;

    private static QuickTheory theory() {
        return qt().withFixedSeed(20251122L).withExamples(300);
    }

    private static double[] gaussians(long seed, int count) {
        Random random = new Random(seed);
        double[] values = new double[count];
        Arrays.setAll(values, i -> 5 * random.nextGaussian());
        return values;
    }

    @Test
    void sampleScore_isTheDoubleSumAndMovesWithTheSample() {
        theory().forAll(longs().all(), integers().between(2, 40), doubles().between(-20, 20))
                .checkAssert((seed, count, observed) -> {
                    double[] sample = gaussians(seed, count);
                    double score = Crps.ofSample(Vector.of(sample), observed);
                    assertThat(score).isCloseTo(doubleSum(sample, observed), within(ROUNDING));
                    assertThat(score).isGreaterThanOrEqualTo(-ROUNDING);
                    double[] moved = Arrays.stream(sample).map(x -> x + 7).toArray();
                    assertThat(Crps.ofSample(Vector.of(moved), observed + 7)).isCloseTo(score, within(ROUNDING));
                    double[] mirrored = Arrays.stream(sample).map(x -> -2 * x).toArray();
                    assertThat(Crps.ofSample(Vector.of(mirrored), -2 * observed))
                            .isCloseTo(2 * score, within(ROUNDING));
                });
    }

    private static double doubleSum(double[] sample, double observed) {
        double distance = 0;
        double spread = 0;
        for (double x : sample) {
            distance += Math.abs(x - observed);
            for (double other : sample) {
                spread += Math.abs(x - other);
            }
        }
        int m = sample.length;
        return distance / m - spread / (2.0 * m * m);
    }

    @Test
    void normalScore_growsWithTheErrorAndStaysBelowIt() {
        theory().forAll(doubles().between(.01, 30), doubles().between(0, 50)).checkAssert((sd, error) -> {
            double score = Crps.ofNormal(0, sd, error);
            assertThat(score).isEqualTo(Crps.ofNormal(0, sd, -error));
            assertThat(Crps.ofNormal(0, sd, error + .1)).isGreaterThan(score);
            assertThat(score).isGreaterThanOrEqualTo(error - sd / Math.sqrt(Math.PI) - ROUNDING);
        });
    }

    @Test
    void dieboldMariano_changesSignWithItsArgumentsOnly() {
        theory().forAll(longs().all(), integers().between(8, 30), integers().between(1, 4))
                .checkAssert((seed, count, horizon) -> {
                    double[] a = gaussians(seed, count);
                    double[] b = gaussians(~seed, count);
                    Tested ab = (Tested) DieboldMariano.compare(Vector.of(a), Vector.of(b), horizon);
                    Tested ba = (Tested) DieboldMariano.compare(Vector.of(b), Vector.of(a), horizon);
                    assertThat(ab.statistic()).isEqualTo(-ba.statistic());
                    assertThat(ab.pValue()).isEqualTo(ba.pValue()).isBetween(0.0, 1.0);
                    assertThat(ab.meanDifference()).isEqualTo(-ba.meanDifference());
                    double[] tripled = Arrays.stream(a).map(x -> 3 * x).toArray();
                    double[] rival = Arrays.stream(b).map(x -> 3 * x).toArray();
                    assertThat(((Tested) DieboldMariano.compare(Vector.of(tripled), Vector.of(rival), horizon))
                                    .statistic())
                            .isCloseTo(ab.statistic(), within(ROUNDING * (1 + Math.abs(ab.statistic()))));
                });
    }

    @Test
    void wilsonInterval_holdsTheShareAndNarrowsWithTheCount() {
        theory().forAll(
                        integers().between(1, 200),
                        integers().between(0, 200),
                        doubles().between(.5, .99))
                .checkAssert((count, number, confidence) -> {
                    int hits = number % (count + 1);
                    WilsonInterval interval = WilsonInterval.of(hits, count, confidence);
                    double share = (double) hits / count;
                    assertThat(share).isBetween(interval.low(), interval.high());
                    assertThat(interval.low()).isNotNegative();
                    assertThat(interval.high()).isLessThanOrEqualTo(1);
                    WilsonInterval more = WilsonInterval.of(4.0 * hits, 4.0 * count, confidence);
                    assertThat(more.high() - more.low()).isLessThan(interval.high() - interval.low());
                    WilsonInterval misses = WilsonInterval.of(count - hits, count, confidence);
                    assertThat(misses.low()).isCloseTo(1 - interval.high(), within(ROUNDING));
                });
    }

    @Test
    void pitOfSample_risesWithTheObservation() {
        theory().forAll(longs().all(), integers().between(1, 30), doubles().between(-15, 15))
                .checkAssert((seed, count, observed) -> {
                    double[] sample = gaussians(seed, count);
                    double pit = Pit.ofSample(Vector.of(sample), observed);
                    assertThat(pit).isBetween(0.0, Pit.ofSample(Vector.of(sample), observed + 1));
                    assertThat(Pit.ofSample(
                                    Vector.of(Arrays.stream(sample).map(x -> -x).toArray()), -observed))
                            .isCloseTo(1 - pit, within(ROUNDING));
                });
    }
}
