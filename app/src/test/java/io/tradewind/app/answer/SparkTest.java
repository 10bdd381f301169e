package io.tradewind.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SparkTest {
    @Test
    void sparkline_spansLowestToHighestAndZero() {
        assertThat(Spark.line(List.of(0.0, 7.0, 3.5))).isEqualTo("▁█▅");
        assertThat(Spark.line(List.of(-7.0, Double.NaN, -1.0))).isEqualTo("▁ ▇");
        assertThat(Spark.line(List.of(0.0, 0.0))).isEqualTo("▁▁");
    }

    @Test
    void bar_goesLeftForFallsAndRightForRises() {
        assertThat(Spark.bar(-2, 4, 4)).isEqualTo("  ██│    ");
        assertThat(Spark.bar(4, 4, 4)).isEqualTo("    │████");
        assertThat(Spark.bar(Double.NaN, 4, 4)).isEqualTo("    │    ");
        assertThat(Spark.bar(1, 0, 4)).isEqualTo("    │    ");
    }
}
