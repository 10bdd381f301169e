package io.tradewind.benchmarks.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same work as the benchmark, on all but its two largest worlds, with its answer checked. */
@Tag("slow")
class ProjectionBenchmarkTest {
    private static Projection project(String world, double shocked) {
        ProjectionBenchmark benchmark = new ProjectionBenchmark();
        benchmark.world = world;
        benchmark.shocked = shocked;
        benchmark.setUp();
        return benchmark.project();
    }

    @ParameterizedTest
    @CsvSource({"world-2023, 24", "24x16, 24", "50x25, 50", "24x16-rates, 24"})
    void everyImporterTaxing_lowersTheImportsOfEveryMarket(String world, int regions) {
        Projection projection = project(world, 1.0);
        int last = projection.timeline().months() - 1;
        int sectors = projection.economy().sectors().size();
        for (int d = 0; d < regions; d++) {
            for (int s = 0; s < sectors; s++) {
                assertThat(imports(projection, d, s, last)).isLessThanOrEqualTo(imports(projection, d, s, -1));
            }
        }
    }

    /** Imports of a market at base prices in a month; before the first one, in the base. */
    private static double imports(Projection projection, int destination, int sector, int month) {
        double sum = 0;
        for (int o = 0; o < projection.economy().regions().size(); o++) {
            double base = projection.economy().flows().get(o, destination, sector);
            double log = month < 0 ? 0 : projection.logQuantity(o, destination, sector, month);
            sum += o == destination ? 0 : base * Math.exp(log);
        }
        return sum;
    }

    @Test
    void aTenthTaxing_leavesTheOtherMarketsUntouched() {
        Projection projection = project("24x16", 0.1);
        int last = projection.timeline().months() - 1;
        assertThat(projection.logQuantity(0, 23, 0, last)).isNegative();
        assertThat(projection.logQuantity(0, 5, 0, last)).isZero();
    }

    @Test
    void nobodyTaxing_movesNothing() {
        Projection projection = project("24x16", 0.0);
        assertThat(projection.logQuantity(0, 23, 0, projection.timeline().months() - 1))
                .isZero();
    }

    /**
     * A longer horizon costs the memory of its results (quantity and price of a flow and month, where every flow has a rate of its own) and of the
     * paths, nothing in the month loop.
     */
    @Test
    void monthLoop_allocatesNothing() {
        Economy economy = ProjectionWorlds.world("50x25-rates");
        long cells = 50L * 50 * 25;
        long more = 240;
        allocated(economy, 0);
        long difference = allocated(economy, more) - allocated(economy, 0);
        long results = cells * more * 2 * Double.BYTES;
        assertThat(difference).isBetween(results, results + results / 3);
    }

    private static long allocated(Economy economy, long moreMonths) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Scenario scenario = ProjectionWorlds.tariffs(economy, 1.0);
        Scenario longer = scenario.withHorizon(
                new Horizon(scenario.horizon().from(), scenario.horizon().to().plusMonths(moreMonths)));
        long before = threads.getCurrentThreadAllocatedBytes();
        Projection projection = ProjectionEngine.standard().project(economy, longer, Parameters.defaults());
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(projection.scenario().horizon().months()).isEqualTo(ProjectionWorlds.MONTHS + (int) moreMonths);
        return bytes;
    }
}
