package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Source;
import java.util.Optional;

/**
 * One event of a scenario.
 *
 * @param id          its id, unique in the scenario
 * @param label       what to call it in tables
 * @param probability 0 to 1. Of a threat: the probability that it is carried out. Of any other event: how likely it happens at all; a run
 *                    without draws lets it enter at its expected size
 * @param shock       what it changes
 * @param source      where it comes from, if stated
 */
public record Event(String id, String label, double probability, Shock shock, Optional<Source> source) {
    /** Checks that the parts are there. */
    public Event {
        Check.notBlank(id, "event id");
        Check.notNull(label, "label");
        Check.notNull(shock, "shock");
        Check.notNull(source, "source");
    }

    /** A certain event without a source, called by its id. */
    public static Event of(String id, Shock shock) {
        return new Event(id, id, 1.0, shock, Optional.empty());
    }

    /** The same event with another probability. */
    public Event withProbability(double newProbability) {
        return new Event(id, label, newProbability, shock, source);
    }

    /** The same event with another shock. */
    public Event withShock(Shock newShock) {
        return new Event(id, label, probability, newShock, source);
    }
}
