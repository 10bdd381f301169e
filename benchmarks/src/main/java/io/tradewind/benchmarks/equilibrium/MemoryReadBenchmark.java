package io.tradewind.benchmarks.equilibrium;

import io.tradewind.core.equilibrium.kernel.Kernels;
import io.tradewind.vector.VectorSolvers;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the machine takes to read as many bytes as a sweep over a world reads from its tables: the bound for any way of
 * computing a sweep. Long rows are read front to back, each value once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MemoryReadBenchmark {
    private static final int ROW = 2_048;

    /** Regions × sectors. */
    @Param({"31x40", "77x45", "160x40"})
    public String shape;

    private Kernels kernels;
    private double[][] rows;
    private double[] factors;
    private double[] sum;

    /** Makes rows of as many bytes. */
    @Setup(Level.Trial)
    public void prepare() {
        kernels = VectorSolvers.kernels();
        rows = new double[(int) Math.max(1, values(shape) / ROW)][ROW];
        for (double[] row : rows) {
            Arrays.fill(row, 1);
        }
        factors = new double[rows.length];
        sum = new double[ROW];
    }

    /**
     * Values that a sweep reads from tables: three matrices of the traded half of the sectors, two shares of each input in each
     * sector.
     */
    static long values(String shape) {
        String[] parts = shape.split("x");
        long regions = Long.parseLong(parts[0]);
        long sectors = Long.parseLong(parts[1]);
        return 3 * ((sectors + 1) / 2) * regions * regions + 2 * sectors * sectors * regions;
    }

    /** Reads all rows. */
    @Benchmark
    public double[] read() {
        kernels.addCombination(sum, factors, rows, rows.length);
        return sum;
    }
}
