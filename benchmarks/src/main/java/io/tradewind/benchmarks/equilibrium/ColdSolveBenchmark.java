package io.tradewind.benchmarks.equilibrium;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.SolveOutcome;
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

/** Tables, baseline and counterfactual from nothing, once in a fresh virtual machine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdSolveBenchmark {
    /** The built-in world, or regions × sectors of a generated one. */
    @Param({"world-2023", "31x40", "77x45", "160x40", "194x1"})
    public String shape;

    private EquilibriumProblem problem;

    /** Makes the world. */
    @Setup(Level.Trial)
    public void prepare() {
        problem = GeneratedWorlds.problem(shape);
    }

    /** Solves baseline and shock. */
    @Benchmark
    public SolveOutcome solve() {
        return StandardSolvers.equilibrium().solve(problem);
    }
}
