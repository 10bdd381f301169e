package io.tradewind.core.nash.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/** Independent tasks on several threads; which thread does which has no part in the result. */
final class Helpers {
    private Helpers() {}

    /** Does the tasks 0 to count − 1. */
    static void each(int threads, int count, IntConsumer task) {
        int crew = Math.min(threads, count);
        if (crew <= 1) {
            for (int k = 0; k < count; k++) {
                task.accept(k);
            }
            return;
        }
        List<Throwable> failures = new ArrayList<>();
        List<Thread> others = new ArrayList<>();
        for (int t = 1; t < crew; t++) {
            int first = t;
            Thread thread = new Thread(() -> every(crew, first, count, task, failures), "nash-" + t);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        every(crew, 0, count, task, failures);
        others.forEach(Helpers::join);
        if (!failures.isEmpty()) {
            throw new IllegalStateException("A part of the work failed.", failures.get(0));
        }
    }

    private static void every(int crew, int first, int count, IntConsumer task, List<Throwable> failures) {
        try {
            for (int k = first; k < count; k += crew) {
                task.accept(k);
            }
        } catch (RuntimeException | Error failure) {
            synchronized (failures) {
                failures.add(failure);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for a helper.");
        }
    }
}
