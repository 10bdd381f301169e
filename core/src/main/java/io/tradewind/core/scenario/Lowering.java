package io.tradewind.core.scenario;

import io.tradewind.core.model.Economy;
import io.tradewind.core.parameter.Parameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes events in terms of simple ones, so that the engine has few effects to know: retaliation, rulings and trade agreements become
 * tariffs with dates, supply becomes prices, channel policies become volumes. Events that it adds have the id of their origin and {@code ~}.
 */
public final class Lowering {
    /** Stands between the id of an event and what is added to it; no id of a file holds it. */
    public static final String MARK = "~";

    private Lowering() {}

    /**
     * A tariff and the event that stands for it.
     *
     * @param event  the event, whose id may have a {@link #MARK}
     * @param tariff the tariff
     */
    public record Duty(Event event, TariffShock tariff) {
        /** The id of the event of the scenario. */
        public String origin() {
            return Lowering.origin(event.id());
        }
    }

    /** The scenario in simple events, without those that change nothing whenever they happen; it must have been checked. */
    public static Scenario lower(Scenario scenario, Economy economy, Parameters parameters) {
        return scenario.withEvents(tariffs(scenario.events()).stream()
                .flatMap(event -> event.shock().simple(event, economy, parameters).stream())
                .filter(event -> !event.isZero())
                .toList());
    }

    /** The events with retaliations, agreements and rulings written as tariffs; events that cannot be resolved are left out. */
    public static List<Event> tariffs(List<Event> events) {
        List<Event> lowered = new ArrayList<>();
        events.forEach(event -> lowered.addAll(event.shock().withTariffs(event, events)));
        List<Event> result = lowered;
        for (Event event : events) {
            result = event.shock().strike(event, result);
        }
        return result;
    }

    /** The tariffs that events stand for. */
    static List<Duty> duties(List<Event> events) {
        List<Duty> duties = new ArrayList<>();
        for (Event event : tariffs(events)) {
            event.shock().act(event, new Effects() {
                @Override
                public void tariff(Event carrier, TariffShock tariff) {
                    duties.add(new Duty(carrier, tariff));
                }
            });
        }
        return duties;
    }

    /** The tariff that an event stands for, if it stands for one: itself, or a retaliation whose triggers are there and do not run in a circle. */
    static Optional<TariffShock> tariffOf(Event event, List<Event> events) {
        return resolve(event, events, new HashSet<>());
    }

    private static Optional<TariffShock> resolve(Event event, List<Event> events, Set<String> seen) {
        return seen.add(event.id())
                ? event.shock().asTariff(id -> find(id, events).flatMap(other -> resolve(other, events, seen)))
                : Optional.empty();
    }

    /** The first event of that id. */
    static Optional<Event> find(String id, List<Event> events) {
        return events.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** The id of the event that a lowered one comes from. */
    public static String origin(String id) {
        int mark = id.indexOf(MARK);
        return mark < 0 ? id : id.substring(0, mark);
    }

    /** An event that stands beside one whose id it has, with more behind it. */
    public static Event beside(Event event, String suffix, Shock shock) {
        return new Event(event.id() + MARK + suffix, event.label(), event.probability(), shock, event.source())
                .withRisk(event.risk());
    }
}
