package io.tradewind.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchRunnerTest {
    private static List<String> folded(BatchRunner runner, int runs) {
        List<String> order = new ArrayList<>();
        runner.run(runs, k -> "run " + k, (k, result) -> order.add(k + ": " + result), done -> {});
        return order;
    }

    private static List<String> expected(int runs) {
        return IntStream.range(0, runs).mapToObj(k -> k + ": run " + k).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void results_areTakenInTheirOrder_onAnyNumberOfThreads(int threads) {
        assertThat(folded(BatchRunner.onThreads(threads), 100)).isEqualTo(expected(100));
        assertThat(folded(BatchRunner.onThreads(threads), 0)).isEmpty();
    }

    /** The first run ends last, so that all others are done before it; still it is taken first. */
    @Test
    void lateFirstRun_isTakenFirst() {
        CountDownLatch others = new CountDownLatch(3);
        List<Integer> order = new ArrayList<>();
        BatchRunner.onThreads(4)
                .run(
                        4,
                        k -> {
                            if (k == 0) {
                                await(others);
                            } else {
                                others.countDown();
                            }
                            return k;
                        },
                        (k, result) -> order.add(result),
                        done -> {});

        assertThat(order).containsExactly(0, 1, 2, 3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noMoreThanAllowedAreBegunBeforeTheFirstIsTaken() {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        AtomicInteger begun = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        try {
            BatchRunner.on(executor, 3)
                    .run(20, k -> begun.incrementAndGet(), (k, result) -> ahead.add(begun.get() - k), done -> {});
        } finally {
            executor.shutdownNow();
        }

        assertThat(ahead).hasSize(20).allSatisfy(count -> assertThat(count).isBetween(1, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void firstFailure_endsTheBatch_withWhatTheRunThrew(int threads) {
        List<Integer> taken = new ArrayList<>();

        assertThatThrownBy(() -> BatchRunner.onThreads(threads)
                        .run(
                                1000,
                                k -> {
                                    if (k == 7) {
                                        throw new InvalidInputException(
                                                "run", List.of(new Problem("k", "Seven.", "Maybe eight.")));
                                    }
                                    return k;
                                },
                                (k, result) -> taken.add(result),
                                done -> {}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Seven.");
        assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void progress_countsEveryRunOnce(int threads) {
        ConcurrentSkipListSet<Integer> told = new ConcurrentSkipListSet<>();
        BatchRunner.onThreads(threads).run(50, k -> k, (k, result) -> {}, told::add);

        assertThat(told)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void cancelledBatch_beginsNothingMore(int threads) {
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> BatchRunner.onThreads(threads)
                        .with(() -> begun.get() >= 5)
                        .run(1000, k -> begun.incrementAndGet(), (k, result) -> {}, done -> {}))
                .isInstanceOf(CancelledException.class);
        assertThat(begun.get()).isBetween(5, 5 + threads);
    }
}
