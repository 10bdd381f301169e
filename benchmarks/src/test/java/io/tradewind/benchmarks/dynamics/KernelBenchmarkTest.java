package io.tradewind.benchmarks.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.parameter.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelBenchmarkTest {
    @ParameterizedTest
    @ValueSource(ints = {24, 100})
    void market_addsUpTheClosedForm(int flows) {
        KernelBenchmark benchmark = new KernelBenchmark();
        benchmark.flows = flows;
        benchmark.setUp();
        KernelWeights k = KernelWeights.of(Parameters.defaults());
        double expected = 0;
        for (int h = 0; h < KernelBenchmark.MONTHS; h++) {
            double fast = 1
                    - Math.pow(1 - k.fastRate(), h + 1.0)
                    - k.committed() * k.fastRate() * Math.pow(1 - k.fastRate(), h);
            double slow = 1 - Math.pow(1 - k.slowRate(), h + 1.0);
            double now = h == 0 ? 1 - k.committed() : 1.0;
            expected += (k.impact() * now + (k.plateau() - k.impact()) * fast + (k.longRun() - k.plateau()) * slow)
                    / k.longRun();
        }
        assertThat(benchmark.market()).isCloseTo(flows * expected, within(1e-9 * flows));
        assertThat(benchmark.market()).as("the same again").isCloseTo(flows * expected, within(1e-9 * flows));
    }
}
