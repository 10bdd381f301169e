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

    /** Numbers that are the same on two days if tariffs and trade costs are. */
    double[] signature(LocalDate day) {
        double[] first = tariffs.levels(day).toArray();
        double[] second = transport.levels(day).toArray();
        double[] third = anyBuilt ? logCosts(day) : new double[0];
        double[] all = Arrays.copyOf(first, first.length + second.length + third.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
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

    /** What differs from the base year on that day, a day of the timeline; what does not differ is left out. */
    Shocks shocks(LocalDate day) {
        Shocks shocks = Shocks.none();
        TradeCube rates = tariffs.rates(day);
        if (!rates.equals(economy.trade().tariffs())) {
            shocks = shocks.withTariffs(rates);
        }
        double[] costs = logCosts(day);
        boolean moved = false;
        for (int cell = 0; cell < costs.length; cell++) {
            moved |= costs[cell] != 0.0;
            costs[cell] = Math.exp(costs[cell]);
        }
        return moved
                ? shocks.withTradeCostFactors(
                        TradeCube.of(economy.regions().size(), economy.sectors().size(), costs))
                : shocks;
    }
}
