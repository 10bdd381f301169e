package io.tradewind.core.projection;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventLinks;
import io.tradewind.core.scenario.EventRisks;
import io.tradewind.core.scenario.Scenario;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What varies in one of many runs of a {@link PreparedScenario}. Plain data: it can be kept, written down ({@code io.format.RunSpecFile}) or sent
 * elsewhere, and says with the prepared scenario alone what a run is. What it leaves out stays as it was prepared.
 *
 * @param parameters     values of parameters by id, on top of the prepared ones
 * @param events         ids of the events that are left in (a coalition), closed under {@link EventLinks#needs}; empty for all of them
 * @param changed        events in place of those with their ids, or besides if no event has it
 * @param draw           which draw of the residuals belongs to the run
 * @param forecastOrigin last month whose data are read
 * @param groups         the groups that the rows of the run's query need beside it ({@code RowQuery.groups})
 * @param flow           the one direction of the panel reporter's trade that is asked for, so that nothing else is worked out; empty for both and for the
 *                       trade of every region
 * @param risks          the numbers that decide what is open, by group ({@link EventRisks}); what has none enters at its expected size
 */
public record RunSpec(
        SortedMap<String, Double> parameters,
        Optional<SortedSet<String>> events,
        List<Event> changed,
        Optional<Draw> draw,
        Optional<YearMonth> forecastOrigin,
        SortedSet<TradeGroup> groups,
        Optional<TradeDirection> flow,
        SortedMap<String, Double> risks) {
    /** A run as it was prepared. */
    public static final RunSpec AS_PREPARED = new RunSpec(
            new TreeMap<>(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            new TreeSet<>(),
            Optional.empty(),
            new TreeMap<>());

    /**
     * One of many draws.
     *
     * @param seed the master seed
     * @param k    number of the draw, from 0
     */
    public record Draw(long seed, int k) {
        /** Checks the number. */
        public Draw {
            Check.that(k >= 0, "The first draw is number 0.");
        }
    }

    /** Copies maps, sets and lists. */
    public RunSpec {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        events = events.map(ids -> Collections.unmodifiableSortedSet(new TreeSet<>(ids)));
        changed = List.copyOf(changed);
        Check.present("draw, forecastOrigin, flow", draw, forecastOrigin, flow);
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        risks = Collections.unmodifiableSortedMap(new TreeMap<>(risks));
    }

    /** A run at those parameters: all values that differ from the central ones. */
    public static RunSpec at(Parameters values) {
        return AS_PREPARED.withParameters(values.changed());
    }

    /** A run with some of the events alone. */
    public static RunSpec only(Collection<String> events) {
        return AS_PREPARED.withEvents(events);
    }

    /** The same with some of the events alone. */
    public RunSpec withEvents(Collection<String> newEvents) {
        return new RunSpec(
                parameters, Optional.of(new TreeSet<>(newEvents)), changed, draw, forecastOrigin, groups, flow, risks);
    }

    /** The same with these values of parameters. */
    public RunSpec withParameters(SortedMap<String, Double> newParameters) {
        return new RunSpec(newParameters, events, changed, draw, forecastOrigin, groups, flow, risks);
    }

    /** The same with these events changed. */
    public RunSpec withChanged(List<Event> newChanged) {
        return new RunSpec(parameters, events, newChanged, draw, forecastOrigin, groups, flow, risks);
    }

    /** The same as a draw. */
    public RunSpec withDraw(long seed, int k) {
        return new RunSpec(
                parameters, events, changed, Optional.of(new Draw(seed, k)), forecastOrigin, groups, flow, risks);
    }

    /** The same from an origin. */
    public RunSpec withForecastOrigin(YearMonth newOrigin) {
        return new RunSpec(parameters, events, changed, draw, Optional.of(newOrigin), groups, flow, risks);
    }

    /** The same with these groups beside it. */
    public RunSpec withGroups(Collection<TradeGroup> newGroups) {
        return new RunSpec(parameters, events, changed, draw, forecastOrigin, new TreeSet<>(newGroups), flow, risks);
    }

    /** The same for one direction of the panel reporter's trade alone. */
    public RunSpec withFlow(TradeDirection newFlow) {
        return new RunSpec(parameters, events, changed, draw, forecastOrigin, groups, Optional.of(newFlow), risks);
    }

    /** The same with what is open decided by these numbers. */
    public RunSpec withRisks(SortedMap<String, Double> newRisks) {
        return new RunSpec(parameters, events, changed, draw, forecastOrigin, groups, flow, newRisks);
    }

    /** The scenario as the run has it: changed first, then what is left of it, then what is open decided. */
    public Scenario of(Scenario prepared) {
        Scenario scenario = changed.isEmpty() ? prepared : prepared.withEvents(replaced(prepared.events()));
        return EventRisks.decided(events.isPresent() ? EventLinks.only(scenario, events.get()) : scenario, risks);
    }

    private List<Event> replaced(List<Event> before) {
        List<Event> after = new ArrayList<>(before);
        for (Event event : changed) {
            boolean known = before.stream().anyMatch(other -> other.id().equals(event.id()));
            after.replaceAll(other -> other.id().equals(event.id()) ? event : other);
            if (!known) {
                after.add(event);
            }
        }
        return after;
    }
}
