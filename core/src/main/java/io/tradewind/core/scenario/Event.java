package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Source;
import java.time.LocalDate;
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
 * @param known       day from which it was known, if that is not the day it was announced or began
 * @param endKnown    day from which its end was known; if left out, the end itself
 */
public record Event(
        String id,
        String label,
        double probability,
        Shock shock,
        Optional<Source> source,
        Optional<LocalDate> known,
        Optional<LocalDate> endKnown) {
    /** Checks that the parts are there. */
    public Event {
        Check.notBlank(id, "event id");
        Check.notNull(label, "label");
        Check.notNull(shock, "shock");
        Check.notNull(source, "source");
        Check.notNull(known, "known");
        Check.notNull(endKnown, "endKnown");
    }

    /** An event that was known when it was announced or began, and whose end was known on the day. */
    public Event(String id, String label, double probability, Shock shock, Optional<Source> source) {
        this(id, label, probability, shock, source, Optional.empty(), Optional.empty());
    }

    /** A certain event without a source, called by its id. */
    public static Event of(String id, Shock shock) {
        return new Event(id, id, 1.0, shock, Optional.empty());
    }

    /** Whether it changes nothing whenever it happens: it never does, or its size is zero. */
    public boolean isZero() {
        return probability == 0.0 || shock.isZero();
    }

    /** The same event with another probability. */
    public Event withProbability(double newProbability) {
        return new Event(id, label, newProbability, shock, source, known, endKnown);
    }

    /** The same event that was known from another day, and its end from another. */
    public Event withKnown(Optional<LocalDate> newKnown, Optional<LocalDate> newEndKnown) {
        return new Event(id, label, probability, shock, source, newKnown, newEndKnown);
    }

    /** The same event with another shock. */
    public Event withShock(Shock newShock) {
        return new Event(id, label, probability, newShock, source, known, endKnown);
    }
}
