package io.tradewind.benchmarks.dynamics;

import io.tradewind.core.dynamics.KernelWeights;
import io.tradewind.core.dynamics.TwoSpeedKernel;
import io.tradewind.core.parameter.Parameters;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The two-speed kernel: one step of one flow, over a year of months. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
    /** Months of one run. */
    public static final int MONTHS = 24;

    /** Flows that one market holds. */
    @Param({"24", "100"})
    public int flows;

    private TwoSpeedKernel kernel;

    /** A kernel at rest. */
    @Setup
    public void setUp() {
        kernel = new TwoSpeedKernel(KernelWeights.of(Parameters.defaults()), flows);
    }

    /** Sum of the perceived prices of all flows over the months under a unit wedge. */
    @Benchmark
    @OperationsPerInvocation(MONTHS)
    public double market() {
        kernel.reset(flows);
        double sum = 0.0;
        for (int t = 0; t < MONTHS; t++) {
            for (int i = 0; i < flows; i++) {
                sum += kernel.step(i, 1.0, 1.0);
            }
        }
        return sum;
    }
}
