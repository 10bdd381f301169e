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
 * @param risk        with which other events it comes, and whether it does in this run
 */
public record Event(
        String id,
        String label,
        double probability,
        Shock shock,
        Optional<Source> source,
        Optional<LocalDate> known,
        Optional<LocalDate> endKnown,
        EventRisk risk) {
    /** That of the id: events of one scenario differ by it, and the shock's takes a walk through lists. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(String id, Shock shock) {
        return new Builder(id, shock);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final String id;
        private final Shock shock;
        private String label;
        private double probability = 1.0;
        private Optional<Source> source = Optional.empty();
        private Optional<LocalDate> known = Optional.empty();
        private Optional<LocalDate> endKnown = Optional.empty();
        private EventRisk risk = EventRisk.ALONE;

        private Builder(String id, Shock shock) {
            this.id = id;
            this.shock = shock;
            this.label = id;
        }

        /** Sets: what to call it in tables. */
        public Builder label(String newLabel) {
            label = newLabel;
            return this;
        }

        /** Sets: 0 to 1. */
        public Builder probability(double newProbability) {
            probability = newProbability;
            return this;
        }

        /** Sets: where it comes from. */
        public Builder source(Source newSource) {
            source = Optional.of(newSource);
            return this;
        }

        /** Sets: day from which it was known, if that is not the day it was announced or began. */
        public Builder known(LocalDate newKnown) {
            known = Optional.of(newKnown);
            return this;
        }

        /** Sets: day from which its end was known. */
        public Builder endKnown(LocalDate newEndKnown) {
            endKnown = Optional.of(newEndKnown);
            return this;
        }

        /** Sets: events of one word come or stay out together. */
        public Builder together(String word) {
            risk = risk.withTogether(Optional.of(word));
            return this;
        }

        /** Sets: of the events of one word at most one comes. */
        public Builder oneOf(String word) {
            risk = risk.withOneOf(Optional.of(word));
            return this;
        }

        /** The event. */
        public Event build() {
            return new Event(id, label, probability, shock, source, known, endKnown, risk);
        }
    }

    /** Checks that the parts are there. */
    public Event {
        Check.notBlank(id, "event id");
        Check.present("label, shock, source, known, endKnown, risk", label, shock, source, known, endKnown, risk);
    }

    /** An event that is a risk of its own. */
    public Event(
            String id,
            String label,
            double probability,
            Shock shock,
            Optional<Source> source,
            Optional<LocalDate> known,
            Optional<LocalDate> endKnown) {
        this(id, label, probability, shock, source, known, endKnown, EventRisk.ALONE);
    }

    /** An event that was known when it was announced or began, and whose end was known on the day. */
    public Event(String id, String label, double probability, Shock shock, Optional<Source> source) {
        this(id, label, probability, shock, source, Optional.empty(), Optional.empty());
    }

    /** A certain event without a source, called by its id. */
    public static Event of(String id, Shock shock) {
        return new Event(id, id, 1.0, shock, Optional.empty());
    }

    /** Whether it changes nothing whenever it happens: it never does, or its size is zero. Duties that do not come were expected before. */
    public boolean isZero() {
        return probability == 0.0 || shock.isZero() || weight() == 0.0 && !shock.isDuty();
    }

    /** The share of it that happens: all or nothing if that is decided in this run, else its probability. What was expected before is the probability. */
    public double weight() {
        return risk.comes().map(comes -> comes ? 1.0 : 0.0).orElse(probability);
    }

    /** The same event, which comes in this run or does not. */
    public Event withOutcome(boolean comes) {
        return withRisk(risk.withComes(Optional.of(comes)));
    }

    /** The same event with another risk. */
    public Event withRisk(EventRisk newRisk) {
        return new Event(id, label, probability, shock, source, known, endKnown, newRisk);
    }

    /** The same event with another probability. */
    public Event withProbability(double newProbability) {
        return new Event(id, label, newProbability, shock, source, known, endKnown, risk);
    }

    /** The same event that was known from another day, and its end from another. */
    public Event withKnown(Optional<LocalDate> newKnown, Optional<LocalDate> newEndKnown) {
        return new Event(id, label, probability, shock, source, newKnown, newEndKnown, risk);
    }

    /** The same event with another shock. */
    public Event withShock(Shock newShock) {
        return newShock == shock ? this : new Event(id, label, probability, newShock, source, known, endKnown, risk);
    }
}
