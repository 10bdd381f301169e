package io.tradewind.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.array.Vector;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Paths are equal by what they say, and nothing only if they say nothing. */
class DutyPathTest {
    private static final double[] ZERO = {0, 0, 0};
    private static final double[] LAST = {0, 0, .1};
    private static final DutyPath.Ahead[] CALM = {null, null, null};
    private static final DutyPath.Ahead[] NEWS = {null, new DutyPath.Ahead(1, List.of(), List.of()), null};

    private static DutyPath path(double[] added, double[] expected, double[] absorbed, DutyPath.Ahead[] ahead) {
        return new DutyPath(Vector.of(added), Vector.of(expected), Vector.of(absorbed), ahead);
    }

    @Test
    void pathOfZeros_isNothing() {
        assertThat(path(ZERO, ZERO, ZERO, CALM).isNothing()).isTrue();
    }

    @Test
    void anyNumberOrNews_isSomething() {
        assertThat(path(LAST, ZERO, ZERO, CALM).isNothing()).isFalse();
        assertThat(path(ZERO, LAST, ZERO, CALM).isNothing()).isFalse();
        assertThat(path(ZERO, ZERO, LAST, CALM).isNothing()).isFalse();
        assertThat(path(ZERO, ZERO, ZERO, NEWS).isNothing()).isFalse();
    }

    @Test
    void looksAhead_inTheMonthsAskedFor() {
        DutyPath path = path(ZERO, ZERO, ZERO, NEWS);
        assertThat(path.looksAhead(0, 1)).isFalse();
        assertThat(path.looksAhead(0, 2)).isTrue();
        assertThat(path.looksAhead(1, 3)).isTrue();
        assertThat(path.looksAhead(2, 3)).isFalse();
        assertThat(path.looksAhead(1, 1)).as("no month").isFalse();
    }

    @Test
    void equality_isThatOfTheNumbers() {
        DutyPath path = path(LAST, LAST, LAST, NEWS);
        DutyPath same = path(LAST.clone(), LAST.clone(), LAST.clone(), NEWS.clone());
        assertThat(path).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(path).isNotEqualTo(path(ZERO, LAST, LAST, NEWS));
        assertThat(path).isNotEqualTo(path(LAST, ZERO, LAST, NEWS));
        assertThat(path).isNotEqualTo(path(LAST, LAST, ZERO, NEWS));
        assertThat(path).isNotEqualTo(path(LAST, LAST, LAST, CALM));
        assertThat(path).isNotEqualTo("path");
    }

    /** Many paths stand in one table: those that differ in what they add, or in what is expected of it, stand apart. */
    @Test
    void hash_tellsAddedAndExpectedApart() {
        assertThat(path(LAST, ZERO, ZERO, CALM)).doesNotHaveSameHashCodeAs(path(ZERO, ZERO, ZERO, CALM));
        assertThat(path(ZERO, LAST, ZERO, CALM)).doesNotHaveSameHashCodeAs(path(ZERO, ZERO, ZERO, CALM));
        assertThat(path(LAST, ZERO, ZERO, CALM)).doesNotHaveSameHashCodeAs(path(ZERO, LAST, ZERO, CALM));
    }

    @Test
    void text_showsTheRates() {
        assertThat(path(LAST, ZERO, ZERO, CALM)).hasToString("DutyPath[0.0, 0.0, 0.1]");
    }

    @Test
    void market_keepsOnePathForOriginsThatShareIt() {
        DutyPath a = path(LAST, ZERO, ZERO, CALM);
        DutyPath b = path(ZERO, LAST, ZERO, CALM);
        MarketTariffs market = MarketTariffs.of(new DutyPath[] {a, b, a, null});
        assertThat(IntStream.range(0, 4).map(market::group)).containsExactly(0, 1, 0, 2);
        assertThat(IntStream.range(0, 4).mapToObj(market::of)).containsExactly(a, b, a, null);
        assertThat(market.of(2)).isSameAs(a);
        assertThat(market.of(3)).isNull();
        assertThat(market.isNothing()).isFalse();
    }

    @Test
    void marketWithoutPaths_isNothing() {
        assertThat(MarketTariffs.of(new DutyPath[] {null, null}).isNothing()).isTrue();
    }
}
