package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What an event changes, in its own units. A shock knows its {@link #kind}, its days, what it checks, which events it needs and what it does; nothing else
 * asks which kind it is. Whoever adds a kind writes one file: a record that implements this and its {@link EventKind}.
 */
public interface Shock {
    /** Its kind: name and keys. */
    EventKind<?> kind();

    /**
     * What it does in a few words, such as {@code USA on CHN: add 25 %}.
     *
     * @param reporter the reporter of the world, if it has one
     */
    String inWords(Optional<ReporterProfile> reporter);

    /** Whether its size is zero, so that it changes nothing whenever it happens. */
    default boolean isZero() {
        return false;
    }

    // Days

    /** The key of an end that may be left open. */
    String KEY_OF_END = "end";

    /** The day from which it acts: the first that must be stated; none if it acts throughout or after another event. */
    default Optional<LocalDate> begins() {
        return kind().startKey().map(key -> kind().days(this).get(key));
    }

    /** The first day after the shock, if it has one. */
    default Optional<LocalDate> end() {
        return Optional.empty();
    }

    /** The days on which it acts, if it does not act throughout. */
    default Optional<Period> period() {
        return begins().map(day -> new Period(day, end()));
    }

    /** First day on which it is known or felt; none if it acts throughout or after another event. */
    default Optional<LocalDate> firstDay() {
        return begins();
    }

    /** Day from which it was known if nothing else is said; none for what is known always. */
    default Optional<LocalDate> knownFrom(List<Event> all) {
        return firstDay();
    }

    /** The same shock with its end left open, as those see it who do not know that it will end; itself where it has none or needs it. */
    default Shock withoutEnd() {
        return kind().without(KEY_OF_END, this);
    }

    /** The end, if it can be left open: an amount of money or a truce needs its last day. */
    default Optional<LocalDate> openableEnd() {
        return withoutEnd().equals(this) ? Optional.empty() : end();
    }

    // Checks

    /** Reports what is wrong with it on its own; bounds of keys are checked besides. */
    default void check(EventContext in, Findings findings) {}

    /** Reports what is wrong with the events that it names. */
    default void checkLinks(Event self, OtherEvents others, Findings findings) {}

    /** Reports what is worth knowing but not wrong. */
    default void notice(Event self, OtherEvents others, Findings findings) {}

    /** What it decides, in words: only events that decide the same can contradict each other. */
    default List<String> decides() {
        return List.of();
    }

    /**
     * Reports a contradiction to another event that decides the same.
     *
     * @param later whether this one stands after the other
     */
    default void checkAgainst(Event self, Event other, boolean later, Selection world, Findings findings) {}

    /** The flows whose price it fixes, if it fixes any. */
    default Optional<Cells> pricedCells() {
        return Optional.empty();
    }

    // Links to other events

    /**
     * Ids of the events without which it means nothing.
     *
     * @param duties the tariffs that the events of the scenario stand for
     */
    default Set<String> needs(List<Lowering.Duty> duties, Selection world) {
        return Set.of();
    }

    /** Ids of the tariffs that do not apply to the goods it reaches. */
    default List<String> excludes() {
        return List.of();
    }

    /** The shock without names of events that are not there, where that leaves its meaning. */
    default Shock keeping(Set<String> present) {
        return this;
    }

    /** The shock without names of events that are not there; nothing if nothing is left to do. */
    default Optional<Shock> among(Set<String> present) {
        return Optional.of(keeping(present));
    }

    // What it is about

    /**
     * Who levies on whom.
     *
     * @param imposer who levies, if it says so
     * @param targets on whom, if it says so
     */
    record Parties(Optional<String> imposer, List<String> targets) {
        /** Checks that the parts are there. */
        public Parties {
            Check.notNull(imposer, "imposer");
            targets = List.copyOf(targets);
        }
    }

    /** Who levies on whom, if it is about duties. */
    default Optional<Parties> parties() {
        return Optional.empty();
    }

    /** Products of the customs panel that it names. */
    default List<String> products() {
        return List.of();
    }

    /**
     * Events that count as one player of an explanation.
     *
     * @param id     id of the player
     * @param label  what to call it; the name of the region follows, if there is one
     * @param region whose events they are
     */
    record Family(String id, String label, Optional<String> region) {}

    /** The player that it belongs to unless somebody says otherwise. */
    default Family family() {
        return new Family(kind().name(), kind().plural(), Optional.empty());
    }

    /** Whether it changes tariffs or makes them expected. */
    default boolean isDuty() {
        return false;
    }

    /** Whether it has a place in what the world settles at if it stayed for good: tariffs in force, transport, parameters. */
    default boolean isLasting() {
        return false;
    }

    // Chance

    /**
     * What is not decided of an event, and when it is.
     *
     * @param chance  that it comes, between 0 and 1
     * @param decided day on which it does or does not; empty for what acts throughout
     * @param comes   what is said of it if it does, such as {@code is carried out}
     * @param not     what is said of it if it does not
     */
    record Fork(double chance, Optional<LocalDate> decided, String comes, String not) {
        /** Checks that the parts are there. */
        public Fork {
            Check.present("decided, comes, not", decided, comes, not);
        }

        /** That fork, if the chance leaves anything open. */
        static Optional<Fork> of(double chance, Optional<LocalDate> decided, String comes, String not) {
            return chance > 0 && chance < 1 ? Optional.of(new Fork(chance, decided, comes, not)) : Optional.empty();
        }
    }

    /**
     * What is open about its event: whether it happens at all, unless it says otherwise.
     *
     * @param all    the events of the scenario
     * @param duties the tariffs that they stand for
     */
    default Optional<Fork> fork(Event self, List<Event> all, List<Lowering.Duty> duties) {
        Optional<LocalDate> inForce = duties.stream()
                .filter(duty -> duty.event().id().equals(self.id()))
                .map(duty -> duty.tariff().effective())
                .findFirst();
        return Fork.of(self.probability(), inForce.or(this::begins), "happens", "does not happen");
    }

    /** The event without which it does not come, if there is one. */
    default Optional<String> impliedBy() {
        return Optional.empty();
    }

    // What it does

    /** Whether other events can answer, suspend or void it as a tariff. */
    default boolean actsAsTariff() {
        return false;
    }

    /**
     * The tariff that it stands for, if it stands for one.
     *
     * @param others the tariff that another event stands for, by its id
     */
    default Optional<TariffShock> asTariff(Function<String, Optional<TariffShock>> others) {
        return Optional.empty();
    }

    /** The event with what depends on other events written out as tariffs; nothing if it only changes others. */
    default List<Event> withTariffs(Event self, List<Event> all) {
        return List.of(self);
    }

    /** Events with tariffs written out, after this one has changed them. */
    default List<Event> strike(Event self, List<Event> events) {
        return events;
    }

    /** The event in simple ones, which have an effect of their own; ids that it adds are its own, {@link Lowering#MARK} and more. */
    default List<Event> simple(Event self, Economy economy, Parameters parameters) {
        return List.of(self);
    }

    /** The parameters with what it sets. */
    default Parameters parameters(Parameters values) {
        return values;
    }

    /** Hands its effect to a room that asks for it; what becomes {@link #simple} events has none of its own. */
    default void act(Event self, Effects on) {}

    /** Its values by key, as files spell them. */
    default Map<String, Object> values() {
        return kind().write(this);
    }
}
