package io.tradewind.benchmarks.demand;

import io.tradewind.core.demand.NestedCes;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The demand of one market in one month: prices of the nests, then the quantity from each origin. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DemandBenchmark {
    private static final double IMPORT_SHARE = 0.3;
    private static final long SEED = 20251122L;

    /** Origins of the market. */
    @Param({"24", "100"})
    public int origins;

    private final NestedCes demand = new NestedCes(2.8, 1.6, 1.0);
    private double[] shares;
    private double[] perceived;
    private double[] quantity;

    /** Random shares and prices, the same every time. */
    @Setup
    public void setUp() {
        Random random = new Random(SEED);
        shares = new double[origins];
        perceived = new double[origins];
        quantity = new double[origins];
        double sum = 0.0;
        for (int i = 0; i < origins; i++) {
            shares[i] = random.nextDouble();
            perceived[i] = 0.3 * random.nextDouble();
            sum += shares[i];
        }
        for (int i = 0; i < origins; i++) {
            shares[i] /= sum;
        }
    }

    /** Log changes of the quantities. */
    @Benchmark
    public double[] market() {
        double importPrice = demand.importPrice(shares, perceived);
        double sectorPrice = demand.sectorPrice(IMPORT_SHARE, importPrice, 0.0);
        double creation = demand.creation(importPrice, sectorPrice);
        for (int i = 0; i < origins; i++) {
            quantity[i] = demand.diversion(perceived[i], importPrice) + creation;
        }
        return quantity;
    }

    /** Spending on all origins at perceived prices against the base, for the check. */
    double diversionSpending() {
        double importPrice = demand.importPrice(shares, perceived);
        double sum = 0.0;
        for (int i = 0; i < origins; i++) {
            sum += shares[i] * Math.exp(perceived[i] + demand.diversion(perceived[i], importPrice));
        }
        return sum / Math.exp(importPrice);
    }
}
