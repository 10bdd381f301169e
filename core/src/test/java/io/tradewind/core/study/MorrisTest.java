package io.tradewind.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.array.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorrisTest {
    @Test
    void slopes_areTheEffectsOfALine() {
        Morris plan = new Morris(4, 6, 1);
        double[] results = new double[plan.runs()];
        for (int run = 0; run < results.length; run++) {
            Vector u = plan.point(run);
            results[run] = 2 * u.get(0) - 5 * u.get(1) + u.get(2) * u.get(2);
        }
        List<Morris.Effect> effects = plan.of(Vector.of(results));
        assertThat(effects.get(0).mean()).isCloseTo(2, within(1e-9));
        assertThat(effects.get(1).mean()).isCloseTo(-5, within(1e-9));
        assertThat(effects.get(1).meanAbsolute()).isCloseTo(5, within(1e-9));
        assertThat(effects.get(1).deviation()).isCloseTo(0, within(1e-9));
        assertThat(effects.get(2).deviation()).isPositive();
        assertThat(effects.get(3).meanAbsolute()).isZero();
    }

    @Test
    void walks_moveEachFactorOnceByTwoThirds() {
        Morris plan = new Morris(7, 5, 3);
        for (int w = 0; w < 5; w++) {
            int[] moves = new int[7];
            for (int step = 0; step < 7; step++) {
                Vector before = plan.point(w * 8 + step);
                Vector after = plan.point(w * 8 + step + 1);
                for (int i = 0; i < 7; i++) {
                    double move = Math.abs(after.get(i) - before.get(i));
                    moves[i] += move > 0 ? 1 : 0;
                    assertThat(move == 0 || Math.abs(move - 2 / 3.0) < 1e-12).isTrue();
                }
            }
            assertThat(moves).containsOnly(1);
        }
    }
}
