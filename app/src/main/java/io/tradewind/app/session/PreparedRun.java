package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.backtest.ForecastMethod;
import io.tradewind.scenarios.data.DataNote;
import io.tradewind.scenarios.data.StatusReport;
import io.tradewind.scenarios.data.Vintage;
import io.tradewind.scenarios.world.Worlds;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A request for a run with everything that does not depend on its changes: world, scenario, data, hashes. For any number of threads. */
final class PreparedRun {
    /** Ends of the paths of those notices that a reader of the answer must know; the others are for who writes the file. */
    private static final List<String> BESIDE_THE_ANSWER = List.of(".products", ".targets", ".imposer", ".rate", ".pct");

    /** Room for what markets did, of each scenario that is kept prepared. */
    private static final long MEMORY_BYTES = 48_000_000L;

    /** A row in memory and as text. */
    private static final long ROW_BYTES = 600;

    private static final long MEGABYTE = 1_000_000;
    private static final long MILLION = 1_000_000;

    private final ProjectionSession session;
    private final Tradewind tradewind;
    private final LoadedWorld world;
    private final ParameterOptions options;
    private final Optional<Vintage> vintage;
    private final PreparedScenario prepared;
    private final List<InputFile> files;
    private String worldSha256;
    private final Optional<String> traces;
    private final Map<YearMonth, Optional<String>> leftOut = new ConcurrentHashMap<>();

    private PreparedRun(
            ProjectionSession session,
            Tradewind tradewind,
            LoadedWorld world,
            ParameterOptions options,
            Optional<Vintage> vintage,
            PreparedScenario prepared,
            ProjectionRequest request) {
        this.session = session;
        this.tradewind = tradewind;
        this.world = world;
        this.options = options;
        this.vintage = vintage;
        this.prepared = prepared;
        this.files = session.files(request.scenario(), request.baseline());
        this.traces = session.traces(request, world);
    }

    /** Taken of the world when it is first asked for: a page of text does without. */
    private synchronized String worldSha256() {
        if (worldSha256 == null) {
            worldSha256 = Fingerprint.ofWorld(world.economy());
        }
        return worldSha256;
    }

    /** @param often whether it will be run with many changes, so that it is worth remembering what its markets do without them */
    static PreparedRun of(ProjectionSession session, Tradewind tradewind, ProjectionRequest request, boolean often) {
        ParameterOptions options = ParameterOptions.of(tradewind.registry(), request);
        LoadedWorld world = session.world(request);
        Scenario scenario = session.scenario(request, world);
        Optional<Vintage> vintage = BadInputException.inFields(() -> tradewind.vintage(
                world.economy(), scenario, request.forecastOrigin(), options.parameters(), request.forecast()));
        if (vintage.isEmpty() && request.forecast() == ForecastMethod.COMBINED) {
            throw BadInputException.ofField(
                    "forecast",
                    "A combined forecast starts from an origin, and this run has none of its own.",
                    "Maybe give one, such as " + Fields.named("origin") + " 2025-12, or measure against "
                            + Fields.named("baseline", BasePath.CURRENT_LAW) + ".");
        }
        PreparedScenario prepared =
                BadInputException.inside(BadInputException.Kind.SCENARIO, request.scenario(), () -> {
                    PreparedScenario ready = vintage.map(
                                    known -> tradewind.prepare(known, scenario, options.parameters()))
                            .orElseGet(() -> tradewind.prepare(world.economy(), scenario, options.parameters()));
                    return often ? ready.remembering(MEMORY_BYTES) : ready;
                });
        return new PreparedRun(session, tradewind, world, options, vintage, prepared, request);
    }

    /** Refuses, before anything runs, rows that together take more memory than there is. */
    void checkRoom(RowQuery query, long memory) {
        Horizon horizon = prepared.scenario().horizon();
        int months = (int) ChronoUnit.MONTHS.between(horizon.from(), horizon.to()) + 1;
        long rows = query.mostRows(world.economy(), months);
        if (rows > memory / ROW_BYTES) {
            throw BadInputException.ofField(
                    "reporter",
                    "The answer has about " + (rows + MILLION - 1) / MILLION + " million rows, which take about "
                            + rows * ROW_BYTES / MEGABYTE + " MB; there are " + memory / MEGABYTE + " MB.",
                    "Maybe name one reporter, some partners or products, or " + Fields.named("frequency", "year")
                            + "; or give Java more memory (-Xmx); a run by product writes all flow-months to a Parquet file.");
        }
    }

    /** The run with the changes of the request, and what the rows of that query need beside it. */
    ProjectionRun run(ProjectionRequest request, RowQuery query) {
        RunSpec spec = ProjectionSession.changes(prepared.scenario(), tradewind.registry(), request.changes());
        Projection projection = BadInputException.inside(
                BadInputException.Kind.SCENARIO,
                request.scenario(),
                () -> prepared.project(spec.withGroups(query.groups())));
        projection
                .longRun()
                .ifPresent(path -> path.states().forEach(state -> CheckFailedException.throwIfFailed(state.audit())));
        return new ProjectionRun(
                projection,
                ProjectionTable.of(projection),
                options.preset(),
                files,
                this::worldSha256,
                vintage,
                notices(projection, request),
                recalled(),
                request.changes(),
                Optional.empty());
    }

    private List<String> notices(Projection projection, ProjectionRequest request) {
        List<String> notices = new ArrayList<>(projection.notices());
        notices.addAll(BasePathNotices.of(projection));
        leftOut.computeIfAbsent(
                        projection.forecastOrigin(),
                        origin -> session.leftOut(
                                request.scenario(),
                                world,
                                projection.scenario(),
                                request.baseline(),
                                Optional.of(origin)))
                .ifPresent(notices::add);
        traces.ifPresent(notices::add);
        notices.addAll(world.notices().lines());
        BasePathNotices.ownNotices(projection.scenario(), world.economy()).stream()
                .filter(notice -> BESIDE_THE_ANSWER.stream().anyMatch(notice.path()::endsWith))
                .forEach(notice -> notices.add((notice.message() + " " + notice.hint()).strip()));
        return notices;
    }

    /** Figures behind the world that are remembered only; a world of the user's own states its sources itself. */
    private List<DataNote> recalled() {
        return world.economy().monthlyBaseline().isPresent()
                        && Worlds.isBuiltIn(world.info().id())
                ? StatusReport.of(world.info().id()).recalled()
                : List.of();
    }
}
