package io.tradewind.benchmarks.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryReadBenchmarkTest {
    @Test
    void bytes_areThoseOfTheTablesOfASweep() {
        // by hand: three of 31 x 31 in 20 sectors, and two input shares of 40 x 40 in 31 regions
        assertThat(MemoryReadBenchmark.values("31x40")).isEqualTo(57_660 + 99_200);
    }

    @Test
    void read_addsUpEveryRow() {
        MemoryReadBenchmark benchmark = new MemoryReadBenchmark();
        benchmark.shape = "31x40";
        benchmark.prepare();
        assertThat(benchmark.read()).hasSize(2_048).containsOnly(0);
    }
}
