package io.tradewind.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class ScrambledSobolTest {
    private static final int SOME = 192;

    /** commons-math walks the sequence in the order of the Gray code: its first 2^m points are the same set. */
    @Test
    void plainPoints_areThoseOfCommonsMath() {
        SobolSequenceGenerator theirs = new SobolSequenceGenerator(SOME);
        for (int k = 0; k < 256; k++) {
            double[] point = theirs.nextVector();
            int gray = k ^ k >>> 1;
            for (int d = 0; d < SOME; d++) {
                assertThat((ScrambledSobol.plain(gray, d) & 0xFFFFFFFFL) * 0x1p-32)
                        .as("point %d, dimension %d", k, d)
                        .isEqualTo(point[d]);
            }
        }
    }

    @Test
    void firstPoints_lieOneInEachIntervalOfEveryDimension() {
        ScrambledSobol points = new ScrambledSobol(7);
        for (int size : new int[] {2, 16, 256}) {
            for (int d = 0; d < SOME; d++) {
                Set<Integer> intervals = new HashSet<>();
                for (int k = 0; k < size; k++) {
                    intervals.add((int) (points.at(k, d) * size));
                }
                assertThat(intervals).as("dimension %d", d).hasSize(size);
            }
        }
    }

    /** The first two dimensions are a (0, m, 2)-net: one point in each box of area 2^-m of any shape, and scrambling keeps that. */
    @Test
    void firstTwoDimensions_areANet() {
        ScrambledSobol points = new ScrambledSobol(3);
        for (int wide = 1; wide <= 64; wide *= 2) {
            Set<Integer> boxes = new HashSet<>();
            for (int k = 0; k < 64; k++) {
                int across = (int) (points.at(k, 0) * wide);
                boxes.add(across * 64 + (int) (points.at(k, 1) * (64 / wide)));
            }
            assertThat(boxes).as("%d boxes across", wide).hasSize(64);
        }
    }

    @Test
    void everyPointByItself_isUniformOverSeeds() {
        double[] mean = new double[3];
        double[] square = new double[3];
        int seeds = 20_000;
        for (int seed = 0; seed < seeds; seed++) {
            ScrambledSobol points = new ScrambledSobol(seed);
            for (int i = 0; i < 3; i++) {
                double u = points.at(5 * i, 11 * i);
                mean[i] += u / seeds;
                square[i] += u * u / seeds;
            }
        }
        for (int i = 0; i < 3; i++) {
            assertThat(mean[i]).isCloseTo(.5, within(.01));
            assertThat(square[i]).isCloseTo(1 / 3.0, within(.01));
        }
    }

    /** Nested: digits that two points share stay shared, and the first that differs still does. */
    @Test
    void scrambling_keepsHowManyDigitsPointsShare() {
        ScrambledSobol points = new ScrambledSobol(99);
        for (int k = 1; k < 100; k++) {
            int before = ScrambledSobol.plain(k, 4) ^ ScrambledSobol.plain(k - 1, 4);
            long after = (long) (points.at(k, 4) * 0x1p32) ^ (long) (points.at(k - 1, 4) * 0x1p32);
            assertThat(Integer.numberOfLeadingZeros((int) after)).isEqualTo(Integer.numberOfLeadingZeros(before));
        }
    }

    @Test
    void sumOverASmoothFunction_isNearerThanThatOfIndependentPoints() {
        double scrambled = 0;
        double random = 0;
        for (int seed = 0; seed < 20; seed++) {
            ScrambledSobol points = new ScrambledSobol(seed);
            Random independent = new Random(seed);
            scrambled += Math.abs(error(points, null));
            random += Math.abs(error(null, independent));
        }
        assertThat(scrambled).isLessThan(random / 8);
    }

    private static double error(ScrambledSobol points, Random independent) {
        double sum = 0;
        for (int k = 0; k < 512; k++) {
            double product = 1;
            for (int d = 0; d < 6; d++) {
                double u = points == null ? independent.nextDouble() : points.at(k, d);
                product *= 1 + (u - .5) / (d + 1);
            }
            sum += product / 512;
        }
        return sum - 1;
    }

    @Test
    void dimensionsBeyondTheTable_areNumbersOfTheirOwn() {
        ScrambledSobol points = new ScrambledSobol(1);
        Set<Double> seen = new HashSet<>();
        for (int k = 0; k < 100; k++) {
            double u = points.at(k, SOME + k % 3);
            assertThat(u).isStrictlyBetween(0.0, 1.0);
            seen.add(u);
        }
        assertThat(seen).hasSize(100);
    }
}
