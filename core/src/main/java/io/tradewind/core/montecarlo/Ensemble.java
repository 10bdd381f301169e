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
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Bands around a projection: P10, P50 and P90 of the growth in each row over draws of the parameters, and of provinces' own ups and downs. What else the
 * model leaves out is not in them.
 * The same seed gives the same bands for any number of threads.
 */
public final class Ensemble {
    /** Most numbers kept at once, about 0.5 GB. */
    private static final long MAX_CELLS = 60_000_000L;
    /** Draws after which bands are first worth a look. */
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

    private PreparedScenario prepared() {
        return forecastOrigin.isPresent()
                ? engine.prepareFrom(economy, scenario, parameters, forecastOrigin.get())
                : engine.prepare(economy, scenario, parameters);
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

    /** The same as {@link #rows}, with the number of draws that failed; if all of them fail, so does this. */
    public Drawn draw(RowQuery words, int draws, long seed, BatchRunner runner, IntConsumer progress) {
        return draw(words, draws, seed, runner, progress, (done, early) -> {});
    }

    /** Takes bands that are still rough. */
    @FunctionalInterface
    public interface Sharpening {
        /** Takes what the first draws give, before all of them are done; on the thread that asked, so the same for any number of threads. */
        void take(int done, Drawn early);
    }

    /** The same, which also hands over bands while they sharpen: after {@value #FIRST_BANDS} draws, and each time as many again are done. */
    public Drawn draw(
            RowQuery words, int draws, long seed, BatchRunner runner, IntConsumer progress, Sharpening sharpening) {
        Check.that(draws >= 2, "Bands need at least 2 draws; there are " + draws + ".");
        PreparedScenario prepared = prepared();
        RunSpec spec = RunSpec.AS_PREPARED.withGroups(words.groups());
        Projection centre = prepared.project(spec);
        RowQuery query = ProjectionTable.understood(centre, words);
        Optional<Provinces> provinces = Provinces.of(centre);
        ProjectionTable table = ProjectionTable.of(centre, provinces);
        List<ProjectionRow> central = table.rows(query);
        if ((long) central.size() * draws > MAX_CELLS) {
            throw new InvalidInputException(
                    "draws",
                    List.of(new Problem(
                            "draws",
                            draws + " draws of " + central.size() + " rows do not fit into memory.",
                            "Maybe ask for one partner or product, or for at most " + MAX_CELLS / central.size()
                                    + " draws.")));
        }
        ParameterDraw parameterDraw = new ParameterDraw(parameters, seed);
        IntFunction<RunSpec> drawn =
                k -> spec.withParameters(parameterDraw.draw(k).changed()).withDraw(seed, k);
        Fold fold = new Fold(central, draws, sharpening);
        runner.run(
                draws,
                draw -> {
                    try {
                        return growth(prepared, drawn.apply(draw), query, table, provinces);
                    } catch (OutOfDomainException | NotConvergedException failure) {
                        return failure;
                    }
                },
                fold,
                progress);
        return fold.drawn(draws);
    }

    /** What draws give, one after the other. */
    private static final class Fold implements BatchRunner.Fold<Object> {
        private final List<ProjectionRow> central;
        private final int draws;
        private final Sharpening sharpening;
        private final List<double[]> growth = new ArrayList<>();
        private RuntimeException failure;
        private int next = FIRST_BANDS;

        Fold(List<ProjectionRow> central, int draws, Sharpening sharpening) {
            this.central = central;
            this.draws = draws;
            this.sharpening = sharpening;
        }

        @Override
        public void take(int draw, Object result) {
            if (result instanceof Vector rows) {
                growth.add(rows.toArray());
            } else {
                failure = (RuntimeException) result;
            }
            int done = draw + 1;
            if (done == next && done < draws && growth.size() > 1) {
                sharpening.take(done, drawn(done));
            }
            next = done == next ? 2 * done : next;
        }

        /** The rows with the bands of what is there of so many draws. */
        Drawn drawn(int done) {
            if (growth.isEmpty()) {
                throw failure;
            }
            List<ProjectionRow> result = new ArrayList<>(central.size());
            double[] sample = new double[growth.size()];
            for (int row = 0; row < central.size(); row++) {
                for (int k = 0; k < sample.length; k++) {
                    sample[k] = growth.get(k)[row];
                }
                result.add(central.get(row).withBands(bands(sample)));
            }
            return new Drawn(result, done - growth.size());
        }
    }

    /** What one draw makes of the rows. */
    private static Vector growth(
            PreparedScenario prepared,
            RunSpec spec,
            RowQuery query,
            ProjectionTable table,
            Optional<Provinces> provinces) {
        Projection projection = prepared.project(spec);
        RunSpec.Draw draw = spec.draw().orElseThrow();
        AreaResidual residual = AreaResidual.draw(projection, draw.seed(), draw.k());
        return table.under(projection, provinces.map(known -> known.in(projection, residual)))
                .growth(query);
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
