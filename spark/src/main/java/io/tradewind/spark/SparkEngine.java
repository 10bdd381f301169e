package io.tradewind.spark;

import io.tradewind.app.session.Engine;
import io.tradewind.app.session.Job;
import io.tradewind.core.base.BatchRunner;
import java.util.function.Supplier;

/** What the module does, found by {@link Engine#spark}. */
public final class SparkEngine implements Engine {
    /** The module. */
    public SparkEngine() {}

    @Override
    public BatchRunner runner(Supplier<Job> job, int threads) {
        return new SparkRunner(job);
    }
}
