package io.tradewind.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.core.base.Cancellation;
import io.tradewind.core.base.CancelledException;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Scenario;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A projection stops at the first market, a long run at the first sweep, at which it is cancelled. */
final class CancellationTest {
    private static final Tradewind TRADEWIND = Tradewind.standard();
    private static final Economy WORLD = TRADEWIND.loadWorld("world-2023");
    private static final Scenario SCENARIO = TRADEWIND.loadScenario("tariff-60", WORLD);

    private static int markets() {
        return WORLD.regions().size() * WORLD.sectors().size();
    }

    private static void project(Scenario scenario, Cancellation cancellation) {
        ProjectionEngine.standard()
                .withCancellation(cancellation)
                .project(WORLD, scenario, TRADEWIND.registry().defaults());
    }

    @Test
    void projection_asksOnceForEachMarket_andStopsAtTheFirstYes() {
        AtomicInteger asked = new AtomicInteger();
        project(SCENARIO, () -> asked.incrementAndGet() < 0);
        assertThat(asked).hasValue(markets());

        for (int stop : new int[] {1, 2, markets() / 2, markets()}) {
            asked.set(0);
            assertThatThrownBy(() -> project(SCENARIO, () -> asked.incrementAndGet() >= stop))
                    .isInstanceOf(CancelledException.class);
            assertThat(asked).hasValue(stop);
        }
    }

    @Test
    void longRunOfAScenario_stopsToo() {
        Scenario general = SCENARIO.withClosure(Feedback.GENERAL);
        AtomicInteger asked = new AtomicInteger();
        project(general, () -> asked.incrementAndGet() < 0);
        int sweeps = asked.get() - markets();
        assertThat(sweeps).isGreaterThan(3);

        asked.set(0);
        assertThatThrownBy(() -> project(general, () -> asked.incrementAndGet() >= 3))
                .isInstanceOf(CancelledException.class);
        assertThat(asked.get()).isLessThan(sweeps);
    }

    @Test
    void interruptedThread_stops_andStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> TRADEWIND
                            .withCancellation(Cancellation.onInterrupt())
                            .run("tariff-60"))
                    .isInstanceOf(CancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void neverCancelled_givesTheSameRows() {
        assertThat(ProjectionTable.rows(TRADEWIND.withCancellation(() -> false).run("tariff-60"), RowQuery.EVERYTHING))
                .isEqualTo(ProjectionTable.rows(TRADEWIND.run("tariff-60"), RowQuery.EVERYTHING));
    }
}
