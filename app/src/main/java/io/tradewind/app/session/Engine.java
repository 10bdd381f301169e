package io.tradewind.app.session;

import io.tradewind.core.base.BatchRunner;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** Where many runs are made: here, or on other machines from nothing but what a {@link Job} says of them. */
public interface Engine {
    /** On threads of this process. */
    Engine LOCAL = (job, threads) -> BatchRunner.onThreads(threads);

    /** Spark, made by the module {@code tradewind-spark}, if that and Spark are on the class path. */
    static Optional<Engine> spark() {
        return ServiceLoader.load(Engine.class).findFirst();
    }

    /**
     * Makes the runs of a batch.
     *
     * @param job     what they are; asked for only by an engine that makes them elsewhere
     * @param threads how many of this process may be used
     */
    BatchRunner runner(Supplier<Job> job, int threads);
}
