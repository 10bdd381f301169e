package io.tradewind.benchmarks.nash;

import io.tradewind.benchmarks.equilibrium.GeneratedWorlds;
import io.tradewind.core.StandardSolvers;
import io.tradewind.core.model.EconomyTransforms;
import io.tradewind.core.nash.NashOutcome;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashRule;
import java.util.Locale;
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

/** Balance and Nash of every region of a world without inputs, every sector taxed, certificate and table of results included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NashBenchmark {
    /** Regions × sectors: those of the two input-output databases of the literature. */
    @Param({"44x16", "81x28"})
    public String shape;

    /** Condition that rates meet. */
    @Param({"simple", "exact", "partner"})
    public String rule;

    private NashProblem problem;

    /** Makes the world. */
    @Setup(Level.Trial)
    public void prepare() {
        String[] parts = shape.split("x");
        problem = NashProblem.of(EconomyTransforms.withoutIntermediates(
                        GeneratedWorlds.economy(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))))
                .withRule(NashRule.valueOf(rule.toUpperCase(Locale.ROOT)));
    }

    /** Solves it. */
    @Benchmark
    public NashOutcome solve() {
        return StandardSolvers.nash().solve(problem);
    }
}
