package io.tradewind.core.projection;

import io.tradewind.core.base.Problem;
import io.tradewind.core.evaluation.KnownScenario;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be wrong with a scenario's base path, and with what it adds to it. @source MODEL §13, base path */
final class BasePathCheck {
    private BasePathCheck() {}

    /** What of the base path, or of what happened, has no meaning in that world. */
    static List<Problem> fits(Scenario scenario, Economy economy, Parameters parameters) {
        BasePath base = scenario.basePath().orElseThrow();
        List<Problem> found = new ArrayList<>(check(scenario, base.events(), economy, parameters));
        if (found.isEmpty() && economy.monthlyBaseline().isPresent()) {
            found.addAll(check(scenario, base.register(), economy, parameters));
        }
        return found.stream()
                .limit(1)
                .map(problem -> new Problem(
                        "baseline",
                        "The base path '" + base.id() + "' does not fit the world '" + economy.id() + "': "
                                + problem.message(),
                        "Maybe use 'none' or another world."))
                .toList();
    }

    private static List<Problem> check(Scenario scenario, List<Event> events, Economy economy, Parameters parameters) {
        Scenario alone = scenario.withEvents(events).withBasePath(Optional.empty());
        return ProjectionEngine.check(alone, List.of(), economy, parameters, ScenarioCheck.COMPLETE);
    }

    /**
     * Events of the scenario's own that were known by the origin: what customs printed does not hold them. Events of the path, changed or taken away, and
     * of the register are in it.
     */
    static List<Problem> invented(Scenario scenario, YearMonth origin, Optional<CustomsPanel> panel) {
        if (panel.isEmpty()) {
            return List.of();
        }
        BasePath base = scenario.basePath().orElseThrow();
        Set<String> real = Stream.concat(base.events().stream(), base.register().stream())
                .map(Event::id)
                .collect(Collectors.toSet());
        List<String> early = new ArrayList<>();
        String first = "";
        for (int k = 0; k < scenario.events().size(); k++) {
            Event event = scenario.events().get(k);
            Optional<LocalDate> known = real.contains(event.id())
                    ? Optional.empty()
                    : KnownScenario.knownFrom(scenario, event).filter(day -> !day.isAfter(origin.atEndOfMonth()));
            if (known.isPresent()) {
                first = early.isEmpty() ? "events[" + k + "]" : first;
                early.add("'" + event.id() + "' is known from " + known.get());
            }
        }
        if (early.isEmpty()) {
            return List.of();
        }
        boolean one = early.size() == 1;
        return List.of(new Problem(
                first,
                (one ? "The event " : early.size() + " events: ") + String.join(", ", early)
                        + "; but customs has printed all months to " + origin + " and "
                        + (one ? "it is" : "they are") + " not in them.",
                "Maybe let " + (one ? "it" : "them") + " be announced after " + origin
                        + ", start from an earlier origin, or use 'baseline: none'."));
    }
}
