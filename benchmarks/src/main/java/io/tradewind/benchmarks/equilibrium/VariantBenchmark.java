package io.tradewind.benchmarks.equilibrium;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.LiberationDay;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.equilibrium.SolveOutcome;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.ShockFiles;
import io.tradewind.io.world.ShockReader;
import io.tradewind.scenarios.world.Worlds;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One equilibrium of the variant of 2 April 2025: 194 economies, labour supply, distribution, scale, revenue instead of a tax on labour. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VariantBenchmark {
    private EquilibriumProblem problem;

    /** Reads the world and the duties. */
    @Setup(Level.Trial)
    public void prepare() {
        LoadedWorld world = Worlds.open(Worlds.LIBERATION);
        LiberationDay paper = new LiberationDay(
                world.economy(), RegionCode.of("USA"), world.gdp().orElseThrow());
        ShockFiles duties = new ShockFiles(
                Optional.of(Path.of("shocks/tariffs-2025-04-02.csv")), Optional.empty(), Optional.empty());
        problem = EquilibriumProblem.of(world.economy())
                .withVariant(paper.variant())
                .withShocks(ShockReader.read(
                                world.economy(), Shocks.none(), duties, name -> Worlds.shock(Worlds.LIBERATION, name))
                        .shocks());
    }

    /** Solves it. */
    @Benchmark
    public SolveOutcome solve() {
        return StandardSolvers.equilibrium().solve(problem);
    }
}
