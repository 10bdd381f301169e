package io.tradewind.benchmarks.projection;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Scenario;
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

/** A whole projection of 24 months: events to paths, every market, the customs panel where there is one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ProjectionBenchmark {
    /** The built-in world, or regions x sectors of a generated one; with {@code -rates} every flow has a base tariff of its own. */
    @Param({
        "world-2023",
        "24x16",
        "50x25",
        "100x50",
        "100x100",
        "24x16-rates",
        "50x25-rates",
        "100x50-rates",
        "100x100-rates"
    })
    public String world;

    /** Share of the importers that tax every flow. */
    @Param({"1.0", "0.1", "0.0"})
    public double shocked;

    private final ProjectionEngine engine = ProjectionEngine.standard();
    private Economy economy;
    private Scenario scenario;
    private Parameters parameters;

    /** Loads or makes the world and its scenario. */
    @Setup
    public void setUp() {
        economy = ProjectionWorlds.world(world);
        scenario = ProjectionWorlds.tariffs(economy, shocked);
        parameters = Parameters.defaults();
    }

    /** The projection. */
    @Benchmark
    public Projection project() {
        return engine.project(economy, scenario, parameters);
    }
}
