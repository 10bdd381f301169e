package io.tradewind.benchmarks.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandBenchmarkTest {
    @ParameterizedTest
    @ValueSource(ints = {24, 100})
    void market_isNeutralInDiversionAndFallsWithPrices(int origins) {
        DemandBenchmark benchmark = new DemandBenchmark();
        benchmark.origins = origins;
        benchmark.setUp();
        assertThat(benchmark.market()).hasSize(origins).doesNotContain(Double.NaN);
        assertThat(benchmark.diversionSpending()).isCloseTo(1.0, within(1e-13));
    }
}
