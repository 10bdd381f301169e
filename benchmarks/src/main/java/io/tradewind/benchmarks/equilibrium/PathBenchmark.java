package io.tradewind.benchmarks.equilibrium;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import java.util.ArrayList;
import java.util.List;
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

/** Sixty months over which the shock is phased in. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class PathBenchmark {
    private static final int MONTHS = 60;

    /** Regions × sectors. */
    @Param({"31x40"})
    public String shape;

    private EquilibriumProblem problem;
    private List<Shocks> path;

    /** Makes the world and the path. */
    @Setup(Level.Trial)
    public void prepare() {
        problem = GeneratedWorlds.problem(shape);
        path = path(problem);
    }

    static List<Shocks> path(EquilibriumProblem problem) {
        List<Shocks> path = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            path.add(problem.shocks()
                    .partWay((double) month / MONTHS, problem.economy().tariffs()));
        }
        return path;
    }

    /** Solves all months. */
    @Benchmark
    public List<SolveOutcome> solve() {
        return StandardSolvers.equilibrium().solvePath(problem, path);
    }
}
