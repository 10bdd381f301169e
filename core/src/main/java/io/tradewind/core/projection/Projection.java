package io.tradewind.core.projection;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.currency.CurrencyPaths;
import io.tradewind.core.longrun.LongRunPath;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.internal.CollectedDuties;
import io.tradewind.core.projection.internal.PanelTable;
import io.tradewind.core.projection.internal.WorldResponse;
import io.tradewind.core.projection.internal.WorldTable;
import io.tradewind.core.rerouting.RerouteLedgers;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.schedule.DutyPath;
import io.tradewind.core.schedule.MarketTariffs;
import io.tradewind.core.schedule.ModelRegions;
import io.tradewind.core.schedule.TariffProgram;
import io.tradewind.core.schedule.Timeline;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scenario does to trade, month by month. Immutable to its users, and plain data: it holds no engine and makes no run. {@code core.measure} turns
 * it into rows, sums and growth rates.
 */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
public final class Projection implements Serializable {
    private final Economy economy;
    private final Scenario scenario;
    private final Parameters parameters;
    private final Timeline timeline;
    private final YearMonth forecastOrigin;
    private final WorldResponse response;
    private final TariffProgram tariffs;
    private final CurrencyPaths currencies;
    private final Optional<LongRunPath> longRun;
    private final Optional<RerouteLedgers> ledgers;
    private final Map<TradeDirection, PanelTable> panelTables;
    private final Map<TradeGroup, Projection> groups;
    private final List<String> notices;
    private final Optional<Projection> against;

    Projection(
            Economy economy,
            Scenario scenario,
            Parameters parameters,
            Timeline timeline,
            YearMonth forecastOrigin,
            WorldResponse response,
            TariffProgram tariffs,
            CurrencyPaths currencies,
            Optional<LongRunPath> longRun,
            Optional<RerouteLedgers> ledgers,
            Map<TradeDirection, PanelTable> panelTables,
            Map<TradeGroup, Projection> groups,
            List<String> notices,
            Optional<Projection> against) {
        this.against = against;
        this.economy = economy;
        this.scenario = scenario;
        this.parameters = parameters;
        this.timeline = timeline;
        this.forecastOrigin = forecastOrigin;
        this.response = response;
        this.tariffs = tariffs;
        this.currencies = currencies;
        this.longRun = longRun;
        this.ledgers = ledgers;
        this.panelTables = Map.copyOf(panelTables);
        this.groups = Map.copyOf(groups);
        this.notices = List.copyOf(notices);
    }

    /** The world that was projected. */
    public Economy economy() {
        return economy;
    }

    /** The scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** The base path that the scenario names, over the same months; empty if it is measured against the world without events. */
    public Optional<Projection> against() {
        return against;
    }

    /** The parameters, with the scenario's own. */
    public Parameters parameters() {
        return parameters;
    }

    /** Months of the simulation; it starts before the horizon so that last year's month and slow responses are there. */
    public Timeline timeline() {
        return timeline;
    }

    /** Last month whose data were read. */
    public YearMonth forecastOrigin() {
        return forecastOrigin;
    }

    /** What the user should know about this run, such as regions without an exchange rate. */
    public List<String> notices() {
        return notices;
    }

    /** Goods that took another way, in three books; empty in a world without China or the United States, and where imports alone were asked for. */
    public Optional<RerouteLedgers> ledgers() {
        return ledgers;
    }

    /** How long-run spending and wages entered, if the scenario's closure is general. */
    public Optional<LongRunPath> longRun() {
        return longRun;
    }

    /**
     * What the reporter's trade would do if everyone were like that group.
     *
     * @throws IllegalStateException if it was not run with this projection: a result makes no runs
     */
    public Projection group(TradeGroup group) {
        Projection found = groups.get(group);
        if (found == null) {
            throw new IllegalStateException("This run was not asked for the group " + group.word()
                    + "; name it before: PreparedScenario.project(RunSpec.AS_PREPARED.withGroups(query.groups())).");
        }
        return found;
    }

    /** Reporter code of the customs panel, such as {@code CN}, if there is one. */
    public Optional<String> panelReporter() {
        return panel().map(CustomsPanel::reporter);
    }

    /** The customs panel, if there is one. */
    public Optional<CustomsPanel> panel() {
        return economy.monthlyBaseline().map(MonthlyBaseline::panel);
    }

    /** Trade of the panel's reporter; only if there is a panel. */
    public FlowTable panelTable(TradeDirection flow) {
        FlowTable table = panelTables.get(flow);
        if (table == null && isOfOneDirection()) {
            throw new IllegalStateException(
                    "This run was asked for one direction alone; it has no " + flow.label() + ".");
        }
        return table;
    }

    /** The same as it is made. */
    PanelTable table(TradeDirection flow) {
        return panelTables.get(flow);
    }

    private boolean isOfOneDirection() {
        return panelTables.size() == 1;
    }

    /** Trade of a region of the world. */
    public FlowTable worldTable(RegionCode region, TradeDirection flow) {
        if (isOfOneDirection()) {
            throw new IllegalStateException("This run was asked for one direction of "
                    + panelReporter().orElseThrow() + " alone; it has no trade of " + region + ".");
        }
        return new WorldTable(
                economy, parameters, response, timeline, economy.indexOf(region).orElseThrow(), flow);
    }

    /** Log change of the quantity of a flow of the world against its base, in a month of the simulation. */
    public double logQuantity(int origin, int destination, int sector, int month) {
        return response.logQuantity(origin, destination, sector, month);
    }

    /** Log change of its FOB price in dollars. */
    public double logPrice(int origin, int destination, int sector, int month) {
        return response.logPrice(origin, destination, sector, month);
    }

    /**
     * Units of the reporter's currency per dollar, the month's mean: the customs rate up to the origin, from there the last one times the scenario's move. NaN without a panel.
     */
    public double homePerUsd(TradeDirection flow, int month) {
        double rate = printedHomePerUsd(flow, month);
        if (!timeline.month(month).isAfter(forecastOrigin)) {
            return rate;
        }
        double weaker = -currencies.logUsdPerUnit(economy.reporterIndex(), month);
        return rate * Math.exp(weaker);
    }

    /** Log change against the base year's path of what a unit of a region's currency is worth in dollars, in a month of the simulation. */
    public double logUsdPerUnit(int region, int month) {
        return currencies.logUsdPerUnit(region, month);
    }

    /** The same on the base path: the customs rate up to the origin, from there the last one. */
    public double basePathHomePerUsd(TradeDirection flow, int month) {
        return against.isPresent() ? against.get().homePerUsd(flow, month) : printedHomePerUsd(flow, month);
    }

    private double printedHomePerUsd(TradeDirection flow, int month) {
        YearMonth when = timeline.month(month);
        if (panel().isEmpty() || when.isBefore(panel().get().firstMonth())) {
            return Double.NaN;
        }
        return panel().get().homePerUsd(flow).get(when.isAfter(forecastOrigin) ? forecastOrigin : when);
    }

    /**
     * Duty that the scenario adds to the destination's tariff on goods of the origin in a sector, by month of the simulation.
     *
     * @unit fraction of the customs value
     */
    public Vector addedDuties(int origin, int destination, int sector) {
        DutyPath path = tariffs.path(destination, sector, origin);
        return path == null ? Vector.of(new double[timeline.months()]) : path.added();
    }

    /**
     * The same as the law has it: nothing of it is left unpaid. Goods that enter duty-free to be worked on and sold abroad are out of it.
     *
     * @unit fraction of the customs value
     */
    public Vector statutoryDuties(int origin, int destination, int sector) {
        DutyPath path = tariffs.statutory(destination, sector, origin);
        return path == null ? Vector.of(new double[timeline.months()]) : path.added();
    }

    /** What importers collect under the scenario. */
    public DutyRates duties() {
        return new CollectedDuties(economy, parameters, tariffs, response, timeline.months());
    }

    /** The same on what would be bought on the base path that the scenario names; empty if it names none. */
    public Optional<DutyRates> dutiesIfNobodyReacts() {
        return against.map(base -> new CollectedDuties(economy, parameters, tariffs, base.response, timeline.months()));
    }

    /**
     * Mean duty that the scenario adds to the destination's tariff on goods of the origin, weighted by base flows of goods.
     *
     * @unit fraction of the customs value
     */
    public double addedDuty(int origin, int destination, int month) {
        double duty = 0.0;
        double value = 0.0;
        for (int s = 0; s < economy.sectors().size(); s++) {
            if (economy.sectors().get(s).code().code().equals(ModelRegions.SERVICES)) {
                continue;
            }
            double flow = economy.trade().value(origin, destination, s);
            MarketTariffs market = tariffs.market(destination, s);
            value += flow;
            if (market != null && market.of(origin) != null) {
                duty += flow * market.of(origin).added().get(month);
            }
        }
        return value > 0 ? duty / value : 0.0;
    }
}
