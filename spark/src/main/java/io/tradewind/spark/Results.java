package io.tradewind.spark;

import io.tradewind.app.session.BadRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Where a job's results are written.
 *
 * @param spark     who writes them
 * @param place     folder or address
 * @param temporary the folder that goes when they have been read, if they are not to be kept
 */
record Results(SparkSession spark, String place, Optional<Path> temporary) implements AutoCloseable {
    /** Where results are kept: a folder or an address that all machines can write to. */
    static final String KEPT = "spark.tradewind.results";

    private static final int LETTERS = 16;

    /** Those of the job with that hash. */
    static Results of(SparkSession spark, String sha256) throws IOException {
        String name = "job-" + sha256.substring(0, LETTERS);
        String kept = spark.sparkContext().conf().get(KEPT, "");
        if (!kept.isEmpty()) {
            return new Results(spark, kept + "/" + name, Optional.empty());
        }
        if (!spark.sparkContext().isLocal()) {
            throw new BadRequestException(
                    "On a cluster results go where all its machines can write to. Maybe add --conf " + KEPT
                            + "=DIR to spark-submit.");
        }
        Path folder = Files.createTempDirectory("tradewind-spark");
        return new Results(spark, folder.resolve(name).toUri().toString(), Optional.of(folder));
    }

    @Override
    public void close() throws IOException {
        if (temporary.isPresent()) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(temporary.get())) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }
}
