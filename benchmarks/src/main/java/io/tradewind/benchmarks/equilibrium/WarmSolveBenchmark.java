package io.tradewind.benchmarks.equilibrium;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.EquilibriumSession;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.vector.VectorSolvers;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A counterfactual in a session whose world and baseline are ready, in a warm virtual machine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WarmSolveBenchmark {
    /** The built-in world, or regions × sectors of a generated one. */
    @Param({"world-2023", "31x40", "77x45", "160x40", "194x1"})
    public String shape;

    /** Inner loops: those of plain Java or of the module {@code tradewind-vector}. */
    @Param({"plain", "vector"})
    public String loops;

    private EquilibriumSession session;
    private Shocks shocks;

    /** Makes the world and solves its baseline. */
    @Setup(Level.Trial)
    public void prepare() {
        EquilibriumProblem problem = GeneratedWorlds.problem(shape);
        shocks = problem.shocks();
        session = solver().open(problem);
        session.solve(Shocks.none());
    }

    private EquilibriumSolver solver() {
        return loops.equals("plain") ? StandardSolvers.equilibrium() : VectorSolvers.equilibrium();
    }

    /** Solves the shock. */
    @Benchmark
    public SolveOutcome solve() {
        return session.solve(shocks);
    }

    /** Ends the session. */
    @TearDown(Level.Trial)
    public void end() {
        session.close();
    }
}
