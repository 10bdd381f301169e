package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.montecarlo.DrawBatch;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.load.ScenarioTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Many runs as data: all that another machine needs to make any of them, with the same bits, and nothing else.
 *
 * @param version      of the program, which must be the same there
 * @param texts        texts of the files that the scenarios are made of, by their names
 * @param worlds       SHA-256 of each world's content, by its id or its folder, which must be reached there and hold the same
 * @param run          scenario, changed values, origin
 * @param what         what is made of it
 */
public record Job(
        String version,
        SortedMap<String, String> texts,
        SortedMap<String, String> worlds,
        ProjectionRequest run,
        What what) {
    /**
     * What the runs are: exactly one of these.
     *
     * @param drawn        draws of the run
     * @param differences  draws of how far other scenarios are from it
     * @param combinations the same with other values
     * @param markets      its markets, product by product
     */
    public record What(
            Optional<Drawn> drawn,
            Optional<Differences> differences,
            Optional<Combinations> combinations,
            Optional<Markets> markets) {
        static What of(Object one) {
            return new What(
                    only(Drawn.class, one),
                    only(Differences.class, one),
                    only(Combinations.class, one),
                    only(Markets.class, one));
        }

        private static <T> Optional<T> only(Class<T> kind, Object one) {
            return Optional.of(one).filter(kind::isInstance).map(kind::cast);
        }
    }

    /**
     * Draws. Run {@code k} is draw {@code k}.
     *
     * @param query what groups are run for
     * @param asks  the rows
     * @param seed  the master seed
     * @param events what draws make of open events
     */
    public record Drawn(RowQuery query, List<Ensemble.Ask> asks, long seed, Draws.Events events) {}

    /**
     * Draws of differences.
     *
     * @param others the other scenarios
     * @param query  the rows
     * @param seed   the master seed
     * @param events what draws make of open events
     */
    public record Differences(List<ProjectionRequest> others, RowQuery query, long seed, Draws.Events events) {}

    /**
     * Values by field. Run {@code k} is combination {@code k}.
     *
     * @param targets      the numbers, in words
     * @param combinations all of them
     */
    public record Combinations(List<String> targets, List<Map<String, String>> combinations) {}

    /**
     * Markets by product. Run {@code k} is range {@code k} of destinations.
     *
     * @param codes  products whose months are kept
     * @param ranges ends of the ranges, ascending; the first begins at 0
     */
    public record Markets(List<String> codes, List<Integer> ranges) {}

    /**
     * Runs that are ready to be made, on any thread.
     *
     * @param make makes one
     * @param form how what it gives is sent
     * @param <T>  what it gives
     */
    public record Runs<T>(IntFunction<T> make, BatchRunner.Form<T> form) {
        /** What run {@code k} gives, as it is sent. */
        public Sent sent(int k) {
            T made = make.apply(k);
            return new Sent(k, form.numbers(made), form.word(made));
        }
    }

    /** What run {@code k} gave. */
    public record Sent(int k, double[] numbers, String word) {}

    /** Copies the texts. */
    public Job {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        worlds = Collections.unmodifiableSortedMap(new TreeMap<>(worlds));
    }

    /**
     * A job.
     *
     * @param version of the program
     * @param runs    all that is read for it; the first is the run itself
     * @param what    what is made of it
     */
    static Job of(Tradewind tradewind, String version, List<ProjectionRequest> runs, Object what) {
        SortedMap<String, String> texts = new TreeMap<>();
        SortedMap<String, String> worlds = new TreeMap<>();
        for (ProjectionRequest run : runs) {
            sources(tradewind, run).forEach(source -> texts.put(source.name(), source.text()));
            String world = world(tradewind, run);
            worlds.put(world, Fingerprint.ofWorld(tradewind.openWorld(world).economy()));
        }
        texts.keySet().removeAll(ScenarioCatalog.ids());
        texts.remove("register");
        Job job = new Job(version, texts, worlds, in(tradewind, runs.get(0)), What.of(what));
        runs.forEach(run -> job.checkTexts(tradewind, run));
        return job;
    }

    private static List<ScenarioTexts.Source> sources(Tradewind tradewind, ProjectionRequest run) {
        return tradewind.sources(run.scenario(), run.baseline());
    }

    /** The request in its world by a name that leads there from everywhere. */
    static ProjectionRequest in(Tradewind tradewind, ProjectionRequest run) {
        return run.withWorld(Optional.of(world(tradewind, run)));
    }

    private static String world(Tradewind tradewind, ProjectionRequest run) {
        String world = run.world().orElseGet(() -> tradewind.worldOf(run.scenario()));
        Path folder = Path.of(world);
        return Files.isDirectory(folder) ? folder.toAbsolutePath().normalize().toString() : world;
    }

    /** Refuses what would be read otherwise there: two files of the same name. */
    private void checkTexts(Tradewind tradewind, ProjectionRequest request) {
        List<String> here = sources(tradewind, request).stream()
                .map(ScenarioTexts.Source::text)
                .toList();
        List<String> there = sources(within(tradewind), request).stream()
                .map(ScenarioTexts.Source::text)
                .toList();
        if (!here.equals(there)) {
            throw BadInputException.ofField(
                    "engine",
                    "Files that '" + request.scenario() + "' is made of have the same name.",
                    "Maybe rename one of them, or use " + Fields.named("engine", "local") + ".");
        }
    }

    private Tradewind within(Tradewind tradewind) {
        return tradewind.within(ScenarioTexts.only(this::text), tradewind::openWorld);
    }

    /** A name in a text leads beside that text's file. */
    private Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name))
                .or(() -> texts.keySet().stream()
                        .filter(known -> Path.of(known).endsWith(name))
                        .findFirst()
                        .map(texts::get));
    }

    /**
     * The runs, ready to be made here.
     *
     * @param standard the engine
     * @param here     version of the program here
     * @throws IllegalStateException if program or world are not those of the job
     */
    public Runs<?> open(Tradewind standard, String here) {
        check(version.equals(here), "This is Tradewind " + here + ", but the job is of " + version + ".");
        Tradewind tradewind = within(standard);
        worlds.forEach((world, sha256) -> check(
                Fingerprint.ofWorld(tradewind.openWorld(world).economy()).equals(sha256),
                "The world '" + world + "' is another one here."));
        ProjectionSession session = new ProjectionSession(tradewind);
        return what.drawn
                .<Runs<?>>map(all -> new Runs<>(draws(session, all), DrawBatch.FORM))
                .or(() -> what.differences.map(all -> new Runs<>(differences(session, all), DrawBatch.FORM)))
                .or(() -> what.combinations.map(
                        all -> new StudySession(tradewind, session, Engine.LOCAL, here).runs(run, all)))
                .or(() -> what.markets.map(all -> new ProductSession(tradewind).runs(run, all)))
                .orElseThrow();
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException(message + " All machines of a cluster need the same.");
        }
    }

    private IntFunction<DrawBatch.One<Vector>> draws(ProjectionSession session, Drawn all) {
        Ensemble ensemble = session.ensemble(session.run(run, all.query).projection());
        Ensemble.Rows rows = all.events.of(ensemble).ready().rows(all.asks);
        return k -> DrawBatch.One.of(draw -> rows.numbers(all.seed, draw), k);
    }

    private IntFunction<DrawBatch.One<Vector>> differences(ProjectionSession session, Differences all) {
        List<Ensemble> ensembles = Stream.concat(Stream.of(run), all.others.stream())
                .map(one -> all.events.of(
                        session.ensemble(session.run(one, all.query).projection())))
                .toList();
        DifferenceBands.Numbers numbers = DifferenceBands.Numbers.of(ensembles, all.query);
        return k -> DrawBatch.One.of(draw -> numbers.of(all.seed, draw), k);
    }
}
