package io.tradewind.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.answer.Answers;
import io.tradewind.app.document.Document;
import io.tradewind.app.render.OutputFormat;
import io.tradewind.app.session.CompareRequest;
import io.tradewind.app.session.Draws;
import io.tradewind.app.session.Engine;
import io.tradewind.app.session.ImportSession;
import io.tradewind.app.session.ImportSource;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.RunRequest;
import io.tradewind.app.session.StudyRequest;
import io.tradewind.app.session.SweepRequest;
import io.tradewind.app.session.WorldImportRequest;
import io.tradewind.core.measure.Frequency;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.scenarios.study.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spark makes has the bits of what one machine makes, for any number of ranges. */
final class SparkEngineTest {
    private static final int DRAWS = 16;
    private static final int REGIONS = 5;
    private static final List<Integer> ALL = List.of(1, 2, 7);
    private static final List<Integer> ONE = List.of(3);
    private static final RowQuery YEARS = RowQuery.EVERYTHING.withPartner("USA").withFrequency(Frequency.YEAR);

    @TempDir
    private static Path folder;

    @TempDir
    private Path results;

    private int asked;

    @BeforeAll
    static void start() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.driver.host", "127.0.0.1");
    }

    @AfterAll
    static void stop() {
        Sessions.spark().stop();
        List.of("spark.master", "spark.driver.bindAddress", "spark.driver.host").forEach(System::clearProperty);
    }

    /** The answer of one machine and those of Spark with so many ranges; Spark must have written the runs, each once. */
    private void same(List<Integer> partitions, int runs, Function<Answers, Document> question) {
        String here = csv(question.apply(Answers.standard()));
        assertThat(here.lines().count()).isGreaterThan(1);
        for (int ranges : partitions) {
            Path kept = results.resolve("job" + asked++);
            SparkSession spark = Sessions.spark();
            spark.sparkContext().conf().set(SparkRunner.PARTITIONS, String.valueOf(ranges));
            spark.sparkContext().conf().set(Results.KEPT, kept.toString());
            assertThat(csv(question.apply(Answers.standard().on(Engine.spark().orElseThrow()))))
                    .as("%s ranges", ranges)
                    .isEqualTo(here);
            assertThat(files(kept, ".parquet")).hasSize(Math.min(ranges, runs));
            assertThat(spark.read().parquet(kept + "/*").select("k").distinct().count())
                    .isEqualTo(runs);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csv(Document document) {
        return new String(
                OutputFormat.CSV.renderer(field -> field, OptionalInt.empty()).bytes(document), StandardCharsets.UTF_8);
    }

    private static Optional<Draws> draws() {
        return Optional.of(new Draws(DRAWS, 7, 1, line -> {}));
    }

    @Test
    void draws_haveTheBitsOfOneMachine() {
        same(ALL, DRAWS, answers -> answers.run(new RunRequest(ProjectionRequest.of("tariff-60"), YEARS, draws())));
    }

    @Test
    void drawsOfFilesThatExtendFiles_travelAsTexts() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("a")).resolve("base.yaml"), """
                formatVersion: 1
                id: base
                title: Base
                horizon: {from: 2025-01, to: 2025-12}
                events:
                  - id: d
                    kind: tariff
                    imposer: USA
                    targets: [CHN]
                    rate: 0.25
                    effective: 2025-03-01
                    source: {citation: "made up"}
                """);
        Path scenario = Files.writeString(folder.resolve("a").resolve("own.yaml"), """
                formatVersion: 1
                id: own
                title: Own
                extends: base.yaml
                horizon: {from: 2025-01, to: 2025-12}
                """);
        same(
                ONE,
                DRAWS,
                answers -> answers.run(new RunRequest(ProjectionRequest.of(scenario.toString()), YEARS, draws())));
    }

    @Test
    void drawnDifferences_haveTheBitsOfOneMachine() {
        same(
                ONE,
                DRAWS,
                answers -> answers.compare(new CompareRequest(
                        List.of(ProjectionRequest.of("tariff-60"), ProjectionRequest.of("yuan-minus-10-vs-euro")),
                        YEARS,
                        draws())));
    }

    @Test
    void sweeps_haveTheBitsOfOneMachine_alsoWhereARunHasNoNumber() {
        same(
                ALL,
                8,
                answers -> answers.sweep(new SweepRequest(
                        new StudyRequest(
                                ProjectionRequest.of("tariff-60"),
                                List.of("yoy_pct exports CN USA 2025", "real_income_pct CHN"),
                                1,
                                line -> {}),
                        List.of("us-60.rate=0:0.6:0.2", "param.lam_f=0.1,0.2"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        false)));
    }

    @Test
    void marketsByProduct_haveTheBitsOfOneMachine() throws IOException {
        Path flows = Files.writeString(
                folder.resolve("y.csv"),
                "t,i,j,k,v,q\n2023,156,842,850760,900000,1\n2023,410,842,850760,300000,1\n2023,156,842,854231,500000,1\n"
                        + "2023,490,842,854231,700000,1\n2023,842,156,120190,600000,1\n2023,842,410,854231,100000,1\n"
                        + "2023,276,156,850760,200000,1\n2023,842,490,854231,100000,1\n2023,156,276,850760,400000,1\n");
        Path world = folder.resolve("world");
        ImportSession.world(new WorldImportRequest(
                new ImportSource("baci", List.of(flows), Optional.empty(), Optional.empty()),
                world,
                OptionalInt.empty(),
                true));
        Path scenario = Files.writeString(folder.resolve("batteries.yaml"), """
                formatVersion: 1
                id: batteries
                title: A duty on batteries
                horizon: {from: 2024-01, to: 2025-12}
                events:
                  - id: d
                    kind: tariff
                    imposer: USA
                    targets: [CHN]
                    scope: {hs: ["8507.60"]}
                    rate: 0.25
                    effective: 2024-03-01
                    source: {citation: "made up"}
                """);
        ProjectionRequest run = ProjectionRequest.of(scenario.toString()).withWorld(Optional.of(world.toString()));
        for (String product : List.of("", "8507.60")) {
            RowQuery query = RowQuery.EVERYTHING.withReporter("USA");
            same(
                    product.isEmpty() ? ONE : ALL,
                    REGIONS,
                    answers -> answers.runByProduct(
                            new RunRequest(
                                    run, product.isEmpty() ? query : query.withProduct(product), Optional.empty()),
                            Optional.empty()));
        }
    }

    @Test
    void worldThatIsAnotherOneThere_isRefusedInOneLine() {
        SparkRunner runner = new SparkRunner(() -> JobText.read("""
                {"version": "another", "texts": {}, "worlds": {}, "run": {"scenario": "tariff-60", "settings": [], "changes": {},
                 "forecast": "MODEL"}, "what": {}}"""));
        assertThatThrownBy(() -> runner.run(3, k -> null, Answer.FORM, (k, any) -> {}, done -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the job is of another. All machines of a cluster need the same.");
    }
}
