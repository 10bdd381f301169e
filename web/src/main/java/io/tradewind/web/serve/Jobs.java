package io.tradewind.web.serve;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpStatus;

/** Work of one kind: so much at once, so much waiting, so long each. */
final class Jobs {
    private final int atOnce;
    private final int waiting;
    private final Duration most;
    private final BiConsumer<Exchange, Throwable> failures;
    private final ThreadPoolExecutor threads;
    private final Set<Job> alive = ConcurrentHashMap.newKeySet();

    /** @param failures answers requests whose work failed */
    Jobs(String name, int atOnce, int waiting, Duration most, BiConsumer<Exchange, Throwable> failures) {
        this.atOnce = atOnce;
        this.waiting = waiting;
        this.most = most;
        this.failures = failures;
        BlockingQueue<Runnable> queue = waiting == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(waiting);
        this.threads = new ThreadPoolExecutor(atOnce, atOnce, 0, TimeUnit.SECONDS, queue, work -> {
            Thread thread = new Thread(work, "tradewind-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes the work on, or says at once that there is too much of it. */
    void take(Exchange exchange, Job.Work work) {
        Job job = new Job(exchange, work, System.nanoTime() + most.toNanos(), this);
        alive.add(job);
        try {
            threads.execute(job);
        } catch (RejectedExecutionException full) {
            alive.remove(job);
            exchange.answer(Problems.of(
                    HttpStatus.TOO_MANY_REQUESTS_429,
                    "",
                    "There is too much to do: " + atOnce + " requests of this kind run at once and " + waiting
                            + " wait.",
                    "Maybe ask again in a moment."));
        }
    }

    void ended(Job job) {
        alive.remove(job);
    }

    void failed(Exchange exchange, Throwable failure) {
        failures.accept(exchange, failure);
    }

    /** Stops what nobody waits for any more, and what takes too long. */
    void look() {
        long now = System.nanoTime();
        alive.forEach(job -> job.look(now));
    }

    /** How many run now. */
    int running() {
        return threads.getActiveCount();
    }

    /** How many wait now. */
    int queued() {
        return threads.getQueue().size();
    }

    int atOnce() {
        return atOnce;
    }

    int mostWaiting() {
        return waiting;
    }

    long seconds() {
        return most.toSeconds();
    }

    /** Stops everything and takes nothing more. @return whether all of it ended in that time */
    boolean close(Duration patience) {
        alive.forEach(job -> job.stop(Job.Stop.SHUTDOWN));
        threads.shutdown();
        try {
            return threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
