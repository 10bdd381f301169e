package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A kind of event: its name, its keys, and how a shock is made of their values and taken apart again. What a shock of the kind means, does and needs, the
 * shock says itself ({@link Shock}); the two stand in one file.
 *
 * @param <S> the shocks of the kind
 */
public final class EventKind<S extends Shock> {
    private final Class<S> type;
    private final String name;
    private final String plural;
    private final String meaning;
    private final List<Part<S>> parts;
    private final Function<EventValues, S> reader;
    private final Limit chance;

    /** A key and the part of a shock that stands behind it. */
    private record Part<S>(EventKey key, Function<S, ?> value) {
        /** What a file says of it: nothing where that holds anyway. */
        Optional<Object> written(S shock) {
            Object said = said(shock);
            boolean nothing = said == null
                    || said instanceof Collection<?> many && many.isEmpty()
                    || said instanceof Map<?, ?> shares && shares.isEmpty()
                    || said.equals("");
            if (key.usual().map(usual -> usual.equals(said)).orElse(nothing && !key.required())) {
                return Optional.empty();
            }
            return Optional.ofNullable(said instanceof Enum<?> word ? EventKey.word(word) : said);
        }

        private Object said(S shock) {
            Object said = value.apply(shock);
            if (said instanceof OptionalDouble number) {
                return number.isPresent() ? number.getAsDouble() : null;
            }
            return said instanceof Optional<?> maybe ? maybe.orElse(null) : said;
        }
    }

    private EventKind(Builder<S> builder, Function<EventValues, S> reader) {
        this.type = builder.type;
        this.name = Check.notBlank(builder.name, "kind");
        this.plural = builder.plural;
        this.meaning = Check.notBlank(builder.meaning, "meaning of " + name);
        this.parts = List.copyOf(builder.parts);
        this.reader = reader;
        this.chance = builder.chance;
    }

    /**
     * A builder of a kind.
     *
     * @param type    its shocks
     * @param name    as files spell it
     * @param plural  what many events of it are called together
     * @param meaning what it does, one sentence
     */
    public static <S extends Shock> Builder<S> of(Class<S> type, String name, String plural, String meaning) {
        return new Builder<>(type, name, plural, meaning);
    }

    /**
     * Collects the keys of a kind.
     *
     * @param <S> the shocks of the kind
     */
    public static final class Builder<S extends Shock> {
        private final Class<S> type;
        private final String name;
        private final String plural;
        private final String meaning;
        private final List<Part<S>> parts = new ArrayList<>();
        private Limit chance = Limit.SHARE;

        private Builder(Class<S> type, String name, String plural, String meaning) {
            this.type = type;
            this.name = name;
            this.plural = plural;
            this.meaning = meaning;
        }

        /** Adds a key and the part of a shock that stands behind it; an empty part is left out of files. */
        public Builder<S> key(EventKey key, Function<S, ?> part) {
            parts.add(new Part<>(key, part));
            return this;
        }

        /** Events of the kind may come or not: they state a probability, neither 0 nor 1. */
        public Builder<S> undecided() {
            chance = Limit.UNDECIDED;
            return this;
        }

        /** The kind; its shocks are made of values that have all required keys. */
        public EventKind<S> reads(Function<EventValues, S> reader) {
            return new EventKind<>(this, reader);
        }
    }

    /** As files spell it. */
    public String name() {
        return name;
    }

    /** What many events of it are called together. */
    public String plural() {
        return plural;
    }

    /** What it does, one sentence. */
    public String meaning() {
        return meaning;
    }

    /** What the probability of its events may be; where it may not be 1, they must state it. */
    public Limit chance() {
        return chance;
    }

    /** Its own keys, without those that every event has. */
    public List<EventKey> keys() {
        return parts.stream().map(Part::key).toList();
    }

    /** The same kind with examples in the words of some world, by key, or by kind and key where kinds differ. */
    EventKind<S> withExamples(Map<String, String> examples) {
        Map<String, String> byName = new LinkedHashMap<>(examples);
        examples.forEach((key, example) -> {
            if (key.startsWith(name + ".")) {
                byName.put(key.substring(name.length() + 1), example);
            }
        });
        Builder<S> builder = of(type, name, plural, meaning);
        parts.forEach(part -> builder.key(part.key.withExamples(byName), part.value));
        return builder.reads(reader);
    }

    /** The shock of these values. */
    public S read(EventValues values) {
        return reader.apply(values);
    }

    /** The values of a shock of this kind by key, in their order; what holds anyway is left out. */
    public Map<String, Object> write(Shock shock) {
        Map<String, Object> values = new LinkedHashMap<>();
        parts.forEach(part -> part.written(type.cast(shock)).ifPresent(value -> values.put(part.key.name(), value)));
        return Collections.unmodifiableMap(values);
    }

    /** The shock without what it says behind a key that may be left out; itself if the kind has no such key. */
    Shock without(String key, Shock shock) {
        Map<String, Object> values = new LinkedHashMap<>(write(shock));
        return values.remove(key) == null
                        || keys().stream()
                                .anyMatch(one -> one.required() && one.name().equals(key))
                ? shock
                : read(new EventValues(keys(), values));
    }

    /** The days of a shock of this kind by key; the first that must be stated comes first, because the shock acts from then on. */
    public Map<String, LocalDate> days(Shock shock) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        startKey().ifPresent(key -> days.put(key, null));
        for (Part<S> part : parts) {
            if (part.key.type() == KeyType.DATE && part.said(type.cast(shock)) instanceof LocalDate day) {
                days.put(part.key.name(), day);
            }
        }
        return days;
    }

    /** The key of the day from which shocks act, if they have one of their own. */
    Optional<String> startKey() {
        return parts.stream()
                .map(Part::key)
                .filter(key -> key.type() == KeyType.DATE && key.required())
                .map(EventKey::name)
                .findFirst();
    }

    /** Reports numbers outside the bounds of their keys, unless something is said of them already. */
    void checkBounds(Shock shock, Findings findings) {
        for (Part<S> part : parts) {
            if (part.said(type.cast(shock)) instanceof Number number) {
                part.key
                        .bounds()
                        .filter(limit -> !findings.concern(part.key.name()))
                        .ifPresent(limit -> findings.within(number.doubleValue(), limit, part.key.name()));
            }
        }
    }
}
