package io.tradewind.core.subnational;

import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.PreparedScenario;
import io.tradewind.core.projection.Projection;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Scenario;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Runs of a projection's scenario under partial closure from the same origin: what it would do if everyone were like one group, or without some of its
 * events. The scenario is prepared once, when the first of them is needed; each is made once and kept. A projection itself knows no engine.
 */
final class GroupRuns {
    private static final String EVERYONE = "everyone";

    private final Projection projection;
    private final Map<String, Projection> runs = new ConcurrentHashMap<>();
    private PreparedScenario prepared;

    GroupRuns(Projection projection) {
        this.projection = projection;
    }

    Projection projection() {
        return projection;
    }

    /** The parameters of the projection hold what its events set. */
    private synchronized PreparedScenario prepared() {
        if (prepared == null) {
            Scenario scenario = projection.scenario().withClosure(Feedback.PARTIAL);
            prepared = ProjectionEngine.standard()
                    .prepareFrom(
                            projection.economy(),
                            scenario.withoutParameters(),
                            projection.parameters(),
                            projection.forecastOrigin())
                    .remembering();
        }
        return prepared;
    }

    private static Scenario only(Scenario scenario, Predicate<Event> kept) {
        return scenario.withEvents(scenario.events().stream().filter(kept).toList());
    }

    /** The run as it stands. */
    Projection everyone() {
        return runs.computeIfAbsent(EVERYONE, any -> prepared().project());
    }

    /** With the parameters of a group; the name is the group's and stands for the change. */
    Projection with(String group, UnaryOperator<Parameters> change) {
        return runs.computeIfAbsent(group, any -> prepared().project(change.apply(projection.parameters())));
    }

    /** With those of its events alone that are kept; the name stands for them. */
    Projection only(String name, Predicate<Event> kept) {
        return runs.computeIfAbsent(
                name, any -> prepared().project(only(prepared().scenario(), kept)));
    }
}
