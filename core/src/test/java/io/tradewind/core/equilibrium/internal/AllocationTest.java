package io.tradewind.core.equilibrium.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tradewind.core.base.Cancellation;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.IterationListener;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.SolverStatus;
import io.tradewind.core.equilibrium.ToyWorlds;
import io.tradewind.core.equilibrium.kernel.PlainKernels;
import io.tradewind.core.model.Economy;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    void warmSolve_allocatesNothing() {
        Economy economy = ToyWorlds.random(60, 8, 6);
        WorldTables world = new WorldTables(EquilibriumProblem.of(economy), PlainKernels.INSTANCE);
        ShockTables tables = new ShockTables(world);
        Sweep sweep = new Sweep(world, tables, SectorCrew.alone());
        FixedPoint iteration = new FixedPoint(SolverSettings.DEFAULT, sweep, 12, Cancellation.NEVER);
        double[] shocked = ToyWorlds.tariffsAbroad(economy, rate -> rate + 0.3)
                .tariffs()
                .orElseThrow()
                .toArray();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long allocated = Long.MAX_VALUE;
        for (int repeat = 0; repeat < 20; repeat++) {
            tables.load(world.tariff, null);
            sweep.start(iteration.z);
            iteration.forget();
            long before = threads.getThreadAllocatedBytes(thread);
            tables.load(shocked, null);
            SolverStatus status = iteration.run(500, IterationListener.NONE, 0);
            long now = threads.getThreadAllocatedBytes(thread) - before;
            assertThat(status).isEqualTo(SolverStatus.CONVERGED);
            allocated = Math.min(allocated, now);
        }
        assertThat(allocated).isZero();
    }
}
