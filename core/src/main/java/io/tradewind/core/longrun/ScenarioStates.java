package io.tradewind.core.longrun;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.investment.InvestmentProgram;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.schedule.MarketShifts;
import io.tradewind.core.schedule.TariffLaw;
import io.tradewind.core.schedule.Timeline;
import io.tradewind.core.schedule.TransportState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/** Tariffs and trade costs of a scenario on the days of a timeline. */
final class ScenarioStates {
    private final Economy economy;
    private final Timeline timeline;
    private final TariffLaw tariffs;
    private final TransportState transport;
    /** Log trade costs that built ports and railways save, by cell and month; null where there are none. */
    private final double[][] built;

    private final boolean anyBuilt;

    ScenarioStates(Scenario scenario, Economy economy, Parameters parameters, Timeline timeline) {
        this.economy = economy;
        this.timeline = timeline;
        this.tariffs = TariffLaw.of(scenario, economy, parameters);
        this.transport = TransportState.of(scenario, economy, parameters);
        this.built = built(InvestmentProgram.of(scenario, economy, parameters, timeline));
        this.anyBuilt = Arrays.stream(built).anyMatch(path -> path != null);
    }

    private double[][] built(InvestmentProgram investment) {
        int n = economy.regions().size();
        int sectors = economy.sectors().size();
        double[][] costs = new double[n * n * sectors][];
        for (int s = 0; s < sectors; s++) {
            for (int d = 0; d < n; d++) {
                MarketShifts market = new MarketShifts(n, timeline.months());
                investment.addTo(market, d, s);
                for (int o = 0; o < n; o++) {
                    costs[TradeCube.index(o, d, s, n)] = o == d ? null : market.cost(o);
                }
            }
        }
        return costs;
    }

    /** Numbers that tell which events are in force; days on which they are the same have the same state. */
    double[] signature(LocalDate day) {
        double[] events =
                joined(tariffs.levels(day).toArray(), transport.levels(day).toArray());
        return anyBuilt ? joined(events, logCosts(day)) : events;
    }

    private double[] logCosts(LocalDate day) {
        double[] costs = new double[built.length];
        int month = timeline.indexOf(YearMonth.from(day));
        int n = economy.regions().size();
        Vector levels = transport.levels(day);
        for (int cell = 0; cell < costs.length; cell++) {
            double saved = built[cell] == null ? 0.0 : built[cell][month];
            costs[cell] = transport.logCost(levels, cell % n, cell / n % n, cell / n / n, saved);
        }
        return costs;
    }

    /**
     * Rates, then log trade costs, on that day, a day of the timeline; however the events that make them are written.
     *
     * @shape twice the cells, in the order of {@link TradeCube#index}
     */
    double[] state(LocalDate day) {
        return joined(tariffs.rates(day).toArray(), logCosts(day));
    }

    /** The state of the base year. */
    double[] baseState() {
        return joined(economy.trade().tariffs().toArray(), new double[built.length]);
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** What of a state differs from the base year; what does not differ is left out. */
    Shocks shocks(double[] state) {
        Shocks shocks = Shocks.none();
        int n = economy.regions().size();
        int sectors = economy.sectors().size();
        TradeCube rates = TradeCube.of(n, sectors, Arrays.copyOf(state, built.length));
        if (!rates.equals(economy.trade().tariffs())) {
            shocks = shocks.withTariffs(rates);
        }
        double[] costs = Arrays.copyOfRange(state, built.length, state.length);
        if (Arrays.stream(costs).allMatch(cost -> cost == 0.0)) {
            return shocks;
        }
        Arrays.setAll(costs, cell -> Math.exp(costs[cell]));
        return shocks.withTradeCostFactors(TradeCube.of(n, sectors, costs));
    }
}
