package io.tradewind.core.longrun;

import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.Shocks;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Lowering;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.schedule.Timeline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A scenario as it stands on one day, as a question for the equilibrium: what would the world settle at if this day's tariffs and transport
 * stayed for good?
 *
 * @param date    the day
 * @param shocks  tariffs as collected that day, and trade costs as iceberg factors; what is as in the base year is left out
 * @param leftOut events that have no place in a long-run state: exchange rates, demand, prices, volumes, controls, threats, contracts, ...
 */
public record ScenarioState(LocalDate date, Shocks shocks, List<Event> leftOut) {
    /** Copies the list. */
    public ScenarioState {
        Check.present("date, shocks", date, shocks);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The state of a scenario that has been checked in that economy.
     *
     * @param parameters values of the parameters; the scenario's own overrides come on top
     */
    public static ScenarioState at(Scenario scenario, Economy economy, Parameters parameters, LocalDate date) {
        YearMonth month = YearMonth.from(date);
        YearMonth first =
                scenario.firstMonth().filter(earlier -> earlier.isBefore(month)).orElse(month);
        Parameters values = scenario.parameters(parameters);
        Scenario simple = Lowering.lower(scenario, economy, values);
        ScenarioStates states = new ScenarioStates(simple, economy, values, Timeline.of(first, month));
        List<Event> leftOut = scenario.events().stream()
                .filter(event -> !event.shock().isLasting())
                .toList();
        return new ScenarioState(date, states.shocks(states.state(date)), leftOut);
    }

    /** Whether tariffs and trade costs are those of the base year. */
    public boolean isBaseline() {
        return shocks.equals(Shocks.none());
    }
}
