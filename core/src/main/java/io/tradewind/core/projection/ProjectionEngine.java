package io.tradewind.core.projection;

import io.tradewind.core.StandardSolvers;
import io.tradewind.core.base.Cancellation;
import io.tradewind.core.base.Check;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.baseline.SeasonalModel;
import io.tradewind.core.equilibrium.EquilibriumSolver;
import io.tradewind.core.longrun.LongRunPath;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.ProductFlows;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.core.schedule.DutyNotices;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Projects the flows of an economy under a scenario. Holds nothing between calls but the solver, which holds settings only: one engine serves any number of threads, and the same input
 * gives the same bits.
 */
public final class ProjectionEngine {
    private final EquilibriumSolver solver;
    private final boolean keepsDiversion;
    private final Cancellation cancellation;
    private final Optional<ProductFlows> products;
    private final ProductAnswer.Sink sink;
    private final ProductSums sums;

    private ProjectionEngine(EquilibriumSolver solver, boolean keepsDiversion, Cancellation cancellation) {
        this(solver, keepsDiversion, cancellation, Optional.empty(), ProductAnswer.Sink.NONE, ProductSums.NONE);
    }

    private ProjectionEngine(
            EquilibriumSolver solver,
            boolean keepsDiversion,
            Cancellation cancellation,
            Optional<ProductFlows> products,
            ProductAnswer.Sink sink,
            ProductSums sums) {
        this.sums = sums;
        this.products = products;
        this.sink = sink;
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
        return new ProjectionEngine(solver, true, cancellation, products, sink, sums);
    }

    /**
     * The same engine, which runs markets product by product where these are known and adds the products up. Its runs are for the thread that makes them.
     *
     * @param newProducts the products of each market
     * @param newSink     takes what each product does while the run goes on
     */
    public ProjectionEngine withProducts(ProductFlows newProducts, ProductAnswer.Sink newSink) {
        return withProducts(newProducts, newSink, ProductSums.NONE);
    }

    /**
     * The same, where some markets are run elsewhere.
     *
     * @param newSums     knows what markets come to that were run elsewhere, or keeps it of those that are run here
     */
    public ProjectionEngine withProducts(ProductFlows newProducts, ProductAnswer.Sink newSink, ProductSums newSums) {
        return new ProjectionEngine(solver, keepsDiversion, cancellation, Optional.of(newProducts), newSink, newSums);
    }

    /**
     * The same engine, which stops when it is cancelled: it asks before each market of a projection and after each sweep of a long run, and throws
     * {@link io.tradewind.core.base.CancelledException} then.
     */
    public ProjectionEngine withCancellation(Cancellation newCancellation) {
        return new ProjectionEngine(
                solver.withCancellation(newCancellation), keepsDiversion, newCancellation, products, sink, sums);
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
        return prepare(economy, scenario, parameters).project();
    }

    /**
     * Projects a scenario from an origin inside or before its horizon: months up to it are customs' figures. In a world without a panel nothing is
     * printed and the origin means nothing.
     *
     * @param forecastOrigin last month whose data are read; the panel's tables must have it
     */
    public Projection projectFrom(Economy economy, Scenario scenario, Parameters parameters, YearMonth forecastOrigin) {
        return prepareFrom(economy, scenario, parameters, forecastOrigin).project();
    }

    /**
     * A scenario made ready for many runs: checked, with its markets laid out. The same bits as a run from scratch.
     *
     * @param parameters values at which most runs are made
     * @throws InvalidInputException if the scenario does not fit the economy, with everything that is wrong
     */
    public PreparedScenario prepare(Economy economy, Scenario scenario, Parameters parameters) {
        return new PreparedScenario(this, economy, scenario, parameters, Optional.empty());
    }

    /** The same from an origin inside or before the horizon; the panel's tables must have it. */
    public PreparedScenario prepareFrom(
            Economy economy, Scenario scenario, Parameters parameters, YearMonth forecastOrigin) {
        checkOrigin(economy, forecastOrigin);
        return new PreparedScenario(this, economy, scenario, parameters, Optional.of(forecastOrigin));
    }

    static void checkOrigin(Economy economy, YearMonth forecastOrigin) {
        economy.monthlyBaseline()
                .ifPresent(baseline -> Check.that(
                        baseline.panel().covers(forecastOrigin),
                        "The customs panel does not cover the origin " + forecastOrigin + "."));
    }

    /** The solver of its long runs. */
    public EquilibriumSolver solver() {
        return solver;
    }

    Optional<ProductFlows> products() {
        return products;
    }

    ProductAnswer.Sink sink() {
        return sink;
    }

    ProductSums sums() {
        return sums;
    }

    boolean keepsDiversion() {
        return keepsDiversion;
    }

    Cancellation cancellation() {
        return cancellation;
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
        return problems(economy, scenario, List.of(), parameters, unread);
    }

    /** The same where some of the events are known to be sound by themselves. */
    static List<Problem> problems(
            Economy economy, Scenario scenario, List<Event> sound, Parameters parameters, Predicate<String> unread) {
        List<Problem> problems = new ArrayList<>(check(scenario, sound, economy, parameters, unread));
        problems.addAll(whole(economy, scenario, problems.isEmpty() ? scenario.parameters(parameters) : parameters));
        if (problems.stream().noneMatch(problem -> problem.path().startsWith("horizon"))) {
            tooEarly(scenario, economy.monthlyBaseline().map(MonthlyBaseline::panel))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** What is wrong with the events, and with what their duties add up to. */
    static List<Problem> check(
            Scenario scenario, List<Event> sound, Economy economy, Parameters parameters, Predicate<String> unread) {
        List<Problem> problems =
                new ArrayList<>(ScenarioCheck.check(scenario, sound, economy, parameters.registry(), unread));
        problems.addAll(DutyNotices.impossible(scenario, economy, problems));
        return problems;
    }

    /**
     * Events that a scenario adds to the base path that it names, though they were known by the origin of a run and customs' months to it do not hold them;
     * {@link #prepare} and its runs refuse them.
     *
     * @param forecastOrigin last month whose data are read; that which follows from the scenario's horizon if left out
     */
    public static List<Problem> inventedBefore(Economy economy, Scenario scenario, Optional<YearMonth> forecastOrigin) {
        Optional<CustomsPanel> panel = economy.monthlyBaseline().map(MonthlyBaseline::panel);
        return scenario.basePath().isEmpty()
                ? List.of()
                : BasePathCheck.invented(
                        scenario, forecastOrigin.orElseGet(() -> RunMonths.origin(scenario, panel)), panel);
    }

    /** What is wrong with a scenario at these parameters whatever its events are: a general closure needs a world with accounts. */
    static List<Problem> whole(Economy economy, Scenario scenario, Parameters parameters) {
        return scenario.closure() == Feedback.GENERAL ? LongRunPath.problems(economy, parameters) : List.of();
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
}
