package io.tradewind.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.document.Document;
import io.tradewind.app.render.OutputFormat;
import io.tradewind.app.session.Draws;
import io.tradewind.app.session.Engine;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.RunRequest;
import io.tradewind.app.session.StudyRequest;
import io.tradewind.app.session.SweepRequest;
import io.tradewind.core.measure.RowQuery;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Spark makes has the bits of what one machine makes, for any number of ranges. */
final class SparkEngineTest {
    private static final int DRAWS = 24;

    @BeforeAll
    static void start() {
        System.setProperty("spark.master", "local[2]");
    }

    @AfterAll
    static void stop() {
        Sessions.spark().stop();
        System.clearProperty("spark.master");
    }

    private static Answers spark(int ranges) {
        SparkSession spark = Sessions.spark();
        spark.sparkContext().conf().set(SparkRunner.PARTITIONS, String.valueOf(ranges));
        return Answers.standard().on(Engine.spark().orElseThrow());
    }

    private static String csv(Document document) {
        return new String(
                OutputFormat.CSV
                .renderer(field -> field, OptionalInt.empty())
                .bytes(document));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void draws_haveTheBitsOfOneMachine(int ranges) {
        RunRequest request = new RunRequest(
                ProjectionRequest.of("tariff-60"),
                RowQuery.EVERYTHING.withPartner("USA"),
                Optional.of(new Draws(DRAWS, 7, 1, line -> {})));
        assertThat(csv(spark(ranges).run(request))).isEqualTo(csv(Answers.standard().run(request)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void sweeps_haveTheBitsOfOneMachine(int ranges) {
        SweepRequest request = new SweepRequest(
                new StudyRequest(ProjectionRequest.of("tariff-60"), List.of("yoy_pct exports CN USA 2025"), 1, line -> {}),
                List.of("us-60.rate=0:0.6:0.1"),
                OptionalInt.empty(),
                Optional.empty(),
                false);
        assertThat(csv(spark(ranges).sweep(request))).isEqualTo(csv(Answers.standard().sweep(request)));
    }
}
