package io.tradewind.spark;

import io.tradewind.app.answer.ProgramVersion;
import io.tradewind.app.session.Job;
import io.tradewind.scenarios.Tradewind;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes a range of the runs of a job where Spark wants it, each a row. What one process has made ready for one range serves all others there. */
final class Part implements MapPartitionsFunction<Long, Row> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_READY = 2;
    private static final Map<String, Job.Runs<?>> READY = new ConcurrentHashMap<>();

    private final Broadcast<String> job;

    /** Of that job. */
    Part(Broadcast<String> job) {
        this.job = job;
    }

    @Override
    public Iterator<Row> call(Iterator<Long> numbers) {
        Job.Runs<?> runs = ready(job.value());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(numbers, 0), false)
                .map(k -> row(runs.sent(k.intValue())))
                .iterator();
    }

    private static Row row(Job.Sent sent) {
        return RowFactory.create(sent.k(), sent.numbers(), sent.word());
    }

    private static Job.Runs<?> ready(String text) {
        if (READY.size() >= MOST_READY && !READY.containsKey(text)) {
            READY.clear();
        }
        return READY.computeIfAbsent(
                text, made -> JobText.read(made).open(Tradewind.standard(), ProgramVersion.number()));
    }
}
