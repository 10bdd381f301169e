package io.tradewind.web.page;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.WorldWords;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.ProjectionEngine;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.EventValues;
import io.tradewind.core.scenario.Scenario;
import io.tradewind.core.scenario.ScenarioCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page lets move beside the events of its scenario: events of size zero, which change nothing until someone moves them. Those that make no sense in
 * a world, because it has no such region, currency or product, are left out.
 */
final class Knobs {
    /** How the ids of these events begin. */
    static final String PREFIX = "what-if-";

    private static final String CHINA = "CHN";
    private static final String USA = "USA";
    private static final List<String> CHINESE = List.of(CHINA, "HKG");

    private final Economy world;
    private final LocalDate from;
    private final List<Event> events = new ArrayList<>();
    private Scenario scenario;

    private Knobs(Scenario scenario, Economy world) {
        this.world = world;
        this.scenario = scenario;
        LocalDate lastYear = LocalDate.of(scenario.horizon().to().getYear(), 1, 1);
        LocalDate first = scenario.horizon().from().atDay(1);
        from = lastYear.isBefore(first) ? first : lastYear;
        duties();
        if (world.monthlyBaseline().isPresent()) {
            others();
        }
    }

    /** The knobs of that scenario in that world, which take hold with the last year of its horizon. */
    static Knobs of(Scenario scenario, Economy world) {
        return new Knobs(scenario, world);
    }

    /** The scenario with them. */
    Scenario scenario() {
        return scenario;
    }

    /** They alone. */
    List<Event> events() {
        return List.copyOf(events);
    }

    private void duties() {
        List<String> codes =
                world.regions().stream().map(Region::code).map(Object::toString).toList();
        List<String> chinese = CHINESE.stream().filter(codes::contains).toList();
        List<String> others = codes.stream()
                .filter(code -> !code.equals(USA) && !chinese.contains(code))
                .toList();
        duty("duty-USA", "US duty on China", USA, chinese);
        duty("duty-others", "US duty on others", USA, others);
        duty("answer", "China's duty on the US", CHINA, List.of(USA));
        world.regions().stream()
                .filter(region -> others.contains(region.code().code()))
                .forEach(region -> duty(
                        "duty-" + region.code().code(),
                        "Duty of " + region.name() + " on China",
                        region.code().code(),
                        chinese));
    }

    private void duty(String id, String label, String imposer, List<String> targets) {
        add(id, label, "tariff", Map.of("imposer", imposer, "targets", targets, "rate", 0.0, "effective", from));
    }

    private void others() {
        add("yuan", "The yuan", "fx", Map.of("legs", List.of(leg("USD"), leg("EUR")), "start", from));
        add(
                "contracts",
                "Belt and Road contracts",
                "investment",
                Map.of("channel", "contract", "hosts", List.of("BRI"), "pctOfBase", 0.0, "start", from));
        add(
                "ai",
                "AI demand",
                "demand",
                Map.of(
                        "importers",
                        List.of(WorldWords.ALL),
                        "products",
                        List.of("integrated_circuits", "computers_adp"),
                        "pct",
                        0.0,
                        "start",
                        from,
                        "tag",
                        "AI"));
    }

    private static Map<String, Object> leg(String currency) {
        return Map.of("pair", "CNY/" + currency, "quote", "FX_PER_CNY", "pct", 0.0);
    }

    /** Adds the event if the scenario is as sound with it as without. */
    private void add(String id, String label, String kind, Map<String, Object> values) {
        EventKind<?> found = EventKinds.standard().find(kind).orElseThrow();
        Map<String, Object> all = new LinkedHashMap<>(values);
        Event event = Event.builder(PREFIX + id, found.read(new EventValues(found.keys(), all)))
                .label(label)
                .build();
        Scenario more = scenario.plus(event);
        if (ProjectionEngine.problems(world, more, Parameters.defaults(), ScenarioCheck.COMPLETE)
                .isEmpty()) {
            scenario = more;
            events.add(event);
        }
    }
}
