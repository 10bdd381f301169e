package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import io.tradewind.core.parameter.Parameters;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A named list of events over a horizon. Records of this package check only that their parts are there;
 * {@link ScenarioCheck} checks what they mean in a world.
 *
 * @param id      its id, such as {@code us-china-2025}
 * @param title   its title for people
 * @param question the question it answers, one sentence; may be empty
 * @param story   what it is about and what it leaves out; may be empty
 * @param world   id or folder of the world it is meant for, if it says so
 * @param horizon first and last month
 * @param closure whether long-run income and wages enter
 * @param events  the events, in the order of the file; those of the base path, as far as they stand, among them
 * @param basePath what it is measured against; the world without events if left out
 */
public record Scenario(
        String id,
        String title,
        String question,
        String story,
        Optional<String> world,
        Horizon horizon,
        Feedback closure,
        List<Event> events,
        Optional<BasePath> basePath) {
    /** A scenario that is measured against the world without events. */
    public Scenario(
            String id,
            String title,
            String question,
            String story,
            Optional<String> world,
            Horizon horizon,
            Feedback closure,
            List<Event> events) {
        this(id, title, question, story, world, horizon, closure, events, Optional.empty());
    }

    /** A builder; what it is not told is left out or takes the value that a file without it has. */
    public static Builder builder(String id, Horizon horizon) {
        return new Builder(id, horizon);
    }

    /** Collects the parts. */
    public static final class Builder {
        private final String id;
        private final Horizon horizon;
        private String title;
        private String question = "";
        private String story = "";
        private Optional<String> world = Optional.empty();
        private Feedback closure = Feedback.PARTIAL;
        private List<Event> events = List.of();

        private Builder(String id, Horizon horizon) {
            this.id = id;
            this.horizon = horizon;
            this.title = id;
        }

        /** Sets: its title for people. */
        public Builder title(String newTitle) {
            title = newTitle;
            return this;
        }

        /** Sets: the question it answers, one sentence. */
        public Builder question(String newQuestion) {
            question = newQuestion;
            return this;
        }

        /** Sets: what it is about and what it leaves out. */
        public Builder story(String newStory) {
            story = newStory;
            return this;
        }

        /** Sets: id or folder of the world it is meant for. */
        public Builder world(String newWorld) {
            world = Optional.of(newWorld);
            return this;
        }

        /** Sets: whether long-run income and wages enter. */
        public Builder closure(Feedback newClosure) {
            closure = newClosure;
            return this;
        }

        /** Sets: the events, in the order of the file. */
        public Builder events(List<Event> newEvents) {
            events = newEvents;
            return this;
        }

        /** The scenario. */
        public Scenario build() {
            return new Scenario(id, title, question, story, world, horizon, closure, events);
        }
    }

    /** Copies the events. */
    public Scenario {
        Check.notBlank(id, "scenario id");
        Check.notBlank(title, "title");
        Check.present("question, story, world, horizon, closure", question, story, world, horizon, closure);
        Check.notNull(basePath, "base path");
        events = List.copyOf(events);
    }

    /** A scenario of those events, partial closure. */
    public static Scenario of(String id, YearMonth from, YearMonth to, List<Event> events) {
        return new Scenario(id, id, "", "", Optional.empty(), new Horizon(from, to), Feedback.PARTIAL, events);
    }

    /** The same scenario over another horizon. */
    public Scenario withHorizon(Horizon newHorizon) {
        return new Scenario(id, title, question, story, world, newHorizon, closure, events, basePath);
    }

    /** Those values with the scenario's own overrides on top, the last of each parameter. */
    public Parameters parameters(Parameters values) {
        Parameters result = values;
        for (Event event : events) {
            result = event.weight() > 0 ? event.shock().parameters(result) : result;
        }
        return result;
    }

    /** Asks the events for their effects, in their order. */
    public void act(Effects on) {
        events.forEach(event -> event.shock().act(event, on));
    }

    /** The same scenario without overrides of parameters. */
    public Scenario withoutParameters() {
        return withEvents(events.stream()
                .filter(event -> event.shock().kind() != ParameterShock.KIND)
                .toList());
    }

    /** First month of the earliest event, if there is a dated one. */
    public Optional<YearMonth> firstMonth() {
        return Lowering.tariffs(events).stream()
                .map(event -> event.shock().firstDay())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(YearMonth::from);
    }

    /** The days on which an event acts, those of an answer with its trigger's; none if it acts throughout. */
    public Optional<Period> period(Event event) {
        return event.shock().period().or(() -> Lowering.tariffOf(event, events).flatMap(Shock::period));
    }

    /** The same scenario with another closure. */
    public Scenario withClosure(Feedback newClosure) {
        return new Scenario(id, title, question, story, world, horizon, newClosure, events, basePath);
    }

    /** The same scenario with other events. */
    public Scenario withEvents(List<Event> newEvents) {
        return new Scenario(id, title, question, story, world, horizon, closure, newEvents, basePath);
    }

    /** The same events, measured against another path. */
    public Scenario withBasePath(Optional<BasePath> newBasePath) {
        return new Scenario(id, title, question, story, world, horizon, closure, events, newBasePath);
    }

    /** The events that it brings: all of them, or those that its base path lacks or has otherwise. */
    public List<Event> ownEvents() {
        return basePath.map(base -> base.own(events)).orElse(events);
    }

    /** The events of its base path that it takes away. */
    public List<Event> droppedEvents() {
        return basePath.map(base -> base.dropped(events)).orElse(List.of());
    }

    /** Whether it changes nothing of what it is measured against. */
    public boolean changesNothing() {
        return ownEvents().isEmpty() && droppedEvents().isEmpty();
    }

    /** The same scenario with one more event at the end. */
    public Scenario plus(Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return withEvents(more);
    }
}
