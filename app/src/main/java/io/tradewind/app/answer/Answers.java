package io.tradewind.app.answer;

import io.tradewind.app.document.Document;
import io.tradewind.app.session.BacktestRequest;
import io.tradewind.app.session.BacktestSession;
import io.tradewind.app.session.BestResponseRequest;
import io.tradewind.app.session.BestResponseSession;
import io.tradewind.app.session.CalibrationRequest;
import io.tradewind.app.session.CompareRequest;
import io.tradewind.app.session.DataImportRequest;
import io.tradewind.app.session.DrawnLongRun;
import io.tradewind.app.session.Draws;
import io.tradewind.app.session.Engine;
import io.tradewind.app.session.ExplainRequest;
import io.tradewind.app.session.ExplainSession;
import io.tradewind.app.session.ImportSession;
import io.tradewind.app.session.ListRequest;
import io.tradewind.app.session.LongRunRequest;
import io.tradewind.app.session.LongRunSession;
import io.tradewind.app.session.NowcastRequest;
import io.tradewind.app.session.NowcastSession;
import io.tradewind.app.session.PlotRequest;
import io.tradewind.app.session.PlotSession;
import io.tradewind.app.session.ProductSession;
import io.tradewind.app.session.ProjectionRequest;
import io.tradewind.app.session.ProjectionRun;
import io.tradewind.app.session.ProjectionSession;
import io.tradewind.app.session.QueryRequest;
import io.tradewind.app.session.RunRequest;
import io.tradewind.app.session.SensitivityRequest;
import io.tradewind.app.session.ShowRequest;
import io.tradewind.app.session.SolveForRequest;
import io.tradewind.app.session.StudySession;
import io.tradewind.app.session.SweepRequest;
import io.tradewind.app.session.WorldCheck;
import io.tradewind.app.session.WorldImportRequest;
import io.tradewind.core.StandardSolvers;
import io.tradewind.core.base.Cancellation;
import io.tradewind.core.chart.Chart;
import io.tradewind.core.equilibrium.SolverSettings;
import io.tradewind.core.equilibrium.kernel.Kernels;
import io.tradewind.core.equilibrium.kernel.PlainKernels;
import io.tradewind.core.model.Economy;
import io.tradewind.io.importer.WorldImport;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.scenarios.Tradewind;
import io.tradewind.scenarios.load.ScenarioTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A document for each kind of request, whoever asks: the command line, a page, a server, a report. A request that cannot be met is a {@link io.tradewind.app.session.BadInputException}. */
public final class Answers {
    private final Tradewind tradewind;
    private final Kernels loops;
    private final ProjectionSession session;
    private final Cancellation cancellation;
    private final Engine engine;

    /** Answers out of the standard engine with those inner loops of all its solvers. */
    public Answers(Kernels loops) {
        this(
                loops,
                Tradewind.standard().withSolver(StandardSolvers.equilibrium(SolverSettings.DEFAULT, loops)),
                Cancellation.NEVER,
                Engine.LOCAL,
                0);
    }

    private Answers(Kernels loops, Tradewind tradewind, Cancellation cancellation, Engine engine, int most) {
        this.engine = engine;
        this.loops = loops;
        this.tradewind = tradewind.withCancellation(cancellation);
        this.cancellation = cancellation;
        session = new ProjectionSession(this.tradewind, most);
    }

    /**
     * Answers for those who ask again and again, and may go away: names lead where these say and to no file, an interrupted thread stops with
     * {@link io.tradewind.core.base.CancelledException}, and scenarios are kept prepared.
     *
     * @param worlds the world of a name; it throws {@link io.tradewind.io.world.InvalidWorldException} if there is none
     * @param most   how many scenarios are kept prepared
     */
    public Answers forMany(ScenarioTexts texts, Function<String, LoadedWorld> worlds, int most) {
        return new Answers(loops, tradewind.within(texts, worlds), Cancellation.onInterrupt(), engine, most);
    }

    /** The same, whose draws, sweeps and runs by product are made by that engine, on the loops that every machine has. */
    public Answers on(Engine newEngine) {
        Kernels plain = PlainKernels.INSTANCE;
        return new Answers(
                plain,
                tradewind.withSolver(StandardSolvers.equilibrium(SolverSettings.DEFAULT, plain)),
                cancellation,
                newEngine,
                0);
    }

    /** Answers out of the standard engine as it is. */
    public static Answers standard() {
        return new Answers(PlainKernels.INSTANCE);
    }

    /** The numbers of a run. */
    public Document run(RunRequest request) {
        ProjectionRun run = session.run(request);
        ProjectionRun drawn = request.draws()
                .map(draws -> session.withDraws(run, request, draws, engine, ProgramVersion.number()))
                .orElse(run);
        return ProjectionAnswer.of(drawn, ProjectionSession.understood(drawn, request.query()));
    }

    /** The same, which hands over the bands of the first draws as documents of their own before all are done. */
    public Document run(RunRequest request, Consumer<Document> early) {
        Optional<Draws> draws = request.draws()
                .map(asked -> asked.withEarly((done, bands) ->
                        early.accept(ProjectionAnswer.early(done, asked.number(), bands.failed(), bands.rows()))));
        return run(new RunRequest(request.run(), request.query(), draws, request.everyRow()));
    }

    /** Several runs side by side. */
    public Document compare(CompareRequest request) {
        List<ProjectionRun> runs = request.runs().stream()
                .map(run -> session.run(run, request.query()))
                .toList();
        return ComparisonAnswer.of(Comparison.of(
                runs,
                request.query(),
                query -> request.draws()
                        .map(draws -> session.differences(
                                runs, query, request.runs(), draws, engine, ProgramVersion.number()))));
    }

    /** Why a flow grows as it does. */
    public Document explain(ExplainRequest request) {
        return ExplanationAnswer.of(new ExplainSession(tradewind, session).explain(request));
    }

    /** The numbers under every combination of values. */
    public Document sweep(SweepRequest request) {
        return SweepAnswer.of(studies().sweep(request));
    }

    /** The value that gives a number. */
    public Document solveFor(SolveForRequest request) {
        return SolveForAnswer.of(studies().solveFor(request));
    }

    /** What a number depends on. */
    public Document sensitivity(SensitivityRequest request) {
        return SensitivityAnswer.of(studies().sensitivity(request), request);
    }

    private StudySession studies() {
        return new StudySession(tradewind, session, engine, ProgramVersion.number());
    }

    /** A chart of a run. */
    public Chart plot(PlotRequest request) {
        return new PlotSession(tradewind, session, longRuns()).plot(request);
    }

    private LongRunSession longRuns() {
        return new LongRunSession(
                tradewind,
                settings -> StandardSolvers.equilibrium(settings, loops).withCancellation(cancellation));
    }

    /** The long run after a shock. */
    public Document equilibrium(LongRunRequest request) {
        return equilibrium(new DrawnLongRun(request, Optional.empty()));
    }

    /** The same with bands, if they are asked for. */
    public Document equilibrium(DrawnLongRun request) {
        return EquilibriumAnswer.of(
                longRuns().solve(request.run()),
                request.draws().map(draws -> longRuns().bands(request.run(), draws)));
    }

    /** The tariffs that regions would choose. */
    public Document bestResponse(BestResponseRequest request) {
        return BestResponseAnswer.of(new BestResponseSession(
                        tradewind,
                        settings -> StandardSolvers.nash(settings, loops, cancellation),
                        StandardSolvers.equilibrium(SolverSettings.DEFAULT, loops)
                                .withCancellation(cancellation))
                .solve(request));
    }

    /** Forecasts from earlier origins beside what came. */
    public Document backtest(BacktestRequest request) {
        return BacktestAnswer.of(new BacktestSession(tradewind).run(request));
    }

    /** The month that is not printed yet. */
    public Document nowcast(NowcastRequest request) {
        return NowcastAnswer.of(new NowcastSession(tradewind).run(request));
    }

    /** Elasticities estimated anew, and the verdict on them. */
    public Document calibrate(CalibrationRequest request) {
        return CalibrationAnswer.of(
                request.realTime()
                        ? tradewind.calibrateAt(request.upTo(), request.progress())
                        : tradewind.calibrate(request.upTo().month().orElseThrow(), request.progress()));
    }

    /** What there is to choose from. */
    public Document list(ListRequest request) {
        return ListAnswer.of(request, tradewind);
    }

    /** A page about one thing. */
    public Document show(ShowRequest request) {
        return ShowAnswer.of(request, tradewind);
    }

    /** What a scenario file, world folder or folder of results is, if it can be used. */
    public Document validate(Path file) {
        return ValidateAnswer.of(file, session);
    }

    /** The same of a scenario by its name. */
    public Document validateScenario(String name) {
        return ValidateAnswer.ofScenario(name, session);
    }

    /** The same of a world by its name. */
    public Document validateWorld(String name) {
        return ValidateAnswer.ofWorld(name, session);
    }

    /** The run itself, for those who make more of it than a document. */
    public ProjectionRun projection(ProjectionRequest request) {
        return session.run(request);
    }

    /** The world of that run. */
    public LoadedWorld world(ProjectionRequest request) {
        return session.world(request);
    }

    /** What is found in the accounts of a world, by id or folder. */
    public Document worldCheck(String world) {
        return WorldCheckAnswer.of(world, WorldCheck.of(world, session.world(world)));
    }

    /** What became of published files of which a world was made. */
    public Document worldImport(WorldImportRequest request) {
        WorldImport made = ImportSession.world(request);
        Economy world = made.world().economy();
        return ImportAnswer.of(
                made.report(),
                "Wrote the world " + world.id() + " of " + world.regions().size() + " regions and "
                        + world.sectors().size() + " sectors into " + request.folder()
                        + ". What was read, kept and dropped stands in its import.json.");
    }

    /** Published monthly files as facts. */
    public Document dataImport(DataImportRequest request) {
        return ImportAnswer.of(ImportSession.months(request));
    }

    /**
     * The numbers of a run product by product.
     *
     * @param flowMonths file for all flow-months, if they are wanted
     */
    public Document runByProduct(RunRequest request, Optional<Path> flowMonths) {
        return ProjectionAnswer.of(
                new ProductSession(tradewind, engine, ProgramVersion.number()).run(request, flowMonths));
    }

    /** What a query in SQL says of folders and files of results and worlds. */
    public Document query(QueryRequest request) {
        return QueryAnswer.of(request);
    }
}
