package io.tradewind.core.evaluation.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BridgeTest {
    private static final Vector SHARP = Vector.of(0, 0, 0);

    private static List<Bridge.Past> past(int months) {
        Random random = new Random(7);
        List<Bridge.Past> past = new ArrayList<>();
        for (int age = months; age > 0; age--) {
            double[] x = {5 + random.nextGaussian(), 2 * random.nextGaussian(), random.nextGaussian()};
            x[1] += .5 * x[0];
            past.add(new Bridge.Past(2 * (x[0] - 5) - x[2] + .3 * random.nextGaussian(), Vector.of(x), age));
        }
        return past;
    }

    /** Four months of one indicator, by hand: mean 3, variance 5, covariance with the error 2.5, mean square of the error 1.5; half the slope with a ridge of 4. */
    @Test
    void oneIndicator_isRidgeRegressionByHand() {
        List<Bridge.Past> past = List.of(
                new Bridge.Past(-1, Vector.of(0), 4),
                new Bridge.Past(-1, Vector.of(2), 3),
                new Bridge.Past(0, Vector.of(4), 2),
                new Bridge.Past(2, Vector.of(6), 1));

        Bridge.Said plain = new Bridge(past, 1, 0).given(Vector.of(5), Vector.of(0));
        Bridge.Said shrunk = new Bridge(past, 1, 4).given(Vector.of(5), Vector.of(0));
        Bridge.Said nothing = new Bridge(past, 1, 0).given(Vector.of(Double.NaN), Vector.of(0));

        assertThat(plain.sum()).isCloseTo(2.5 / 5 * (5 - 3), within(1e-12));
        assertThat(plain.standardDeviation()).isCloseTo(Math.sqrt((1.5 - 2.5 * 2.5 / 5) * 1.5), within(1e-12));
        assertThat(shrunk.sum()).isCloseTo(2.5 / 10 * (5 - 3), within(1e-12));
        assertThat(nothing.sum()).isZero();
        assertThat(nothing.standardDeviation()).isCloseTo(Math.sqrt(1.5 * 1.5), within(1e-12));
    }

    @Test
    void discount_letsTheLastMonthsDecide() {
        List<Bridge.Past> past = new ArrayList<>();
        for (int age = 40; age > 0; age--) {
            double x = age % 3 - 1;
            past.add(new Bridge.Past(age > 20 ? -x : x, Vector.of(x), age));
        }
        assertThat(slope(new Bridge(past, .5, 0))).isCloseTo(1, within(.01));
        assertThat(slope(new Bridge(past, 1, 0))).isCloseTo(0, within(.06));
    }

    private static double slope(Bridge bridge) {
        Vector sharp = Vector.of(0);
        return bridge.given(Vector.of(1), sharp).sum()
                - bridge.given(Vector.of(0), sharp).sum();
    }

    /** Whichever indicators are missing: fewer never narrow the band, and an early, noisy part of one is worth less than all of it and more than nothing. */
    @Test
    void missingIndicators_onlyWidenTheBand() {
        Bridge bridge = new Bridge(past(60), .98, 8);
        for (int out = 0; out < 8; out++) {
            for (int drop = 0; drop < 3; drop++) {
                Vector some = some(out);
                Vector fewer = some(out & ~(1 << drop));
                assertThat(bridge.given(fewer, SHARP).standardDeviation())
                        .isGreaterThanOrEqualTo(bridge.given(some, SHARP).standardDeviation());
            }
        }
        double whole = bridge.given(some(7), SHARP).standardDeviation();
        double part = bridge.given(some(7), Vector.of(.5, 0, 0)).standardDeviation();
        assertThat(part).isBetween(whole, bridge.given(some(6), SHARP).standardDeviation());
        assertThat(part).isGreaterThan(whole);
    }

    private static Vector some(int out) {
        double[] all = {6, 3, .5};
        for (int i = 0; i < 3; i++) {
            all[i] = (out >> i & 1) == 1 ? all[i] : Double.NaN;
        }
        return Vector.of(all);
    }

    @Test
    void tooFewMonths_areRefused() {
        assertThatThrownBy(() -> new Bridge(past(3), 1, 0)).hasMessageContaining("more than 3 months");
    }
}
