package io.tradewind.scenarios;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.attribution.Explainer;
import io.tradewind.core.attribution.Explanation;
import io.tradewind.core.attribution.Player;
import io.tradewind.core.attribution.Question;
import io.tradewind.core.attribution.ShapleyValues;
import io.tradewind.core.base.BatchRunner;
import io.tradewind.core.base.Cancellation;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.evaluation.Origin;
import io.tradewind.core.measure.RowQuery;
import io.tradewind.core.measure.Target;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.montecarlo.Ensemble;
import io.tradewind.core.nash.NashOutcome;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.ProductAnswer;
import io.tradewind.core.projection.ProductSums;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.projection.RunSpec;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.scenarios.backtest.Backtest;
import io.tradewind.scenarios.backtest.BacktestPlan;
import io.tradewind.scenarios.backtest.BacktestResult;
import io.tradewind.scenarios.backtest.Combination;
import io.tradewind.scenarios.backtest.ForecastMethod;
import io.tradewind.scenarios.backtest.TotalsAhead;
import io.tradewind.scenarios.calibration.Acceptance;
import io.tradewind.scenarios.calibration.CalibrationData;
import io.tradewind.scenarios.calibration.CalibrationReport;
import io.tradewind.scenarios.calibration.Calibrator;
import io.tradewind.scenarios.catalog.ScenarioCatalog;
import io.tradewind.scenarios.data.ObservationReader;
import io.tradewind.scenarios.data.PanelVintages;
import io.tradewind.scenarios.data.PartnerMonth;
import io.tradewind.scenarios.data.Vintage;
import io.tradewind.scenarios.explain.Grouping;
import io.tradewind.scenarios.explain.PlayerGroups;
import io.tradewind.scenarios.load.ScenarioLoader;
import io.tradewind.scenarios.load.ScenarioTexts;
import io.tradewind.scenarios.register.CurrentLaw;
import io.tradewind.scenarios.study.Scan;
import io.tradewind.scenarios.study.Sensitivity;
import io.tradewind.scenarios.study.SolveFor;
import io.tradewind.scenarios.study.Study;
import io.tradewind.scenarios.study.Sweep;
import io.tradewind.scenarios.world.Worlds;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * The short way from a scenario to its projection: {@code Tradewind.standard().run("us-china-2025")}. Holds nothing that changes, so one object
 * serves any number of threads.
 */
public final class Tradewind {
    private static final int ORDER_PAIRS = 32;
    private static final int LAST_MONTH = 12;
    private static final String UNITED_STATES = "USA";
    private static final long SEED = 1;
    /** The tariffs that elasticities are estimated under. */
    public static final String CALIBRATION_SCENARIO = "us-china-2025";

    private final ParameterRegistry registry;
    private final ProjectionEngine engine;
    private final ScenarioTexts texts;
    private final Function<String, LoadedWorld> worlds;

    private Tradewind(
            ParameterRegistry registry,
            ProjectionEngine engine,
            ScenarioTexts texts,
            Function<String, LoadedWorld> worlds) {
        this.registry = registry;
        this.engine = engine;
        this.texts = texts;
        this.worlds = worlds;
    }

    /** The engine with the parameters that ship with the library. */
    public static Tradewind standard() {
        return of(ParameterRegistry.standard());
    }

    /** The engine with parameters of your own. */
    public static Tradewind of(ParameterRegistry registry) {
        return new Tradewind(
                Check.notNull(registry, "registry"), ProjectionEngine.standard(), ScenarioTexts.files(), Worlds::open);
    }

    /** The same with another solver for long runs, such as that of the module {@code tradewind-vector}. */
    public Tradewind withSolver(EquilibriumSolver solver) {
        return new Tradewind(registry, ProjectionEngine.withSolver(solver), texts, worlds);
    }

    /**
     * The same, for which names of scenarios and worlds lead there and nowhere else: no name is taken for a path.
     *
     * @param newWorlds the world of a name; it throws {@link io.tradewind.io.world.InvalidWorldException} if there is none
     */
    public Tradewind within(ScenarioTexts newTexts, Function<String, LoadedWorld> newWorlds) {
        return new Tradewind(registry, engine, newTexts, newWorlds);
    }

    /** The same, to which names of worlds lead elsewhere. */
    public Tradewind withWorlds(Function<String, LoadedWorld> newWorlds) {
        return new Tradewind(registry, engine, texts, newWorlds);
    }

    /** The same, which runs markets product by product ({@link ProjectionEngine#withProducts}) and says what diversion contributes. */
    public Tradewind withProducts(ProductFlows products, ProductAnswer.Sink sink, ProductSums sums) {
        return new Tradewind(registry, engine.withProducts(products, sink, sums).withDiversion(), texts, worlds);
    }

    /** The engine that makes its projections. */
    public ProjectionEngine engine() {
        return engine;
    }

    /** The same, whose computations stop with {@link io.tradewind.core.base.CancelledException} when they are cancelled. */
    public Tradewind withCancellation(Cancellation cancellation) {
        return new Tradewind(registry, engine.withCancellation(cancellation), texts, worlds);
    }

    /** All parameters and presets. */
    public ParameterRegistry registry() {
        return registry;
    }

    /** The built-in scenarios. */
    public List<ScenarioCatalog.Entry> scenarios() {
        return ScenarioCatalog.list();
    }

    /** The built-in worlds. */
    public List<WorldInfo> worlds() {
        return Worlds.builtIn();
    }

    /**
     * A built-in world by its id, or any by its folder.
     *
     * @throws io.tradewind.io.world.InvalidWorldException with everything that is wrong
     */
    public Economy loadWorld(String idOrFolder) {
        return openWorld(idOrFolder).economy();
    }

    /**
     * The same with what the world says about itself and what was corrected while it was read.
     *
     * @throws io.tradewind.io.world.InvalidWorldException with everything that is wrong
     */
    public LoadedWorld openWorld(String idOrFolder) {
        return worlds.apply(idOrFolder);
    }

    /**
     * The world that a scenario is meant for: the one it names (a folder is looked up beside the file first), else the standard one.
     *
     * @param idOrFile built-in id or path of the scenario
     */
    public String worldOf(String idOrFile) {
        return texts.worldOf(idOrFile)
                .map(world -> texts == ScenarioTexts.files() ? besideFile(idOrFile, world) : world)
                .orElse(Worlds.STANDARD);
    }

    private static String besideFile(String scenario, String world) {
        if (ScenarioCatalog.ids().contains(scenario)) {
            return world;
        }
        try {
            Path folder = Path.of(scenario).resolveSibling(world);
            return Files.isDirectory(folder) ? folder.toString() : world;
        } catch (InvalidPathException notAPath) {
            return world;
        }
    }

    /**
     * A built-in scenario by its id, or any by its file, checked in the world it is meant for.
     *
     * @throws io.tradewind.scenarios.load.InvalidScenarioException with everything that is wrong
     */
    public Scenario loadScenario(String idOrFile) {
        return loadScenario(idOrFile, loadWorld(worldOf(idOrFile)));
    }

    /**
     * The same, checked in that world.
     *
     * @throws io.tradewind.scenarios.load.InvalidScenarioException with everything that is wrong
     */
    public Scenario loadScenario(String idOrFile, Economy world) {
        return loadScenario(idOrFile, world, UnaryOperator.identity());
    }

    /**
     * The same, changed before it is checked: over other months, for example.
     *
     * @throws io.tradewind.scenarios.load.InvalidScenarioException with everything that is wrong
     */
    public Scenario loadScenario(String idOrFile, Economy world, UnaryOperator<Scenario> change) {
        return loadScenario(idOrFile, world, Optional.empty(), Optional.empty(), change);
    }

    /**
     * The same, measured against that path in place of what its file says.
     *
     * @param baseline {@code current-law}, {@code none}, or built-in id or file of a scenario; what the file says if left out
     * @param forecastOrigin when a run is made, if that was asked for
     */
    public Scenario loadScenario(
            String idOrFile,
            Economy world,
            Optional<String> baseline,
            Optional<Origin> forecastOrigin,
            UnaryOperator<Scenario> change) {
        return loader(world).against(baseline).from(forecastOrigin).load(idOrFile, change);
    }

    /**
     * The data from which a scenario is run if they are not the base year's: those of the origin that is asked for, or the last ones shipped where the
     * scenario stands on the law of today.
     *
     * @throws InvalidInputException if there are no data of the origin that is asked for, or nothing would be left to project
     */
    public Optional<Vintage> vintage(Economy world, Scenario scenario, Optional<Origin> forecastOrigin) {
        return vintage(world, scenario, forecastOrigin, registry.defaults(), ForecastMethod.MODEL);
    }

    /**
     * The same with a base path that is found by that method at those parameters, from the register as it was known at the origin; totals that were out before
     * partners are in it.
     */
    public Optional<Vintage> vintage(
            Economy world,
            Scenario scenario,
            Optional<Origin> forecastOrigin,
            Parameters parameters,
            ForecastMethod method) {
        Optional<Vintage> known = Vintage.origin(world, scenario, forecastOrigin)
                .map(origin -> Vintage.of(world, scenario.horizon(), origin));
        if (method == ForecastMethod.COMBINED) {
            Combination combination = new Combination(
                    engine,
                    world,
                    PanelVintages.shipped(world),
                    CurrentLaw.scenario(),
                    scenario.parameters(parameters));
            known = known.map(plain -> plain.with(combination.at(plain.asked()), true));
        }
        return known.map(
                path -> path.with(TotalsAhead.in(engine, path.economy(), scenario, parameters), path.isCombined()));
    }

    /** The text of a scenario that could be loaded, then those that it extends, then the register if one of them takes events from it. */
    public List<ScenarioTexts.Source> sources(String idOrFile, Optional<String> baseline) {
        return texts.sources(idOrFile, baseline);
    }

    private ScenarioLoader loader(Economy world) {
        return ScenarioLoader.of(world, registry).with(texts);
    }

    /**
     * One line on what happened before the first month of a run and is no part of the scenario: events of the register, by authority. Nothing if nothing is
     * left out.
     *
     * @param idOrFile the scenario, as it was loaded
     * @param world    the world
     * @param baseline what it was measured against, if that was asked for
     * @param from     first month of the run
     * @param forecastOrigin   last month whose data are read; the panel's last if it is not said
     */
    public Optional<String> leftOut(
            String idOrFile,
            Economy world,
            Optional<String> baseline,
            YearMonth from,
            Optional<YearMonth> forecastOrigin) {
        YearMonth known = world.monthlyBaseline()
                .map(monthly -> forecastOrigin.orElse(monthly.panel().lastMonth()))
                .orElse(YearMonth.of(world.year(), LAST_MONTH));
        return loader(world).against(baseline).leftOut(idOrFile, known, from);
    }

    /**
     * One line on what has left traces in what customs had printed by an origin and is part neither of the scenario nor of its base path. Nothing if there
     * is none.
     *
     * @param world the world as it is shipped, with the data of its base year
     */
    public Optional<String> traces(
            String idOrFile, Economy world, Optional<String> baseline, YearMonth forecastOrigin) {
        YearMonth known = world.monthlyBaseline()
                .map(monthly -> monthly.panel().lastMonth())
                .orElse(forecastOrigin);
        return loader(world).against(baseline).traces(idOrFile, known, forecastOrigin);
    }

    /** What the scenario does to trade in the world it is meant for, at the central parameters. */
    public Projection run(String scenario) {
        return run(scenario, registry.defaults());
    }

    /** The same where it differs from that in what the spec says, with the groups that it names beside it. */
    public Projection run(String scenario, RunSpec spec) {
        Economy world = loadWorld(worldOf(scenario));
        return prepareShipped(world, loadScenario(scenario, world), registry.defaults())
                .project(spec);
    }

    /** The same with the changes of a preset such as {@code tamberi}. */
    public Projection run(String scenario, String preset) {
        return run(scenario, registry.preset(preset));
    }

    /** The same at those parameters. */
    public Projection run(String scenario, Parameters parameters) {
        Economy world = loadWorld(worldOf(scenario));
        return prepareShipped(world, loadScenario(scenario, world), parameters).project();
    }

    /** A scenario of a file in a shipped world, from the origin that it stands for. */
    private PreparedScenario prepareShipped(Economy world, Scenario scenario, Parameters parameters) {
        return vintage(world, scenario, Optional.empty())
                .map(known -> prepare(known, scenario, parameters))
                .orElseGet(() -> prepare(world, scenario, parameters));
    }

    /**
     * What the scenario, with all its events, does to trade from a later origin than its horizon has: China's months up to the origin are what customs
     * had printed when that month was out by partner, those after it are projected from there. Unlike {@link #backtest}, nothing of the scenario is
     * held back.
     *
     * @param forecastOrigin last month read, from 2024-12 to the last month shipped, before the end of the horizon; January came out with February and is
     *                       not known by itself
     * @throws InvalidInputException if there are no data of that origin or nothing would be left to project
     */
    public Projection runFrom(String scenario, YearMonth forecastOrigin) {
        return runFrom(scenario, registry.defaults(), Origin.of(forecastOrigin));
    }

    /** The same at those parameters, on a day or in a month. */
    public Projection runFrom(String scenario, Parameters parameters, Origin forecastOrigin) {
        Economy world = loadWorld(worldOf(scenario));
        Scenario loaded =
                loadScenario(scenario, world, Optional.empty(), Optional.of(forecastOrigin), UnaryOperator.identity());
        return runFrom(world, loaded, parameters, forecastOrigin);
    }

    /** The same in a world with a customs panel. */
    public Projection runFrom(Economy world, Scenario scenario, Parameters parameters, Origin forecastOrigin) {
        return runFrom(
                vintage(world, scenario, Optional.of(forecastOrigin), parameters, ForecastMethod.MODEL)
                        .orElseThrow(),
                scenario,
                parameters);
    }

    /** The same from data that were put together before. */
    public Projection runFrom(Vintage vintage, Scenario scenario, Parameters parameters) {
        return prepare(vintage, scenario, parameters).project();
    }

    /**
     * Rows with bands over draws of what is uncertain, of a built-in scenario or one in a file:
     * {@code draws("tariff-60", RowQuery.EVERYTHING.withPartner("USA"), 512)}. Stops when {@link #withCancellation} says so.
     */
    public Ensemble.Drawn draws(String scenario, RowQuery query, int draws) {
        return draws(scenario, query, draws, BacktestPlan.SEED, everyProcessor(), done -> {});
    }

    /** The same, made by a runner of the caller's, such as {@code BatchRunner.on(executor, 16)}, and told how many are done, from any thread. */
    public Ensemble.Drawn draws(
            String scenario, RowQuery query, int draws, long seed, BatchRunner runner, IntConsumer progress) {
        Projection central = run(scenario);
        return ensemble(central.economy(), central.scenario(), central.parameters(), central.forecastOrigin())
                .draw(query, draws, seed, runner, progress);
    }

    /**
     * Bands around a run: its parameters, what is open among its events, and the residual as wide as the model's errors up to the origin, with the events of the
     * time fed in.
     *
     * @param forecastOrigin last month whose data are read
     */
    public Ensemble ensemble(Economy world, Scenario scenario, Parameters parameters, YearMonth forecastOrigin) {
        Scenario bare = scenario.withBasePath(Optional.empty()).withClosure(Feedback.PARTIAL);
        List<Event> register = scenario.basePath().map(BasePath::register).orElseGet(CurrentLaw::happened);
        Scenario happened = bare.withEvents(register);
        boolean fits = world.monthlyBaseline().isPresent()
                && ProjectionEngine.problems(world, happened, parameters, ScenarioCheck.COMPLETE)
                        .isEmpty();
        return new Ensemble(engine, world, scenario, parameters)
                .from(forecastOrigin)
                .withResiduals(fits ? happened : bare);
    }

    /** The scenario made ready for many runs in a world; both may be built in code. */
    public PreparedScenario prepare(Economy world, Scenario scenario, Parameters parameters) {
        return engine.prepare(world, scenario, parameters);
    }

    /** The same from data that were put together before. */
    public PreparedScenario prepare(Vintage vintage, Scenario scenario, Parameters parameters) {
        return engine.prepareFrom(vintage.economy(), scenario, parameters, vintage.forecastOrigin());
    }

    /**
     * How forecasts made in real time at earlier origins compare with what came.
     *
     * @param scenario {@code current-law} for the whole register, or built-in id or path; it must be meant for a world with a customs panel
     */
    public BacktestResult backtest(String scenario, BacktestPlan plan) {
        Economy world = loadWorld(isLaw(scenario) ? Worlds.STANDARD : worldOf(scenario));
        return new Backtest(engine, world, PanelVintages.shipped(world)).run(forecastScenario(scenario, world), plan);
    }

    /** What a forecast of a backtest can know of: all events of a scenario, its base path's too; of {@code current-law} those of the register. */
    public Scenario forecastScenario(String scenario, Economy world) {
        return isLaw(scenario)
                ? CurrentLaw.scenario()
                : loadScenario(scenario, world).withBasePath(Optional.empty());
    }

    private static boolean isLaw(String scenario) {
        return scenario.equals(BasePath.CURRENT_LAW);
    }

    /** Estimates elasticities on what was known at an origin. */
    public CalibrationReport calibrateAt(Origin forecastOrigin, Consumer<String> progress) {
        PanelVintages vintages = PanelVintages.shipped(loadWorld(Worlds.STANDARD));
        return acceptance(vintages, progress).report(CalibrationData.knownAt(vintages, forecastOrigin));
    }

    /** Estimates elasticities on all months up to that one, at most {@link Acceptance#LAST_MONTH}, whenever they were published. */
    public CalibrationReport calibrate(YearMonth last, Consumer<String> progress) {
        PanelVintages vintages = PanelVintages.shipped(loadWorld(Worlds.STANDARD));
        return acceptance(vintages, progress).report(CalibrationData.until(last));
    }

    private Acceptance acceptance(PanelVintages vintages, Consumer<String> progress) {
        Economy world = loadWorld(Worlds.STANDARD);
        Calibrator calibrator =
                new Calibrator(engine, world, vintages, loadScenario(CALIBRATION_SCENARIO, world), registry.defaults());
        List<PartnerMonth> observed = ObservationReader.everything().partnerMonths().stream()
                .filter(row -> row.partner().equals(UNITED_STATES))
                .toList();
        return new Acceptance(calibrator, observed, progress);
    }

    /** What a scenario does to trade in a world; both may be built in code. */
    public Projection run(Economy world, Scenario scenario, Parameters parameters) {
        return engine.project(world, scenario, parameters);
    }

    /**
     * Why a flow of the scenario grows as it does, shared among the measures behind it:
     * {@code explain("us-china-2025", q -> q.withPartner("USA").withMonth(YearMonth.of(2025, 9)))}. Runs on every processor; the bits do not depend on it.
     *
     * @param question changes the standard question: the panel's exports to everyone, in the last month whose month a year before is known
     * @throws InvalidInputException if the question does not fit the scenario
     */
    public Explanation explain(String scenario, UnaryOperator<Question> question) {
        Economy world = loadWorld(worldOf(scenario));
        Scenario loaded = loadScenario(scenario, world);
        Parameters parameters = registry.defaults();
        List<Player> players = PlayerGroups.of(loaded, world, Grouping.MEASURE).list();
        Question asked = question.apply(
                Question.about(prepareShipped(world, loaded, parameters).project()));
        BatchRunner runner = everyProcessor();
        return vintage(world, loaded, Optional.empty())
                .map(known -> explainer(known.economy(), loaded, parameters).from(known.forecastOrigin()))
                .orElseGet(() -> explainer(world, loaded, parameters))
                .explain(asked, players, ShapleyValues.standard(players.size(), ORDER_PAIRS, SEED), runner, done -> {});
    }

    /**
     * Tariffs that regions would choose for themselves in a built-in world or a world folder, each of them the best answer to all others:
     * {@code nash("world-2023", q -> q.withTaxedSectors(NashProblem.goods(q.economy())))}.
     *
     * @param question changes the standard question: every region a player, every sector taxed, the exact rule
     */
    public NashOutcome nash(String world, UnaryOperator<NashProblem> question) {
        return StandardSolvers.nash().solve(question.apply(NashProblem.of(loadWorld(world))));
    }

    /** Explains runs of a scenario in a world at those parameters; both may be built in code. */
    public Explainer explainer(Economy world, Scenario scenario, Parameters parameters) {
        return new Explainer(engine, world, scenario, parameters);
    }

    /**
     * Numbers under every combination of values, on every processor:
     * {@code sweep("tariff-60", List.of("us-60.rate=0:0.6:0.1"), List.of("yoy_pct exports CN USA 2025"))}. Stops when {@link #withCancellation} says so.
     *
     * @param scans   {@code FIELD=FROM:TO:STEP} or {@code FIELD=A,B,C}, see {@link Scan}
     * @param targets the numbers, see {@link Target}
     * @throws InvalidInputException if a scan or a target means nothing
     */
    public Sweep sweep(String scenario, List<String> scans, List<String> targets) {
        return sweep(scenario, scans, targets, everyProcessor(), Sweep.Listener.NONE);
    }

    /** The same, made by that runner and told to that listener. */
    public Sweep sweep(
            String scenario, List<String> scans, List<String> targets, BatchRunner runner, Sweep.Listener progress) {
        List<Scan> parsed = scans.stream().map(scan -> Scan.parse(scan, false)).toList();
        return Sweep.of(study(scenario, targets), Scan.grid(parsed), Sweep.Record.NONE, runner, progress);
    }

    /** The value of a field that gives a number: {@code solveFor("us-60.rate", "tariff-60", "yoy_pct exports CN USA 2025", -20)}. */
    public SolveFor solveFor(String field, String scenario, String target, double wanted) {
        return solveFor(field, scenario, target, wanted, everyProcessor(), Sweep.Listener.NONE);
    }

    /** The same, made by that runner and told to that listener. */
    public SolveFor solveFor(
            String field, String scenario, String target, double wanted, BatchRunner runner, Sweep.Listener progress) {
        return SolveFor.of(study(scenario, List.of(target)), field, wanted, Optional.empty(), runner, progress);
    }

    /** What a number depends on: {@code sensitivity("tariff-60", "effect_pct exports CN USA 2025-12")}. */
    public Sensitivity sensitivity(String scenario, String target) {
        return sensitivity(scenario, target, Sensitivity.Plan.USUAL, everyProcessor(), Sweep.Listener.NONE);
    }

    /** The same with as much work as the plan says, made by that runner and told to that listener. */
    public Sensitivity sensitivity(
            String scenario, String target, Sensitivity.Plan plan, BatchRunner runner, Sweep.Listener progress) {
        Study study = new Study(
                this,
                Study.Setup.of(scenario),
                centre -> Sensitivity.horizons(
                        Target.parse(target), centre.scenario().horizon()));
        return Sensitivity.of(study, plan, runner, progress);
    }

    private Study study(String scenario, List<String> targets) {
        return new Study(
                this,
                Study.Setup.of(scenario),
                centre -> targets.stream().map(Target::parse).toList());
    }

    private static BatchRunner everyProcessor() {
        return BatchRunner.onThreads(Runtime.getRuntime().availableProcessors());
    }
}
