package io.tradewind.core.bundle;

import io.tradewind.core.base.Source;
import io.tradewind.core.scenario.BasePath;
import io.tradewind.core.scenario.Event;
import io.tradewind.core.scenario.EventKind;
import io.tradewind.core.scenario.EventKinds;
import io.tradewind.core.scenario.EventRisk;
import io.tradewind.core.scenario.EventValues;
import io.tradewind.core.scenario.Feedback;
import io.tradewind.core.scenario.Horizon;
import io.tradewind.core.scenario.Scenario;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A scenario on a tape: its events by their keys, of the standard kinds. */
final class ScenarioTape {
    /** What may stand behind a key. */
    private enum Type {
        TEXT,
        NUMBER,
        WHOLE,
        FLAG,
        DAY,
        MONTH,
        LIST,
        KEYS
    }

    private final Tape tape;

    ScenarioTape(Tape tape) {
        this.tape = tape;
    }

    Scenario scenario(Scenario scenario) {
        Scenario bare = bare(scenario);
        return bare.withBasePath(tape.optional(scenario, Scenario::basePath, base -> basePath(base, bare.events())));
    }

    /** Events that the scenario has too are said by their position there; most are. */
    private BasePath basePath(BasePath base, List<Event> known) {
        String id = tape.text(base, BasePath::id);
        String title = tape.text(base, BasePath::title);
        boolean today = tape.flag(base, BasePath::today);
        List<Event> events = tape.list(base, BasePath::events, event -> among(event, known));
        return new BasePath(
                id, title, today, events, tape.list(base, BasePath::register, event -> among(event, events)));
    }

    private Event among(Event event, List<Event> known) {
        int at = tape.whole(event, known::indexOf);
        return at < 0 ? event(event) : known.get(at);
    }

    private Scenario bare(Scenario scenario) {
        return new Scenario(
                tape.text(scenario, Scenario::id),
                tape.text(scenario, Scenario::title),
                tape.text(scenario, Scenario::question),
                tape.text(scenario, Scenario::story),
                tape.optional(scenario, Scenario::world, tape::text),
                new Horizon(
                        tape.month(scenario, one -> one.horizon().from()),
                        tape.month(scenario, one -> one.horizon().to())),
                tape.word(scenario, Scenario::closure, Feedback.values()),
                tape.list(scenario, Scenario::events, this::event));
    }

    private Event event(Event event) {
        String id = tape.text(event, Event::id);
        String label = tape.text(event, Event::label);
        double probability = tape.number(event, Event::probability);
        String name = tape.text(event, one -> one.shock().kind().name());
        EventKind<?> kind = EventKinds.standard().find(name).orElseThrow(Tape::broken);
        Map<String, Object> values = keys(event, one -> one.shock().values());
        return new Event(
                id,
                label,
                probability,
                tape.isReading() ? kind.read(new EventValues(kind.keys(), values)) : event.shock(),
                tape.optional(event, Event::source, this::source),
                tape.optional(event, Event::known, tape::day),
                tape.optional(event, Event::endKnown, tape::day),
                new EventRisk(
                        tape.optional(event, one -> one.risk().together(), tape::text),
                        tape.optional(event, one -> one.risk().oneOf(), tape::text),
                        Optional.empty()));
    }

    private Source source(Source source) {
        return new Source(
                tape.text(source, Source::citation),
                tape.optional(source, Source::link, tape::text),
                tape.optional(source, Source::readOn, tape::day));
    }

    private <T> Map<String, Object> keys(T from, Function<T, ? extends Map<String, Object>> part) {
        return tape.map(from, one -> new TreeMap<>(part.apply(one)), tape::text, this::value);
    }

    @SuppressWarnings("unchecked")
    private Object value(Object value) {
        return switch (tape.word(value, ScenarioTape::type, Type.values())) {
            case TEXT -> tape.text(value, Object::toString);
            case NUMBER -> tape.number(value, one -> (Double) one);
            case WHOLE -> tape.whole(value, one -> (Integer) one);
            case FLAG -> tape.flag(value, one -> (Boolean) one);
            case DAY -> tape.day(value, one -> (LocalDate) one);
            case MONTH -> tape.month(value, one -> (YearMonth) one);
            case LIST -> tape.list(value, one -> (List<Object>) one, this::value);
            case KEYS -> keys(value, one -> (Map<String, Object>) one);
        };
    }

    private static Type type(Object value) {
        if (value instanceof Double) {
            return Type.NUMBER;
        }
        if (value instanceof Integer) {
            return Type.WHOLE;
        }
        if (value instanceof Boolean) {
            return Type.FLAG;
        }
        if (value instanceof LocalDate) {
            return Type.DAY;
        }
        if (value instanceof YearMonth) {
            return Type.MONTH;
        }
        if (value instanceof List) {
            return Type.LIST;
        }
        return value instanceof Map ? Type.KEYS : Type.TEXT;
    }
}
