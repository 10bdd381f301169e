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
import io.tradewind.core.projection.internal.WorldResponse;
import io.tradewind.core.projection.internal.WorldSimulation;
import io.tradewind.core.rerouting.RerouteLedgers;
import io.tradewind.core.rerouting.Rerouting;
import io.tradewind.core.scenario.Lowering;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.core.scenario.ScenarioClosure;
import io.tradewind.core.scenario.ScenarioSpan;
import io.tradewind.core.schedule.ShiftProgram;
import io.tradewind.core.schedule.TariffProgram;
import io.tradewind.core.schedule.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Problem> problems = ScenarioCheck.check(scenario, economy, parameters.registry());
        if (!problems.isEmpty()) {
            throw new InvalidInputException("scenario " + scenario.id(), problems);
        }
        Optional<CustomsPanel> panel = economy.monthlyBaseline().map(MonthlyBaseline::panel);
        Parameters values = scenario.parameters(parameters);
        return project(new Run(
                economy,
                scenario,
                Lowering.lower(scenario, values),
                values,
                new ResponseRules(economy, values),
                timeline(scenario, panel),
                askedOrigin.orElseGet(() -> origin(scenario, panel)),
                panel));
    }

    /** What one projection starts from; {@code simple} is the scenario without composite events. */
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
                run.scenario,
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
                firstMoved(run.scenario, run.timeline),
                run.timeline.months());
        WorldResponse beforeHubs =
                rerouting.map(result -> markets.with(result.prices())).orElse(markets);
        Optional<RerouteLedgers> ledgers = rerouting.map(Rerouting.Result::ledgers);
        return new Projection(
                run.economy,
                run.scenario,
                run.values,
                run.timeline,
                run.origin,
                rerouting.map(result -> beforeHubs.with(result.hubs())).orElse(beforeHubs),
                tariffs,
                currencies,
                longRun,
                ledgers,
                panelTables(run, beforeHubs, ledgers),
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
                        InvestmentProgram.of(run.scenario, run.economy, run.values, run.timeline),
                        currencies,
                        longRun,
                        firstMoved(run.scenario, run.timeline),
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
        YearMonth earliest = panel.get().totalExportsUsdMn().first().plusMonths(SeasonalModel.MIN_MONTHS - 1L);
        YearMonth needed =
                earliest.isBefore(panel.get().firstMonth()) ? panel.get().firstMonth() : earliest;
        if (before.isBefore(needed)) {
            throw new InvalidInputException(
                    "scenario " + scenario.id(),
                    List.of(new Problem(
                            "horizon.from",
                            "The horizon starts in " + scenario.horizon().from() + ", but the customs panel starts in "
                                    + panel.get().firstMonth() + ".",
                            "Maybe start in " + needed.plusMonths(1) + " or later.")));
        }
        return before.isBefore(panel.get().lastMonth()) ? before : panel.get().lastMonth();
    }

    /** From the first month that matters (panel, last year's month, earliest event) to the end of the horizon. */
    private static Timeline timeline(Scenario scenario, Optional<CustomsPanel> panel) {
        YearMonth first = scenario.horizon().from().minusMonths(YEAR);
        if (panel.isPresent() && panel.get().firstMonth().isBefore(first)) {
            first = panel.get().firstMonth();
        }
        Optional<YearMonth> earliest = ScenarioSpan.firstMonth(scenario);
        if (earliest.isPresent() && earliest.get().isBefore(first)) {
            first = earliest.get();
        }
        return Timeline.of(first, scenario.horizon().to());
    }

    /** Position of the first month in which an event is known or felt. */
    private static int firstMoved(Scenario scenario, Timeline timeline) {
        return ScenarioSpan.firstMonth(scenario)
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
