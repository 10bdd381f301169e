package io.tradewind.core.montecarlo;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.Hash;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowNoise;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventRisks;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.subnational.AreaResidual;
import io.tradewind.core.subnational.Provinces;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Bands around a projection: quantiles of level, growth and the events' effect in each row over draws of the parameters, of what is open among the
 * events, and, if asked for, of what the model leaves out. The same seed gives the same bands for any number of threads.
 *
 * @source MODEL §8, §13
 */
public final class Ensemble {
    private final ProjectionEngine engine;
    private final Economy economy;
    private final Scenario scenario;
    private final Parameters parameters;
    private final Options options;

    /**
     * What may be left out.
     *
     * @param forecastOrigin last month whose data are read, if it was asked for
     * @param drawn          whether what is open among the events is decided in each draw
     * @param happened       what happened up to the origin, by which the model's past errors are measured; empty for no residuals
     */
    private record Options(Optional<YearMonth> forecastOrigin, boolean drawn, Optional<Scenario> happened) {}

    /** An ensemble of a scenario around a set of parameters; values changed there or by the scenario are not drawn. */
    public Ensemble(ProjectionEngine engine, Economy economy, Scenario scenario, Parameters parameters) {
        this(
                engine,
                economy,
                scenario,
                centre(scenario, parameters),
                new Options(Optional.empty(), true, Optional.empty()));
    }

    private Ensemble(ProjectionEngine engine, Economy economy, Scenario scenario, Parameters centre, Options options) {
        this.engine = engine;
        this.economy = economy;
        this.scenario = scenario;
        this.parameters = centre;
        this.options = options;
    }

    private static Parameters centre(Scenario scenario, Parameters parameters) {
        Parameters centre = parameters;
        for (Event event : scenario.events()) {
            centre = event.shock().parameters(centre);
        }
        return centre;
    }

    private Ensemble with(Options newOptions) {
        return new Ensemble(engine, economy, scenario, parameters, newOptions);
    }

    /** The same ensemble projected from that origin: months up to it are customs' figures in every draw. */
    public Ensemble from(YearMonth newOrigin) {
        return with(new Options(Optional.of(newOrigin), options.drawn, options.happened));
    }

    /** The same with every event at its expected size in all draws: the average of the branches. */
    public Ensemble withEventsExpected() {
        return with(new Options(options.forecastOrigin, false, options.happened));
    }

    /**
     * The same with what the model leaves out of the panel reporter's trade, as wide as its past errors say.
     *
     * @param happened the events that happened, as far as the panel's months hold them; those after the origin do not matter
     */
    public Ensemble withResiduals(Scenario happened) {
        return with(new Options(options.forecastOrigin, options.drawn, Optional.of(happened)));
    }

    /**
     * The rows of a query at the central parameters, with bands.
     *
     * @param query    which rows
     * @param draws    number of draws, at least 2
     * @param seed     the master seed
     * @param runner   makes the draws
     * @param progress told the number of draws that are done, from any thread
     */
    public List<ProjectionRow> rows(RowQuery query, int draws, long seed, BatchRunner runner, IntConsumer progress) {
        return draw(query, draws, seed, runner, progress).rows();
    }

    /**
     * Rows with bands, and of how many draws they are made.
     *
     * @param rows   the rows
     * @param done   draws that were made
     * @param failed those of them without a result: no long run was found, or a number left the domain of the model
     */
    public record Drawn(List<ProjectionRow> rows, int done, int failed) {
        /** Copies the rows. */
        public Drawn {
            rows = List.copyOf(rows);
        }
    }

    /** Takes bands that are still rough. */
    @FunctionalInterface
    public interface Sharpening {
        /** Takes what the first draws give, before all of them are done; on the thread that asked, so the same for any number of threads. */
        void take(int done, Drawn early);
    }

    /** The same as {@link #rows}, with the number of draws that failed; if more than one in a hundred does, so does this. */
    public Drawn draw(RowQuery words, int draws, long seed, BatchRunner runner, IntConsumer progress) {
        return ready().rows(words).draw(draws, seed, runner, progress);
    }

    /** The scenario made ready for as many draws as one likes: it is checked once. */
    public Ready ready() {
        PreparedScenario prepared = options.forecastOrigin.isPresent()
                ? engine.prepareFrom(economy, scenario, parameters, options.forecastOrigin.get())
                : engine.prepare(economy, scenario, parameters);
        return new Ready(engine, prepared, parameters, options);
    }

    /**
     * What draws make of something.
     *
     * @param known  that of each draw that has a result, in their order
     * @param failed draws without one
     * @param <T>    what is looked at
     */
    public record Samples<T>(List<T> known, int failed) {
        /** Copies the list. */
        public Samples {
            known = List.copyOf(known);
        }
    }

    /** A scenario that is ready for draws. For any number of threads. */
    public static final class Ready {
        private final ProjectionEngine engine;
        private final PreparedScenario prepared;
        private final Parameters parameters;
        private final Options options;
        private final List<EventRisks.Group> risks;

        private Ready(ProjectionEngine engine, PreparedScenario prepared, Parameters parameters, Options options) {
            this.engine = engine;
            this.prepared = prepared;
            this.parameters = parameters;
            this.options = options;
            this.risks = EventRisks.of(prepared.scenario());
        }

        /** The run at the central parameters. */
        public Projection centre() {
            return prepared.project();
        }

        /** What is open among the events; draws decide it unless they are told not to. */
        public List<EventRisks.Group> risks() {
            return risks;
        }

        /** The run at the central parameters in which that number decides a group, and what else is open is at its expected size. */
        public Projection branch(EventRisks.Group group, double number) {
            return prepared.project(RunSpec.AS_PREPARED.withRisks(new TreeMap<>(Map.of(group.name(), number))));
        }

        PreparedScenario prepared() {
            return prepared;
        }

        Parameters parameters() {
            return parameters;
        }

        /** Another scenario from an origin, at the central parameters. */
        Projection projected(Scenario other, YearMonth origin) {
            return engine.prepareFrom(prepared.economy(), other, parameters, origin)
                    .project();
        }

        /** A run in which something varies. */
        public Projection project(RunSpec spec) {
            return prepared.project(spec);
        }

        /** What varies in a draw, which depends on seed and number alone. */
        public RunSpec spec(long seed, int draw) {
            SortedMap<String, Double> numbers = new TreeMap<>();
            if (options.drawn) {
                long key = Hash.of(Hash.of(seed, draw), "events/");
                risks.forEach(group -> numbers.put(group.name(), Hash.unit(Hash.of(key, group.name()))));
            }
            return RunSpec.AS_PREPARED
                    .withParameters(
                            new ParameterDraw(parameters, seed).draw(draw).changed())
                    .withRisks(numbers)
                    .withDraw(seed, draw);
        }

        /** The rows of a query, ready for bands. */
        public Rows rows(RowQuery words) {
            return rows(List.of(new Ask(words, false)));
        }

        /** The rows of several queries over the same draws, one after the other. */
        public Rows rows(List<Ask> asks) {
            return new Rows(this, asks);
        }

        /**
         * What each draw makes of something; if more than one in a hundred fails, so does this.
         *
         * @param draws number of draws, at least 2
         * @param look  looks at a run of a draw, on any thread
         * @param <T>   what is looked at
         */
        public <T> Samples<T> samples(
                int draws, long seed, Function<Projection, T> look, BatchRunner runner, IntConsumer progress) {
            List<T> known = new ArrayList<>();
            DrawBatch.Tally tally = new DrawBatch(runner, progress)
                    .run(draws, k -> look.apply(prepared.project(spec(seed, k))), known::add, so -> {});
            return new Samples<>(known, tally.failed());
        }
    }

    /**
     * Rows that are asked for.
     *
     * @param query which
     * @param whole whether the horizon is one period
     */
    public record Ask(RowQuery query, boolean whole) {
        /** Checks that the query is there. */
        public Ask {
            Check.notNull(query, "query");
        }
    }

    /** Rows at the central parameters, ready for bands. For any number of threads. */
    public static final class Rows {
        private final Ready ready;
        private final RunSpec spec;
        private final List<Ask> asks;
        private final Optional<Provinces> provinces;
        private final ProjectionTable table;
        private final List<Integer> sizes;
        private final List<ProjectionRow> central;
        private final Optional<RowResiduals> residuals;

        private Rows(Ready ready, List<Ask> words) {
            this.ready = ready;
            this.spec = RunSpec.AS_PREPARED.withGroups(words.stream()
                    .flatMap(ask -> ask.query.groups().stream())
                    .distinct()
                    .toList());
            Projection centre = ready.prepared.project(spec);
            this.asks = words.stream()
                    .map(ask -> new Ask(ProjectionTable.understood(centre, ask.query), ask.whole))
                    .toList();
            this.provinces = Provinces.of(centre);
            this.table = ProjectionTable.of(centre, provinces);
            List<List<ProjectionRow>> parts =
                    asks.stream().map(ask -> table.rows(ask.query, ask.whole)).toList();
            this.sizes = parts.stream().map(List::size).toList();
            this.central = parts.stream().flatMap(List::stream).toList();
            this.residuals = ready.options.happened.flatMap(happened -> RowResiduals.of(
                    ready,
                    centre,
                    table,
                    happened,
                    asks.stream().map(Ask::query).toList()));
        }

        /** How many rows each ask has. */
        public List<Integer> sizes() {
            return sizes;
        }

        /** The rows at the central parameters, without bands. */
        public List<ProjectionRow> central() {
            return central;
        }

        /** Standard deviation of the residuals by month after the origin, points of growth; empty for rows that have none. */
        public Optional<Vector> residualSpread(ProjectionRow row) {
            return residuals.flatMap(known -> known.spread(row.reporter(), row.flow(), row.partner(), row.product()));
        }

        /** The residuals of a draw, which depend on seed and number alone. */
        public RowNoise noise(long seed, int draw) {
            return residuals.map(known -> known.noise(seed, draw)).orElse(RowNoise.NONE);
        }

        /** The rows with bands over that many draws; those of fewer draws are among them. */
        public Drawn draw(int draws, long seed, BatchRunner runner, IntConsumer progress) {
            return draw(draws, seed, new DrawBatch(runner, progress), (done, early) -> {});
        }

        /** The same, which also hands over bands while they sharpen: after 32 draws, and each time as many again are done. */
        public Drawn draw(int draws, long seed, DrawBatch batch, Sharpening sharpening) {
            return banded(batch.bands(
                    draws,
                    central.size() * ProjectionRow.Bands.MEASURES,
                    k -> numbers(seed, k),
                    early -> sharpening.take(early.tally().done(), banded(early))));
        }

        private Drawn banded(DrawBatch.Banded bands) {
            List<ProjectionRow> result = new ArrayList<>(central.size());
            for (ProjectionRow row : central) {
                int first = result.size() * ProjectionRow.Bands.MEASURES;
                result.add(row.withBands(new ProjectionRow.Bands(
                        bands.of(first), bands.of(first + 1), bands.of(first + 2), bands.of(first + 3))));
            }
            return new Drawn(result, bands.tally().done(), bands.tally().failed());
        }

        /** What one draw makes of the rows: of each level, growth, effect, effect in percent. */
        public Vector numbers(long seed, int draw) {
            Projection run = ready.prepared.project(ready.spec(seed, draw).withGroups(spec.groups()));
            AreaResidual areas = AreaResidual.draw(run, seed, draw);
            RowNoise noise = noise(seed, draw);
            ProjectionTable drawn = table.under(run, provinces.map(known -> known.in(run, areas)));
            double[][] parts = asks.stream()
                    .map(ask -> drawn.numbers(ask.query, ask.whole, noise).toArray())
                    .toArray(double[][]::new);
            return Vector.of(
                    Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray());
        }
    }
}
