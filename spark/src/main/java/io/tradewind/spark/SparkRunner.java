package io.tradewind.spark;

import io.tradewind.app.session.Job;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.io.files.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.spark.Success$;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Has the runs of a job made in ranges, each range one task, and takes what they gave from Parquet in the order of their numbers. Which machine made a run, and
 * at which attempt, leaves no trace in it.
 */
final class SparkRunner implements BatchRunner {
    /** Number of ranges; four for each core if left out. */
    static final String PARTITIONS = "spark.tradewind.partitions";

    private static final int RANGES_A_CORE = 4;
    private static final StructType ROWS = new StructType()
            .add("k", DataTypes.IntegerType, false)
            .add("numbers", DataTypes.createArrayType(DataTypes.DoubleType, false), false)
            .add("word", DataTypes.StringType, false);

    private final Supplier<Job> job;

    SparkRunner(Supplier<Job> job) {
        this.job = job;
    }

    @Override
    public <T> void run(int runs, IntFunction<T> work, Fold<? super T> fold, IntConsumer progress) {
        BatchRunner.inPlace().run(runs, work, fold, progress);
    }

    @Override
    public <T> void run(int runs, IntFunction<T> work, Form<T> form, Fold<? super T> fold, IntConsumer progress) {
        if (runs == 0) {
            return;
        }
        String text = JobText.of(job.get());
        try (Results results = Results.of(Sessions.spark(), Fingerprint.ofText(text))) {
            make(results.spark(), text, runs, results.place(), progress);
            fold(results.spark(), runs, results.place(), form, fold);
        } catch (Exception failed) {
            throw told(failed);
        }
    }

    private static void make(SparkSession spark, String text, int runs, String place, IntConsumer progress) {
        int cores = spark.sparkContext().defaultParallelism();
        int asked = spark.sparkContext().conf().getInt(PARTITIONS, RANGES_A_CORE * cores);
        int ranges = Math.max(1, Math.min(runs, asked));
        Broadcast<String> job =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(text);
        SparkListener listener = new Told(runs, ranges, progress);
        spark.sparkContext().addSparkListener(listener);
        try {
            spark.range(0, runs, 1, ranges)
                    .mapPartitions(new Part(job), Encoders.row(ROWS))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(place);
        } finally {
            spark.sparkContext().removeSparkListener(listener);
            job.destroy();
        }
        progress.accept(runs);
    }

    private static <T> void fold(SparkSession spark, int runs, String place, Form<T> form, Fold<? super T> fold) {
        Iterator<Row> rows =
                spark.read().schema(ROWS).parquet(place).orderBy("k").toLocalIterator();
        int next = 0;
        for (; rows.hasNext(); next++) {
            Row row = rows.next();
            if (row.getInt(0) != next) {
                throw new IllegalStateException("Run " + next + " is missing or there twice in " + place + ".");
            }
            double[] numbers = row.<Double>getList(1).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            fold.take(next, form.of(numbers, row.getString(2)));
        }
        if (next != runs) {
            throw new IllegalStateException("There are " + next + " of " + runs + " runs in " + place + ".");
        }
    }

    /** What stopped Spark, in one line; what stopped the fold, as it is. */
    private static RuntimeException told(Exception failed) {
        if (failed instanceof RuntimeException mine
                && !failed.getClass().getName().startsWith("org.apache.spark.")) {
            return mine;
        }
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String line = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return new UncheckedIOException(new IOException("Spark could not make the runs: " + line, failed));
    }

    /** Tells how many runs are done, as far as ranges say. */
    private static final class Told extends SparkListener {
        private final AtomicInteger done = new AtomicInteger();
        private final int runs;
        private final int ranges;
        private final IntConsumer progress;

        Told(int runs, int ranges, IntConsumer progress) {
            this.runs = runs;
            this.ranges = ranges;
            this.progress = progress;
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd task) {
            if (task.reason() == Success$.MODULE$) {
                long made = (long) runs * done.incrementAndGet() / ranges;
                if (made < runs) {
                    progress.accept((int) made);
                }
            }
        }
    }
}
