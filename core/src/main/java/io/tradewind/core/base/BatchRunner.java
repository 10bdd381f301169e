package io.tradewind.core.base;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Makes many independent runs and hands over what they give in the order of their numbers, wherever they run: so a fold over them gives the same bits on
 * one thread and on many, and keeps no more than it wants to. Draws, coalitions and forecasts go through it.
 */
public interface BatchRunner {
    /** Takes what the runs give, one after the other in their order, on the thread that asked for the batch. */
    @FunctionalInterface
    interface Fold<T> {
        /** Takes what run {@code k} gave. */
        void take(int k, T result);
    }

    /** What a run gives as numbers and a word, in which it can be written down, sent and read back as the same. */
    interface Form<T> {
        /** Its numbers. */
        double[] numbers(T result);

        /** Its word. */
        String word(T result);

        /** What has these numbers and that word. */
        T of(double[] numbers, String word);
    }

    /**
     * Makes the runs {@code 0} to {@code runs − 1}. The first that fails, in their order, ends the batch with what it threw; runs that have not begun are
     * left out then.
     *
     * @param work     makes one; called from any thread
     * @param progress told the number of runs that are done, from any thread
     * @throws CancelledException if the thread is interrupted; its flag stays set
     */
    <T> void run(int runs, IntFunction<T> work, Fold<? super T> fold, IntConsumer progress);

    /** The same for results that can be sent: a runner that knows from elsewhere what the work is may have it done there. */
    default <T> void run(int runs, IntFunction<T> work, Form<T> form, Fold<? super T> fold, IntConsumer progress) {
        run(runs, work, fold, progress);
    }

    /** One after the other on the thread that asks. */
    static BatchRunner inPlace() {
        return new BatchRunner() {
            @Override
            public <T> void run(int runs, IntFunction<T> work, Fold<? super T> fold, IntConsumer progress) {
                for (int k = 0; k < runs; k++) {
                    fold.take(k, work.apply(k));
                    progress.accept(k + 1);
                }
            }
        };
    }

    /**
     * On an executor of the caller.
     *
     * @param ahead how many runs may be begun or waiting before the first of them is taken; what they give is kept until then
     */
    static BatchRunner on(Executor executor, int ahead) {
        Check.that(ahead >= 1, "At least one run must be allowed at a time.");
        return new BatchRunner() {
            @Override
            public <T> void run(int runs, IntFunction<T> work, Fold<? super T> fold, IntConsumer progress) {
                AtomicInteger done = new AtomicInteger();
                Deque<FutureTask<T>> waiting = new ArrayDeque<>();
                int taken = 0;
                try {
                    for (int next = 0; taken < runs; taken++) {
                        for (; next < runs && waiting.size() < ahead; next++) {
                            int k = next;
                            FutureTask<T> task = new FutureTask<>(() -> {
                                T result = work.apply(k);
                                progress.accept(done.incrementAndGet());
                                return result;
                            });
                            waiting.add(task);
                            executor.execute(task);
                        }
                        fold.take(taken, result(waiting.remove()));
                    }
                } finally {
                    waiting.forEach(task -> task.cancel(true));
                }
            }
        };
    }

    /** What a task gave, or what its run threw. */
    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** On that many threads, which live as long as the batch; one thread is the one that asks. */
    static BatchRunner onThreads(int threads) {
        if (threads == 1) {
            return inPlace();
        }
        return new BatchRunner() {
            @Override
            public <T> void run(int runs, IntFunction<T> work, Fold<? super T> fold, IntConsumer progress) {
                ExecutorService executor = Executors.newFixedThreadPool(threads);
                try {
                    on(executor, 8 * threads).run(runs, work, fold, progress);
                } finally {
                    executor.shutdownNow();
                }
            }
        };
    }

    /** The same, which asks before each run whether to go on. */
    default BatchRunner with(Cancellation cancellation) {
        BatchRunner runner = this;
        return new BatchRunner() {
            @Override
            public <T> void run(int runs, IntFunction<T> work, Fold<? super T> fold, IntConsumer progress) {
                runner.run(
                        runs,
                        k -> {
                            cancellation.check();
                            return work.apply(k);
                        },
                        fold,
                        progress);
            }
        };
    }
}
