package io.tradewind.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.study.GoalSeek.Point;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoalSeekTest {
    private static GoalSeek seek(DoubleUnaryOperator f, double wanted) {
        List<Point> curve = IntStream.rangeClosed(0, 16)
                .mapToObj(k -> new Point(-2 + k / 4.0, f.applyAsDouble(-2 + k / 4.0)))
                .toList();
        return GoalSeek.of(f, wanted, curve);
    }

    @Test
    void aRisingCurve_hasOneSolution() {
        GoalSeek found = seek(x -> x * x * x, 1.7);
        assertThat(found.solutions()).hasSize(1);
        assertThat(found.solutions().get(0).from()).isCloseTo(Math.cbrt(1.7), within(1e-9));
        assertThat(found.isFlat()).isFalse();
    }

    @Test
    void aParabola_hasTwoOrNone() {
        assertThat(seek(x -> x * x, 1.7).solutions())
                .extracting(GoalSeek.Solution::from)
                .hasSize(2);
        GoalSeek none = seek(x -> x * x, -1);
        assertThat(none.solutions()).isEmpty();
        assertThat(none.nearest().orElseThrow().value()).isZero();
    }

    @Test
    void aSolutionOnAPointOfTheCurve_isFoundOnce() {
        assertThat(seek(x -> x, 0.5).solutions()).containsExactly(new GoalSeek.Solution(.5, .5, .5));
    }

    @Test
    void aStretchThatGivesIt_isOneSolution() {
        assertThat(seek(x -> Math.max(0, x), 0).solutions()).containsExactly(new GoalSeek.Solution(-2, 0, 0));
    }

    @Test
    void aJump_isNoSolution() {
        GoalSeek found = seek(x -> x < 0.3 ? 0 : 1, .5);
        assertThat(found.solutions()).isEmpty();
        assertThat(found.jumps()).hasSize(1);
        assertThat(found.jumps().get(0).from()).isCloseTo(.3, within(1e-6));
    }

    @Test
    void whatDependsOnNothing_isFlat() {
        assertThat(seek(x -> 3, 1).isFlat()).isTrue();
        assertThat(seek(x -> 3 + x, 1).isFlat()).isFalse();
    }

    @Test
    void holesInTheCurve_areNoSolutions() {
        GoalSeek found = seek(x -> x > 0 && x < 1 ? Double.NaN : x, .6);
        assertThat(found.solutions()).isEmpty();
        assertThat(found.jumps()).isEmpty();
    }
}
