package io.tradewind.core.projection;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.currency.CurrencyPaths;
import io.tradewind.core.investment.InvestmentProgram;
import io.tradewind.core.longrun.LongRunPath;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.internal.BaseMarkets;
import io.tradewind.core.projection.internal.MarketMemory;
import io.tradewind.core.projection.internal.PanelTable;
import io.tradewind.core.projection.internal.ResponseRules;
import io.tradewind.core.projection.internal.ResultCheck;
import io.tradewind.core.projection.internal.WorldResponse;
import io.tradewind.core.projection.internal.WorldSimulation;
import io.tradewind.core.rerouting.RerouteLedgers;
import io.tradewind.core.rerouting.Rerouting;
import io.tradewind.core.scenario.Effects;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.FxShock;
import io.tradewind.core.scenario.Lowering;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import io.tradewind.core.schedule.ShiftProgram;
import io.tradewind.core.schedule.TariffProgram;
import io.tradewind.core.schedule.Timeline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * A scenario made ready for many runs in a world: checked once, with base markets laid out and events resolved once. Runs that leave events out simulate
 * only the markets that these reach, as long as the memory of markets lasts (see {@link MarketMemory}). Every run gives the bits of a run from scratch.
 * For any number of threads.
 */
public final class PreparedScenario {
    private final ProjectionEngine engine;
    private final Economy economy;
    private final Scenario scenario;
    private final Parameters parameters;
    private final Optional<YearMonth> askedOrigin;
    private final Optional<CustomsPanel> panel;
    private final BaseMarkets markets;
    private final boolean remembers;
    private final AtomicReference<MarketMemory> memory = new AtomicReference<>();

    PreparedScenario(
            ProjectionEngine engine,
            Economy economy,
            Scenario scenario,
            Parameters parameters,
            Optional<YearMonth> askedOrigin) {
        this(
                engine,
                economy,
                scenario,
                parameters,
                askedOrigin,
                new BaseMarkets(economy, parameters.get("default_import_share")),
                false);
        throwIfAny(scenario, problems(scenario, parameters));
    }

    private PreparedScenario(
            ProjectionEngine engine,
            Economy economy,
            Scenario scenario,
            Parameters parameters,
            Optional<YearMonth> askedOrigin,
            BaseMarkets markets,
            boolean remembers) {
        this.engine = engine;
        this.economy = economy;
        this.scenario = scenario;
        this.parameters = parameters;
        this.askedOrigin = askedOrigin;
        this.panel = economy.monthlyBaseline().map(MonthlyBaseline::panel);
        this.markets = markets;
        this.remembers = remembers;
    }

    /** The same, which remembers what markets do at its parameters; worth its room for runs that change or leave out events. */
    public PreparedScenario remembering() {
        return new PreparedScenario(engine, economy, scenario, parameters, askedOrigin, markets, true);
    }

    /** The world. */
    public Economy economy() {
        return economy;
    }

    /** The scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** The parameters at which it runs if it is told no others. */
    public Parameters parameters() {
        return parameters;
    }

    /** A run as it stands. */
    public Projection project() {
        return project(parameters);
    }

    /** A run at other parameters. */
    public Projection project(Parameters values) {
        if (values != parameters && askedOrigin.isEmpty()) {
            throwIfAny(scenario, ProjectionEngine.whole(economy, scenario, scenario.parameters(values)));
        }
        return checked(scenario, values);
    }

    /**
     * A run with other events, such as some of them alone ({@link io.tradewind.core.scenario.EventLinks#only}).
     *
     * @throws InvalidInputException if it does not fit the economy
     */
    public Projection project(Scenario changed) {
        throwIfAny(changed, problems(changed, parameters));
        return checked(changed, parameters);
    }

    private List<Problem> problems(Scenario of, Parameters values) {
        return askedOrigin.isPresent()
                ? ScenarioCheck.check(of, economy, values.registry())
                : ProjectionEngine.problems(economy, of, values, ScenarioCheck.COMPLETE);
    }

    private static void throwIfAny(Scenario of, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException("scenario " + of.id(), problems);
        }
    }

    private Projection checked(Scenario of, Parameters given) {
        Parameters values = of.parameters(given);
        Scenario simple = RunMonths.withinHorizon(Lowering.lower(of, economy, values));
        Timeline timeline = RunMonths.timeline(simple, panel);
        return project(new Run(
                of,
                simple,
                values,
                new ResponseRules(economy, values),
                timeline,
                askedOrigin.orElseGet(() -> RunMonths.origin(of, panel)),
                memory(values, timeline)));
    }

    /** The memory of runs at these values over these months; one that is thrown away if they are not the usual ones. */
    private MarketMemory memory(Parameters values, Timeline timeline) {
        if (!remembers
                || !values.changed().equals(scenario.parameters(parameters).changed())) {
            return MarketMemory.ofOneRun(timeline);
        }
        memory.compareAndSet(null, MarketMemory.of(timeline));
        MarketMemory known = memory.get();
        return known.isFor(timeline) ? known : MarketMemory.ofOneRun(timeline);
    }

    /** What one projection starts from; {@code simple} is the scenario without composite events and without those that change nothing. */
    private record Run(
            Scenario scenario,
            Scenario simple,
            Parameters values,
            ResponseRules rules,
            Timeline timeline,
            YearMonth forecastOrigin,
            MarketMemory memory) {}

    private Projection project(Run run) {
        TariffProgram tariffs = TariffProgram.of(run.simple, economy, run.values, run.timeline, run.memory.events());
        CurrencyPaths currencies = currencies(run);
        Optional<LongRunPath> longRun = longRun(run);
        WorldResponse markets = markets(run, tariffs, currencies, longRun);
        Optional<Rerouting.Result> rerouting = Rerouting.of(
                economy,
                run.values,
                tariffs,
                run.rules::demand,
                markets,
                RunMonths.firstMoved(run.simple, run.timeline),
                run.timeline.months());
        WorldResponse beforeHubs =
                rerouting.map(result -> markets.with(result.prices())).orElse(markets);
        Optional<RerouteLedgers> ledgers = rerouting.map(Rerouting.Result::ledgers);
        WorldResponse response =
                rerouting.map(result -> beforeHubs.with(result.hubs())).orElse(beforeHubs);
        Map<TradeDirection, PanelTable> panelTables = panelTables(run, beforeHubs, ledgers);
        ResultCheck.firstOutside(economy, run.timeline, response, currencies, panelTables.values())
                .ifPresent(cell -> {
                    throw new OutOfDomainException(cell);
                });
        return new Projection(
                economy,
                run.scenario,
                run.values,
                run.timeline,
                run.forecastOrigin,
                response,
                tariffs,
                currencies,
                longRun,
                ledgers,
                panelTables,
                notices(currencies));
    }

    private CurrencyPaths currencies(Run run) {
        YearMonth known =
                panel.isPresent() ? run.forecastOrigin : run.timeline.first().minusMonths(1);
        List<Event> moving = new ArrayList<>();
        run.simple.act(new Effects() {
            @Override
            public void currencies(Event event, FxShock move) {
                moving.add(event);
            }
        });
        return run.memory.currencies(
                moving,
                run.timeline.indexOf(known),
                () -> CurrencyPaths.ofScenario(run.simple, economy, run.timeline, known));
    }

    private WorldResponse markets(
            Run run, TariffProgram tariffs, CurrencyPaths currencies, Optional<LongRunPath> longRun) {
        return new WorldSimulation(
                        economy,
                        run.values,
                        run.rules,
                        tariffs,
                        ShiftProgram.of(run.simple, economy, run.values, run.timeline, run.memory.events()),
                        InvestmentProgram.of(run.simple, economy, run.values, run.timeline),
                        currencies,
                        longRun,
                        markets,
                        run.memory,
                        RunMonths.firstMoved(run.simple, run.timeline),
                        run.timeline.months())
                .run(engine.keepsDiversion(), engine.cancellation());
    }

    /** The panel's tables; none in a world without one. */
    private Map<TradeDirection, PanelTable> panelTables(
            Run run, WorldResponse response, Optional<RerouteLedgers> ledgers) {
        Map<TradeDirection, PanelTable> tables = new EnumMap<>(TradeDirection.class);
        panel.ifPresent(customs -> {
            for (TradeDirection flow : TradeDirection.values()) {
                tables.put(
                        flow,
                        new PanelTable(
                                economy,
                                customs,
                                flow,
                                run.simple,
                                run.values,
                                run.rules,
                                markets,
                                response,
                                ledgers,
                                run.timeline,
                                run.forecastOrigin));
            }
        });
        return tables;
    }

    private Optional<LongRunPath> longRun(Run run) {
        return run.simple.closure() == Feedback.GENERAL
                ? Optional.of(LongRunPath.of(run.simple, economy, run.values, run.timeline, engine.solver()))
                : Optional.empty();
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
