package io.tradewind.benchmarks.equilibrium;

import io.tradewind.core.equilibrium.EquilibriumProblem;
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

/** The yardstick on the same counterfactual, from the data, warm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
public class TextbookSolverBenchmark {
    /** Share of excess demand by which a wage moves. */
    public static final double DAMPING = 0.3;
    /** Largest relative excess demand. */
    public static final double TOLERANCE = 1e-10;
    /** Wage iterations after which it gives up. */
    public static final int MAX_ITERATIONS = 5_000;

    /** Regions × sectors. */
    @Param({"31x40", "194x1"})
    public String shape;

    private EquilibriumProblem problem;

    /** Makes the world. */
    @Setup(Level.Trial)
    public void prepare() {
        problem = GeneratedWorlds.problem(shape);
    }

    /** Solves the shocked world alone. */
    @Benchmark
    public int solve() {
        return TextbookSolver.iterations(problem, DAMPING, TOLERANCE, MAX_ITERATIONS);
    }
}
