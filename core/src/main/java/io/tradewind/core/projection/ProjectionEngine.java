package io.tradewind.core.projection;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.base.Cancellation;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.baseline.SeasonalModel;
import io.tradewind.core.currency.CurrencyPaths;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.investment.InvestmentProgram;
import io.tradewind.core.longrun.LongRunPath;
import io.tradewind.core.model.CustomsFlow;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.internal.PanelTable;
import io.tradewind.core.projection.internal.ResponseRules;
import io.tradewind.core.projection.internal.ResultCheck;
import io.tradewind.core.projection.internal.WorldResponse;
import io.tradewind.core.projection.internal.WorldSimulation;
import io.tradewind.core.rerouting.RerouteLedgers;
import io.tradewind.core.rerouting.Rerouting;
import io.tradewind.core.scenario.Lowering;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.core.scenario.ScenarioClosure;
import io.tradewind.core.schedule.ShiftProgram;
import io.tradewind.core.schedule.TariffProgram;
import io.tradewind.core.schedule.Timeline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Projects the flows of an economy under a scenario. Holds nothing between calls but the solver, which holds settings only: one engine serves any number of threads, and the same input
 * gives the same bits.
 */
public final class ProjectionEngine {
    private static final int YEAR = 12;

    private final EquilibriumSolver solver;
    private final boolean keepsDiversion;
    private final Cancellation cancellation;

    private ProjectionEngine(EquilibriumSolver solver, boolean keepsDiversion, Cancellation cancellation) {
        this.cancellation = Check.notNull(cancellation, "cancellation");
        this.solver = Check.notNull(solver, "solver");
        this.keepsDiversion = keepsDiversion;
    }

    /** The engine with the standard solver for the long run. */
    public static ProjectionEngine standard() {
        return withSolver(StandardSolvers.equilibrium());
    }

    /** The engine with that solver for the long run, which scenarios with a general closure ask for. */
    public static ProjectionEngine withSolver(EquilibriumSolver solver) {
        return new ProjectionEngine(solver, false, Cancellation.NEVER);
    }

    /** The same engine, whose projections also say what diversion contributes ({@link FlowTable#divertedUsdMn}). */
    public ProjectionEngine withDiversion() {
        return new ProjectionEngine(solver, true, cancellation);
    }

    /**
     * The same engine, which stops when it is cancelled: it asks before each market of a projection and after each sweep of a long run, and throws
     * {@link io.tradewind.core.base.CancelledException} then.
     */
    public ProjectionEngine withCancellation(Cancellation newCancellation) {
        return new ProjectionEngine(solver.withCancellation(newCancellation), keepsDiversion, newCancellation);
    }

    /**
     * Projects a scenario.
     *
     * @param economy    the baseline world
     * @param scenario   what changes and when
     * @param parameters values of the model's parameters; the scenario's own overrides come on top
     * @return monthly paths over the scenario's horizon
     * @throws InvalidInputException if the scenario does not fit the economy, with everything that is wrong
     * @throws io.tradewind.core.equilibrium.NotConvergedException if the closure is general and a long run was not found
     * @throws OutOfDomainException if a number of the result is not finite or beyond what the model is meant for
     */
    public Projection project(Economy economy, Scenario scenario, Parameters parameters) {
        return project(economy, scenario, parameters, Optional.empty());
    }

    /**
     * Projects a scenario from an origin inside or before its horizon: months up to it are customs' figures. In a world without a panel nothing is
     * printed and the origin means nothing.
     *
     * @param origin last month whose data are read; the panel's tables must have it
     */
    public Projection projectFrom(Economy economy, Scenario scenario, Parameters parameters, YearMonth origin) {
        economy.monthlyBaseline()
                .ifPresent(baseline -> Check.that(
                        baseline.panel().covers(origin),
                        "The customs panel does not cover the origin " + origin + "."));
        return project(economy, scenario, parameters, Optional.of(origin));
    }

    private Projection project(
            Economy economy, Scenario scenario, Parameters parameters, Optional<YearMonth> askedOrigin) {
        Optional<CustomsPanel> panel = economy.monthlyBaseline().map(MonthlyBaseline::panel);
        List<Problem> problems = askedOrigin.isPresent()
                ? ScenarioCheck.check(scenario, economy, parameters.registry())
                : problems(economy, scenario, parameters, ScenarioCheck.COMPLETE);
        if (!problems.isEmpty()) {
            throw new InvalidInputException("scenario " + scenario.id(), problems);
        }
        Parameters values = scenario.parameters(parameters);
        Scenario simple = withinHorizon(Lowering.lower(scenario, economy, values));
        return project(new Run(
                economy,
                scenario,
                simple,
                values,
                new ResponseRules(economy, values),
                timeline(simple, panel),
                askedOrigin.orElseGet(() -> origin(scenario, panel)),
                panel));
    }

    /**
     * Everything that is wrong with a scenario in a world, for which {@link #project} would refuse it; empty if it can run. The one check of those who
     * only look at a scenario and those who run it.
     *
     * @param parameters values of the model's parameters; the scenario's own overrides come on top
     * @param unread     whether an event of that id may be missing because it could not be read
     */
    public static List<Problem> problems(
            Economy economy, Scenario scenario, Parameters parameters, Predicate<String> unread) {
        List<Problem> problems = new ArrayList<>(ScenarioCheck.check(scenario, economy, parameters.registry(), unread));
        problems.addAll(problems.isEmpty() ? whole(economy, scenario, parameters) : List.of());
        if (problems.stream().noneMatch(problem -> problem.path().startsWith("horizon"))) {
            tooEarly(scenario, economy.monthlyBaseline().map(MonthlyBaseline::panel))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** What is wrong with a scenario whose events are sound: a general closure needs a world with accounts. */
    private static List<Problem> whole(Economy economy, Scenario scenario, Parameters parameters) {
        return scenario.closure() == ScenarioClosure.GENERAL
                ? LongRunPath.problems(economy, scenario.parameters(parameters))
                : List.of();
    }

    /** What one projection starts from; {@code simple} is the scenario without composite events and without those that change nothing. */
    private record Run(
            Economy economy,
            Scenario scenario,
            Scenario simple,
            Parameters values,
            ResponseRules rules,
            Timeline timeline,
            YearMonth origin,
            Optional<CustomsPanel> panel) {}

    private Projection project(Run run) {
        TariffProgram tariffs = TariffProgram.of(run.simple, run.economy, run.values, run.timeline);
        CurrencyPaths currencies = CurrencyPaths.ofScenario(
                run.simple,
                run.economy,
                run.timeline,
                run.panel.isPresent() ? run.origin : run.timeline.first().minusMonths(1));
        Optional<LongRunPath> longRun = longRun(run);
        WorldResponse markets = markets(run, tariffs, currencies, longRun);
        Optional<Rerouting.Result> rerouting = Rerouting.of(
                run.economy,
                run.values,
                tariffs,
                run.rules::demand,
                markets,
                firstMoved(run.simple, run.timeline),
                run.timeline.months());
        WorldResponse beforeHubs =
                rerouting.map(result -> markets.with(result.prices())).orElse(markets);
        Optional<RerouteLedgers> ledgers = rerouting.map(Rerouting.Result::ledgers);
        WorldResponse response =
                rerouting.map(result -> beforeHubs.with(result.hubs())).orElse(beforeHubs);
        Map<CustomsFlow, PanelTable> panelTables = panelTables(run, beforeHubs, ledgers);
        ResultCheck.firstOutside(run.economy, run.timeline, response, currencies, panelTables.values())
                .ifPresent(cell -> {
                    throw new OutOfDomainException(cell);
                });
        return new Projection(
                run.economy,
                run.scenario,
                run.values,
                run.timeline,
                run.origin,
                response,
                tariffs,
                currencies,
                longRun,
                ledgers,
                panelTables,
                notices(currencies));
    }

    private WorldResponse markets(
            Run run, TariffProgram tariffs, CurrencyPaths currencies, Optional<LongRunPath> longRun) {
        return new WorldSimulation(
                        run.economy,
                        run.values,
                        run.rules,
                        tariffs,
                        ShiftProgram.of(run.simple, run.economy, run.values, run.timeline),
                        InvestmentProgram.of(run.simple, run.economy, run.values, run.timeline),
                        currencies,
                        longRun,
                        firstMoved(run.simple, run.timeline),
                        run.timeline.months())
                .run(keepsDiversion, cancellation);
    }

    /** The panel's tables; none in a world without one. */
    private static Map<CustomsFlow, PanelTable> panelTables(
            Run run, WorldResponse response, Optional<RerouteLedgers> ledgers) {
        Map<CustomsFlow, PanelTable> tables = new EnumMap<>(CustomsFlow.class);
        run.panel.ifPresent(panel -> {
            for (CustomsFlow flow : CustomsFlow.values()) {
                tables.put(
                        flow,
                        new PanelTable(
                                run.economy,
                                panel,
                                flow,
                                run.simple,
                                run.values,
                                run.rules,
                                response,
                                ledgers,
                                run.timeline,
                                run.origin));
            }
        });
        return tables;
    }

    private Optional<LongRunPath> longRun(Run run) {
        return run.simple.closure() == ScenarioClosure.GENERAL
                ? Optional.of(LongRunPath.of(run.simple, run.economy, run.values, run.timeline, solver))
                : Optional.empty();
    }

    /** The month before the horizon, or the last month of the panel if that is earlier. */
    private static YearMonth origin(Scenario scenario, Optional<CustomsPanel> panel) {
        YearMonth before = scenario.horizon().from().minusMonths(1);
        if (panel.isEmpty()) {
            return before;
        }
        return before.isBefore(panel.get().lastMonth()) ? before : panel.get().lastMonth();
    }

    /** A horizon that starts before the panel has enough months to estimate a baseline on. */
    private static Optional<Problem> tooEarly(Scenario scenario, Optional<CustomsPanel> panel) {
        return panel.flatMap(customs -> {
            YearMonth earliest = customs.totalExportsUsdMn().first().plusMonths(SeasonalModel.MIN_MONTHS - 1L);
            YearMonth needed = earliest.isBefore(customs.firstMonth()) ? customs.firstMonth() : earliest;
            YearMonth from = scenario.horizon().from();
            return from.isAfter(needed)
                    ? Optional.empty()
                    : Optional.of(new Problem(
                            "horizon.from",
                            "The horizon starts in " + from + ", but the customs panel starts in "
                                    + customs.firstMonth() + ".",
                            "Maybe start in " + needed.plusMonths(1) + " or later."));
        });
    }

    /** The events that are known or felt by the last month: nobody can tell those that come later from none. */
    private static Scenario withinHorizon(Scenario scenario) {
        LocalDate last = scenario.horizon().to().atEndOfMonth();
        return scenario.withEvents(scenario.events().stream()
                .filter(event -> event.shock()
                        .firstDay()
                        .filter(day -> day.isAfter(last))
                        .isEmpty())
                .toList());
    }

    /**
     * From the first month that matters (of the panel's data, last year's month, earliest event) to the end of the horizon. All months whose data
     * are read are in it with or without events, so that what is estimated depends on data and origin alone.
     */
    private static Timeline timeline(Scenario scenario, Optional<CustomsPanel> panel) {
        YearMonth first = scenario.horizon().from().minusMonths(YEAR);
        if (panel.isPresent()) {
            first = earlier(first, panel.get().firstMonth());
            for (CustomsFlow flow : CustomsFlow.values()) {
                first = earlier(first, panel.get().totalUsdMn(flow).first());
            }
        }
        Optional<YearMonth> earliest = scenario.firstMonth();
        return Timeline.of(
                earliest.isPresent() ? earlier(first, earliest.get()) : first,
                scenario.horizon().to());
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    /** Position of the first month in which an event is known or felt. */
    private static int firstMoved(Scenario scenario, Timeline timeline) {
        return scenario.firstMonth()
                .map(month -> Math.min(timeline.months(), timeline.indexOf(month)))
                .orElse(timeline.months());
    }

    private static List<String> notices(CurrencyPaths currencies) {
        List<String> notices = new ArrayList<>();
        if (!currencies.isQuiet() && !currencies.unlisted().isEmpty()) {
            notices.add("Held at their rate against the dollar, for want of data: "
                    + currencies.unlisted().stream().map(Object::toString).collect(Collectors.joining(", ")) + ".");
        }
        return notices;
    }
}
