package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.measure.ProjectionRow;
import io.tradewind.core.measure.ProjectionTable;
import io.tradewind.core.measure.QueryNotes;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunFields;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.EventRisks;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.core.subnational.Provinces;
import io.tradewind.io.files.Fingerprint;
import io.tradewind.io.world.InvalidWorldException;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.load.InvalidScenarioException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** Carries out requests; every input that cannot be used becomes a {@link BadInputException}. */
public final class ProjectionSession {
    private final Tradewind tradewind;
    private final Remembered<ProjectionRequest, PreparedRun> prepared;

    /** A session over that engine. */
    public ProjectionSession(Tradewind tradewind) {
        this(tradewind, 0);
    }

    /**
     * A session that is asked the same with other values again and again.
     *
     * @param most how many scenarios it keeps prepared; those that were asked for longest ago go
     */
    public ProjectionSession(Tradewind tradewind, int most) {
        this.tradewind = tradewind;
        this.prepared = new Remembered<>(most);
    }

    /** The projection of the request, of which rows of all channels together can be asked. */
    public ProjectionRun run(ProjectionRequest request) {
        return run(request, RowQuery.EVERYTHING);
    }

    /** The same with what the rows of that query need beside it: what groups of the reporter's firms would do. */
    public ProjectionRun run(ProjectionRequest request, RowQuery query) {
        return prepared(request).run(request, query);
    }

    /** The same, if all rows that are to be kept have room in the memory there is. */
    public ProjectionRun run(RunRequest request) {
        PreparedRun ready = prepared(request.run());
        if (request.everyRow()) {
            ready.checkRoom(request.query(), Runtime.getRuntime().maxMemory());
        }
        return ready.run(request.run(), request.query());
    }

    private PreparedRun prepared(ProjectionRequest request) {
        ProjectionRequest unchanged = request.withChanges(Collections.emptySortedMap());
        return prepared.get(unchanged, () -> PreparedRun.of(this, tradewind, unchanged, prepared.keepsAny()));
    }

    /** Fields with other values, as what varies in a run; names and values that fit nothing are wrong fields. */
    static RunSpec changes(Scenario scenario, ParameterRegistry registry, SortedMap<String, String> changes) {
        return changes.isEmpty()
                ? RunSpec.AS_PREPARED
                : BadInputException.inFields(() -> RunFields.spec(scenario, registry, changes));
    }

    /** The scenario with the changes, checked. */
    static Scenario changed(String name, Scenario scenario, RunSpec changes, LoadedWorld world, Parameters values) {
        Scenario changed = changes.of(scenario);
        List<Problem> problems = ProjectionEngine.problems(world.economy(), changed, values, ScenarioCheck.COMPLETE);
        if (!problems.isEmpty()) {
            throw BadInputException.within(
                    BadInputException.Kind.SCENARIO, name, new InvalidInputException("changes", problems));
        }
        return changed;
    }

    /** The texts that a scenario is made of. */
    List<InputFile> files(String scenario) {
        return files(scenario, Optional.empty());
    }

    /** The same with those of the base path that was asked for. */
    List<InputFile> files(String scenario, Optional<String> baseline) {
        return tradewind.sources(scenario, baseline).stream()
                .map(source -> new InputFile(source.name(), Fingerprint.ofText(source.text())))
                .toList();
    }

    /** The run of that request with bands over its draws. */
    public ProjectionRun withDraws(ProjectionRun run, RunRequest request, Draws draws, Engine engine, String version) {
        return run.withBands(new BandedRows(
                ensemble(run.projection()),
                draws,
                asks -> engine.runner(
                        () -> Job.of(
                                tradewind,
                                version,
                                List.of(request.run()),
                                new Job.Drawn(request.query(), asks, draws.seed(), draws.events())),
                        draws.threads())));
    }

    /** Bands of how far runs are from the first. */
    public DifferenceBands differences(
            List<ProjectionRun> runs,
            RowQuery query,
            List<ProjectionRequest> requests,
            Draws draws,
            Engine engine,
            String version) {
        List<ProjectionRequest> others =
                requests.stream().skip(1).map(other -> Job.in(tradewind, other)).toList();
        BatchRunner runner = engine.runner(
                () -> Job.of(
                        tradewind, version, requests, new Job.Differences(others, query, draws.seed(), draws.events())),
                draws.threads());
        return BadInputException.inFields(() -> DifferenceBands.of(
                runs.stream().map(run -> ensemble(run.projection())).toList(), query, draws, runner));
    }

    /** The run as the middle of draws. */
    Ensemble ensemble(Projection projection) {
        return tradewind.ensemble(
                projection.economy(), projection.scenario(), projection.parameters(), projection.forecastOrigin());
    }

    /** The rows of a run, with bands if it has draws; a partner, product or reporter that does not exist is a wrong field. */
    public static List<ProjectionRow> rows(ProjectionRun run, RowQuery query) {
        return BadInputException.inFields(() -> run.bands().isPresent()
                ? run.bands().get().of(query)
                : run.table().rows(query));
    }

    /** The rows of a run at its own parameters, without bands. */
    public static List<ProjectionRow> centralRows(ProjectionRun run, RowQuery query) {
        return BadInputException.inFields(() -> run.table().rows(query));
    }

    /** The query in the codes of the run; a partner, product or reporter that does not exist is a wrong field. */
    public static RowQuery understood(ProjectionRun run, RowQuery query) {
        return BadInputException.inFields(() -> ProjectionTable.understood(run.projection(), query));
    }

    /** Whom the events of a run are about if not the one whose trade is shown, and what money they move. */
    public static List<String> eventNotices(ProjectionRun run, RowQuery query) {
        return EventNotices.of(run.projection(), query);
    }

    /** What the user should know about the rows of a run: the words of the query first, the events, the provinces' figures, then the run. */
    public static List<String> notices(ProjectionRun run, RowQuery query) {
        List<String> notices = new ArrayList<>(QueryNotes.of(run.projection(), query));
        notices.addAll(QueryNotes.ofSums(run.projection(), query));
        notices.addAll(eventNotices(run, query));
        List<String> reporters = query.reporters().isEmpty()
                ? run.projection().panelReporter().stream().toList()
                : query.reporters();
        reporters.forEach(reporter -> notices.addAll(Provinces.notes(run.projection(), reporter, query.channels())));
        run.vintage().ifPresent(vintage -> notices.addAll(VintageNotices.of(run, vintage, reporters)));
        notices.addAll(run.notices());
        open(run).ifPresent(notices::add);
        run.bands().ifPresent(bands -> notices.addAll(bands.notices()));
        return notices;
    }

    /** What is open among the events, and that a path at expected sizes is none of the branches; nothing if all is decided. */
    private static Optional<String> open(ProjectionRun run) {
        List<String> open = EventRisks.of(run.about()).stream()
                .flatMap(group -> group.risks().stream())
                .map(risk -> risk.event().id() + " ("
                        + risk.fork().decided().map(day -> day + ", ").orElse("")
                        + Math.round(100 * risk.fork().chance()) + " %)")
                .toList();
        boolean drawn = run.draws()
                .filter(draws -> draws.events() == Draws.Events.DRAWN)
                .isPresent();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("Open: " + String.join(", ", open) + ". The path is the average of branches"
                        + (drawn
                                ? "; in each draw an open event comes or does not, and until then is expected alike in all."
                                : ", in draws too if " + Fields.named("events", "expected") + " says so."));
    }

    /** One line on what happened before the scenario begins and is no part of it, if there is such. */
    public Optional<String> leftOut(
            String name,
            LoadedWorld world,
            Scenario scenario,
            Optional<String> baseline,
            Optional<YearMonth> forecastOrigin) {
        return tradewind
                .leftOut(name, world.economy(), baseline, scenario.horizon().from(), forecastOrigin)
                .map(line -> line + " To measure from the law as it stands: "
                        + Fields.named("baseline", BasePath.CURRENT_LAW) + ".");
    }

    /** One line on what has left traces in the printed months and is no part of the scenario, where an origin was asked for. */
    Optional<String> traces(ProjectionRequest request, LoadedWorld world) {
        return request.forecastOrigin()
                .flatMap(origin -> tradewind.traces(
                        request.scenario(),
                        world.economy(),
                        request.baseline(),
                        PanelVintages.shipped(world.economy()).knownAt(origin)))
                .map(line -> line + " To take them out: " + Fields.named("baseline", BasePath.CURRENT_LAW) + ".");
    }

    /** The world of that id or folder. */
    public LoadedWorld world(String idOrFolder) {
        try {
            return tradewind.openWorld(idOrFolder);
        } catch (InvalidWorldException e) {
            throw BadInputException.ofWorld(idOrFolder, e);
        }
    }

    /** The world of the request: the one it names, else the one its scenario is meant for. */
    public LoadedWorld world(ProjectionRequest request) {
        return world(request.world().orElseGet(() -> worldOf(request.scenario())));
    }

    /** Id or folder of the world that the scenario is meant for. */
    public String worldOf(String scenario) {
        try {
            return tradewind.worldOf(scenario);
        } catch (InvalidScenarioException e) {
            throw BadInputException.ofScenario(e);
        }
    }

    /** The scenario of that id or file, checked in that world. */
    public Scenario scenario(String idOrFile, LoadedWorld world) {
        return scenario(ProjectionRequest.of(idOrFile), world, UnaryOperator.identity());
    }

    /** The same measured against another path than it says, if one was asked for. */
    Scenario scenario(String idOrFile, LoadedWorld world, Optional<String> baseline) {
        return scenario(ProjectionRequest.of(idOrFile).withBaseline(baseline), world, UnaryOperator.identity());
    }

    /** The scenario of the request. */
    Scenario scenario(ProjectionRequest request, LoadedWorld world) {
        return scenario(request, world, read -> withHorizon(read, request));
    }

    private Scenario scenario(ProjectionRequest request, LoadedWorld world, UnaryOperator<Scenario> change) {
        try {
            return BadInputException.inFields(() -> tradewind.loadScenario(
                    request.scenario(), world.economy(), request.baseline(), request.forecastOrigin(), change));
        } catch (InvalidScenarioException e) {
            throw BadInputException.ofScenario(e);
        }
    }

    /** The scenario over the months of the request. */
    static Scenario withHorizon(Scenario scenario, ProjectionRequest request) {
        if (request.from().isEmpty() && request.to().isEmpty()) {
            return scenario;
        }
        YearMonth from = request.from().orElse(scenario.horizon().from());
        YearMonth to = request.to().orElse(scenario.horizon().to());
        String field = request.to().isPresent() ? "to" : "from";
        if (to.isBefore(from)) {
            throw BadInputException.ofField(
                    field,
                    "The run would end (" + to + ") before it starts (" + from + ").",
                    "Maybe give both " + Fields.named("from") + " and " + Fields.named("to") + ".");
        }
        if (from.plusMonths(Horizon.MAX_MONTHS).isBefore(to.plusMonths(1))) {
            throw BadInputException.ofField(
                    field,
                    "The run would have more than " + Horizon.MAX_MONTHS + " months (" + from + " to " + to + ").",
                    "Maybe check the years.");
        }
        return scenario.withHorizon(new Horizon(from, to));
    }
}
