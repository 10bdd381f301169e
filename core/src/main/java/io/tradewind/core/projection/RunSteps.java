package io.tradewind.core.projection;

import io.tradewind.core.base.Numbers;
import io.tradewind.core.currency.CurrencyPaths;
import io.tradewind.core.investment.InvestmentProgram;
import io.tradewind.core.longrun.LongRunPath;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.ProductShares;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.internal.BaseMarkets;
import io.tradewind.core.projection.internal.MarketMemory;
import io.tradewind.core.projection.internal.PanelTable;
import io.tradewind.core.projection.internal.ReroutedWorld;
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
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.TariffScope;
import io.tradewind.core.scenario.TariffShock;
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

/** The steps from a scenario that has been checked to its projection, each handing its result to the next. For any number of threads. */
final class RunSteps {
    private final ProjectionEngine engine;
    private final Economy economy;
    private final Optional<CustomsPanel> panel;
    private final BaseMarkets markets;
    private final Rerouting.Base base;
    /** The regions into which flows are asked for where one direction is; every region if empty. */
    private final Optional<boolean[]> into;

    RunSteps(ProjectionEngine engine, Economy economy, BaseMarkets markets) {
        this(engine, economy, markets, new Rerouting.Base(economy), Optional.empty());
    }

    private RunSteps(
            ProjectionEngine engine,
            Economy economy,
            BaseMarkets markets,
            Rerouting.Base base,
            Optional<boolean[]> into) {
        this.engine = engine;
        this.economy = economy;
        this.panel = economy.monthlyBaseline().map(MonthlyBaseline::panel);
        this.markets = markets;
        this.base = base;
        this.into = into;
    }

    RunSteps into(boolean[] destinations) {
        return new RunSteps(engine, economy, markets, base, Optional.of(destinations.clone()));
    }

    Economy economy() {
        return economy;
    }

    /**
     * The direction that may be worked out alone: its rows need no markets of the reporter's own (exports), or nothing that goes round duties on its goods
     * (imports). That holds of the reporter's panel.
     */
    Optional<TradeDirection> alone(Optional<TradeDirection> flow) {
        return flow.filter(any -> panel.isPresent() && economy.reporterIndex() >= 0);
    }

    Optional<CustomsPanel> panel() {
        return panel;
    }

    /** What one projection starts from; {@code simple} is the scenario without composite events and without those that change nothing. */
    record Run(
            Scenario scenario,
            Scenario simple,
            Parameters values,
            ResponseRules rules,
            Timeline timeline,
            YearMonth forecastOrigin,
            MarketMemory memory,
            Optional<TradeDirection> flow) {
        boolean asks(TradeDirection direction) {
            return flow.isEmpty() || flow.get() == direction;
        }
    }

    /**
     * The projection of a run.
     *
     * @param groups   what the groups beside it would do
     * @param happened the projection of what happened, from which level and season are taken, if a base path is named
     * @param against  the projection of that path
     */
    Projection project(
            Run run, Map<TradeGroup, Projection> groups, Optional<Projection> happened, Optional<Projection> against) {
        TariffProgram tariffs = TariffProgram.of(run.simple, economy, run.values, run.timeline, run.memory.events());
        CurrencyPaths currencies = currencies(run);
        Optional<LongRunPath> longRun = longRun(run);
        boolean last = run.scenario.basePath().isEmpty() || against.isPresent();
        WorldResponse markets = markets(run, tariffs, currencies, longRun, last);
        Optional<ReroutedWorld> rerouted = run.asks(TradeDirection.EXPORTS)
                ? rerouted(run, tariffs, markets, longRun.isEmpty(), asked(run, happened))
                : Optional.empty();
        WorldResponse beforeHubs = rerouted.map(ReroutedWorld::beforeHubs).orElse(markets);
        WorldResponse response = rerouted.map(ReroutedWorld::all).orElse(markets);
        Optional<RerouteLedgers> ledgers = rerouted.map(ReroutedWorld::ledgers);
        Map<TradeDirection, PanelTable> panelTables = panelTables(run, beforeHubs, ledgers, happened);
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
                groups,
                notices(run, currencies),
                against);
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
            Run run, TariffProgram tariffs, CurrencyPaths currencies, Optional<LongRunPath> longRun, boolean last) {
        WorldSimulation simulation = new WorldSimulation(
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
                run.timeline.months());
        engine.products()
                .ifPresent(products -> simulation.by(
                        products,
                        last ? engine.sink() : ProductAnswer.Sink.NONE,
                        engine.sums(),
                        run.timeline,
                        run.timeline.indexOf(run.scenario.horizon().from()),
                        engine.keepsDiversion()));
        return simulation.run(run.asks(TradeDirection.IMPORTS), engine.keepsDiversion(), engine.cancellation());
    }

    /** The markets that are read: up to the origin all of them, because the level of each partner is estimated together with the others'. */
    private Rerouting.Asked asked(Run run, Optional<Projection> happened) {
        return into.filter(any -> run.flow.isPresent())
                .map(regions -> new Rerouting.Asked(
                        regions, happened.isPresent() ? -1 : run.timeline.indexOf(run.forecastOrigin)))
                .orElseGet(() -> Rerouting.Asked.everywhere(economy));
    }

    /** What goods that take another way make of the markets; empty in a world without a reporter or its counterpart. */
    private Optional<ReroutedWorld> rerouted(
            Run run, TariffProgram tariffs, WorldResponse responses, boolean remembers, Rerouting.Asked asked) {
        return Rerouting.of(
                        base,
                        run.values,
                        tariffs,
                        run.rules::demand,
                        responses,
                        asked,
                        RunMonths.firstMoved(run.simple, run.timeline),
                        run.timeline.months())
                .map(rerouting -> ReroutedWorld.of(
                        responses,
                        rerouting,
                        economy.sectors().size(),
                        economy.reporterIndex(),
                        remembers ? run.memory : MarketMemory.of(run.timeline, run.memory.events(), 0)));
    }

    /** The panel's tables; none in a world without one. */
    private Map<TradeDirection, PanelTable> panelTables(
            Run run, WorldResponse response, Optional<RerouteLedgers> ledgers, Optional<Projection> happened) {
        Map<TradeDirection, PanelTable> tables = new EnumMap<>(TradeDirection.class);
        panel.ifPresent(customs -> {
            for (TradeDirection flow : run.flow.map(List::of).orElse(List.of(TradeDirection.values()))) {
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
                                run.memory,
                                response,
                                ledgers,
                                run.timeline,
                                run.forecastOrigin,
                                happened.map(real -> real.table(flow)).orElse(null)));
            }
        });
        return tables;
    }

    private Optional<LongRunPath> longRun(Run run) {
        return run.simple.closure() == Feedback.GENERAL
                ? Optional.of(LongRunPath.of(run.simple, economy, run.values, run.timeline, engine.solver()))
                : Optional.empty();
    }

    private List<String> notices(Run run, CurrencyPaths currencies) {
        List<String> notices = new ArrayList<>(sharesByCode(run));
        if (!currencies.isQuiet() && !currencies.unlisted().isEmpty()) {
            notices.add("Held at their rate against the dollar, for want of data: "
                    + currencies.unlisted().stream().map(Object::toString).collect(Collectors.joining(", ")) + ".");
        }
        return notices;
    }

    /** How much of each sector tariffs reach that name codes of goods, where these act through shares of trade. */
    private List<String> sharesByCode(Run run) {
        List<String> lines = new ArrayList<>();
        run.simple.act(new Effects() {
            @Override
            public void tariff(Event event, TariffShock tariff) {
                if (tariff.scope().namesCodes() && engine.products().isEmpty()) {
                    lines.add("By code of goods '" + event.id() + "' reaches " + reached(tariff.scope())
                            + "; shares of trade: "
                            + economy.productShares().map(ProductShares::source).orElse("none known") + ".");
                }
            }
        });
        return lines;
    }

    private String reached(TariffScope scope) {
        String reached = economy.sectors().stream()
                .filter(sector -> scope.reach(sector, economy.productShares()) > 0)
                .map(sector -> Numbers.text(Math.round(1000 * scope.reach(sector, economy.productShares())) / 10.0)
                        + " % of " + sector.code())
                .collect(Collectors.joining(", "));
        return reached.isEmpty() ? "nothing" : reached;
    }
}
