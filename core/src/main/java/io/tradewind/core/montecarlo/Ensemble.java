package io.tradewind.core.montecarlo;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.equilibrium.NotConvergedException;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.OutOfDomainException;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.subnational.AreaResidual;
import io.tradewind.core.subnational.Provinces;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/**
 * Bands around a projection: P10, P50 and P90 of the growth in each row over draws of the parameters, and of provinces' own ups and downs. What else the
 * model leaves out is not in them.
 * The same seed gives the same bands for any number of threads.
 */
public final class Ensemble {
    /** Most numbers kept at once, about 0.5 GB. */
    private static final long MAX_CELLS = 60_000_000L;
    /** Draws after which bands are first worth a look; a power of two. */
    private static final int FIRST_BANDS = 32;

    private final ProjectionEngine engine;
    private final Economy economy;
    private final Scenario scenario;
    private final Parameters parameters;
    private final Optional<YearMonth> forecastOrigin;

    /** An ensemble of a scenario around a set of parameters; values changed there or by the scenario are not drawn. */
    public Ensemble(ProjectionEngine engine, Economy economy, Scenario scenario, Parameters parameters) {
        this.engine = engine;
        this.economy = economy;
        this.scenario = scenario;
        Parameters centre = parameters;
        for (Event event : scenario.events()) {
            centre = event.shock().parameters(centre);
        }
        this.parameters = centre;
        this.forecastOrigin = Optional.empty();
    }

    private Ensemble(Ensemble other, YearMonth forecastOrigin) {
        this.engine = other.engine;
        this.economy = other.economy;
        this.scenario = other.scenario;
        this.parameters = other.parameters;
        this.forecastOrigin = Optional.of(forecastOrigin);
    }

    /** The same ensemble projected from that origin: months up to it are customs' figures in every draw. */
    public Ensemble from(YearMonth newOrigin) {
        return new Ensemble(this, newOrigin);
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
     * Rows with bands, and how many draws they are not made of.
     *
     * @param rows   the rows
     * @param failed draws without a result: no long run was found, or a number left the domain of the model
     */
    public record Drawn(List<ProjectionRow> rows, int failed) {
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

    /** The same as {@link #rows}, with the number of draws that failed; if all of them fail, so does this. */
    public Drawn draw(RowQuery words, int draws, long seed, BatchRunner runner, IntConsumer progress) {
        return ready().rows(words).draw(draws, seed, runner, progress);
    }

    /** The scenario made ready for as many draws as one likes: it is checked once. */
    public Ready ready() {
        PreparedScenario prepared = forecastOrigin.isPresent()
                ? engine.prepareFrom(economy, scenario, parameters, forecastOrigin.get())
                : engine.prepare(economy, scenario, parameters);
        return new Ready(prepared, parameters);
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
        private final PreparedScenario prepared;
        private final Parameters parameters;

        private Ready(PreparedScenario prepared, Parameters parameters) {
            this.prepared = prepared;
            this.parameters = parameters;
        }

        /** The run at the central parameters. */
        public Projection centre() {
            return prepared.project();
        }

        /** The rows of a query, ready for bands. */
        public Rows rows(RowQuery words) {
            return new Rows(this, words);
        }

        /**
         * What each draw makes of something; if all draws fail, so does this.
         *
         * @param draws number of draws, at least 2
         * @param look  looks at a run of a draw, on any thread
         * @param <T>   what is looked at
         */
        public <T> Samples<T> samples(
                int draws, long seed, Function<Projection, T> look, BatchRunner runner, IntConsumer progress) {
            return samples(
                    draws,
                    seed,
                    RunSpec.AS_PREPARED,
                    (run, draw) -> look.apply(run),
                    runner,
                    progress,
                    (so, done) -> {});
        }

        private <T> Samples<T> samples(
                int draws,
                long seed,
                RunSpec spec,
                BiFunction<Projection, Integer, T> look,
                BatchRunner runner,
                IntConsumer progress,
                ObjIntConsumer<Supplier<Samples<T>>> soFar) {
            Check.that(draws >= 2, "Bands need at least 2 draws; there are " + draws + ".");
            ParameterDraw parameterDraw = new ParameterDraw(parameters, seed);
            List<T> known = new ArrayList<>();
            List<RuntimeException> failures = new ArrayList<>();
            runner.run(
                    draws,
                    draw -> {
                        try {
                            RunSpec drawn = spec.withParameters(
                                            parameterDraw.draw(draw).changed())
                                    .withDraw(seed, draw);
                            return new Sample<>(look.apply(prepared.project(drawn), draw), null);
                        } catch (OutOfDomainException | NotConvergedException failure) {
                            return new Sample<T>(null, failure);
                        }
                    },
                    (draw, sample) -> {
                        if (sample.failure == null) {
                            known.add(sample.known);
                        } else {
                            failures.add(sample.failure);
                        }
                        soFar.accept(() -> new Samples<>(known, failures.size()), draw + 1);
                    },
                    progress);
            if (known.isEmpty()) {
                throw failures.get(failures.size() - 1);
            }
            return new Samples<>(known, failures.size());
        }
    }

    private record Sample<T>(T known, RuntimeException failure) {}

    /** Rows at the central parameters, ready for bands. For any number of threads. */
    public static final class Rows {
        private final Ready ready;
        private final RunSpec spec;
        private final RowQuery query;
        private final Optional<Provinces> provinces;
        private final ProjectionTable table;
        private final List<ProjectionRow> central;

        private Rows(Ready ready, RowQuery words) {
            this.ready = ready;
            this.spec = RunSpec.AS_PREPARED.withGroups(words.groups());
            Projection centre = ready.prepared.project(spec);
            this.query = ProjectionTable.understood(centre, words);
            this.provinces = Provinces.of(centre);
            this.table = ProjectionTable.of(centre, provinces);
            this.central = table.rows(query);
        }

        /** The rows with bands over that many draws; those of fewer draws are among them. */
        public Drawn draw(int draws, long seed, BatchRunner runner, IntConsumer progress) {
            return draw(draws, seed, runner, progress, (done, early) -> {});
        }

        /** The same, which also hands over bands while they sharpen: after 32 draws, and each time as many again are done. */
        public Drawn draw(int draws, long seed, BatchRunner runner, IntConsumer progress, Sharpening sharpening) {
            if ((long) central.size() * draws > MAX_CELLS) {
                throw new InvalidInputException(
                        "draws",
                        List.of(new Problem(
                                "draws",
                                draws + " draws of " + central.size() + " rows do not fit into memory.",
                                "Maybe ask for one partner or product, or for at most " + MAX_CELLS / central.size()
                                        + " draws.")));
            }
            Samples<Vector> growth = ready.samples(
                    draws, seed, spec, (run, draw) -> growth(run, seed, draw), runner, progress, (soFar, done) -> {
                        if (done < draws && done >= FIRST_BANDS && Integer.bitCount(done) == 1) {
                            Samples<Vector> early = soFar.get();
                            if (!early.known().isEmpty()) {
                                sharpening.take(done, banded(early));
                            }
                        }
                    });
            return banded(growth);
        }

        private Drawn banded(Samples<Vector> growth) {
            double[][] known = growth.known().stream().map(Vector::toArray).toArray(double[][]::new);
            List<ProjectionRow> result = new ArrayList<>(central.size());
            double[] sample = new double[known.length];
            for (int row = 0; row < central.size(); row++) {
                for (int k = 0; k < sample.length; k++) {
                    sample[k] = known[k][row];
                }
                result.add(central.get(row).withBands(bands(sample)));
            }
            return new Drawn(result, growth.failed());
        }

        /** What one draw makes of the rows. */
        private Vector growth(Projection run, long seed, int draw) {
            AreaResidual residual = AreaResidual.draw(run, seed, draw);
            return table.under(run, provinces.map(known -> known.in(run, residual)))
                    .growth(query);
        }
    }

    /** Quantiles by linear interpolation between order statistics; NaN where a draw has no growth rate. */
    static ProjectionRow.Bands bands(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            return ProjectionRow.Bands.NONE;
        }
        return new ProjectionRow.Bands(quantile(sorted, .1), quantile(sorted, .5), quantile(sorted, .9));
    }

    private static double quantile(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
