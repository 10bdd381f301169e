package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import io.tradewind.core.base.Numbers;
import io.tradewind.core.model.WorldWords.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One key of an event: what may stand behind it and what that says. Reader, writer, checks of bounds, schema, guide and templates follow from it.
 *
 * @param name     its name
 * @param type     what may stand behind it
 * @param required whether it must be there
 * @param says     what it says, one line; with its unit where it has one
 * @param fallback what holds if it is left out, in words; empty if there is nothing to say
 * @param usual    the value that holds if it is left out, if it is one
 * @param bounds   its bounds, if it is a number
 * @param example  a value for templates, as YAML
 * @param words    of a word: the allowed ones
 * @param keys     of an object: its keys
 * @param role     what its words name, if they name places or goods of the world
 * @param unless   the word of another key that makes it needless, where it must be there otherwise
 * @param shown    whether a template shows it; required keys are shown
 */
public record EventKey(
        String name,
        KeyType type,
        boolean required,
        String says,
        String fallback,
        Optional<Object> usual,
        Optional<Limit> bounds,
        String example,
        List<String> words,
        List<EventKey> keys,
        Optional<Role> role,
        Optional<Unless> unless,
        boolean shown) {
    /**
     * Another key and its word.
     *
     * @param key  the other key
     * @param word its word
     */
    public record Unless(String key, String word) {}

    /** Checks that it says something and copies the lists. */
    public EventKey {
        Check.notBlank(name, "key");
        Check.notBlank(says, "meaning of " + name);
        words = List.copyOf(words);
        keys = List.copyOf(keys);
    }

    /** A key that must be there. */
    public static EventKey required(String name, KeyType type, String example, String says) {
        return of(name, type, true, example, says);
    }

    /** A key that may be left out. */
    public static EventKey optional(String name, KeyType type, String example, String says) {
        return of(name, type, false, example, says);
    }

    /** A key that takes one of the words of an enum and must be there; the example is one of them. */
    public static EventKey choice(String name, Enum<?> example, String says) {
        return required(name, KeyType.WORD, word(example), says)
                .words(Arrays.stream(example.getDeclaringClass().getEnumConstants())
                        .map(EventKey::word)
                        .toList());
    }

    /** A key that takes one of the words of an enum, or is left out for the usual one. */
    public static EventKey choiceOr(Enum<?> usual, String name, String says) {
        return optional(name, KeyType.WORD, word(usual), says)
                .usually(usual)
                .words(choice(name, usual, says).words());
    }

    /** A key that says whether something is so; left out, it is as usual. */
    public static EventKey flagOr(boolean usual, String name, String says) {
        return optional(name, KeyType.BOOLEAN, Boolean.toString(usual), says).usually(usual);
    }

    private static EventKey of(String name, KeyType type, boolean required, String example, String says) {
        Optional<Object> usual = Optional.empty();
        return new EventKey(
                name,
                type,
                required,
                says,
                "",
                usual,
                Optional.empty(),
                example,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                required);
    }

    /** The same key, with words for what holds if it is left out. */
    public EventKey otherwise(String words) {
        return with(words, usual, bounds);
    }

    /** The same key, with the value that holds if it is left out. */
    public EventKey usually(Object value) {
        return with(text(value), Optional.of(value), bounds);
    }

    /** The same key with the bounds of its numbers. */
    public EventKey within(Limit limit) {
        return with(fallback, usual, Optional.of(limit));
    }

    private EventKey with(String newFallback, Optional<Object> newUsual, Optional<Limit> newBounds) {
        return copy(newFallback, newUsual, newBounds, example, words, keys, role, unless, shown);
    }

    /** The same key with other examples for it and the keys that it holds, by name. */
    EventKey withExamples(Map<String, String> byName) {
        List<EventKey> inner =
                keys.stream().map(key -> key.withExamples(byName)).toList();
        return copy(fallback, usual, bounds, byName.getOrDefault(name, example), words, inner, role, unless, shown);
    }

    /** The same key, which takes one of these words alone. */
    public EventKey words(List<String> allowed) {
        return with(allowed, keys, role, unless, shown);
    }

    /** The same key, which holds these keys. */
    public EventKey keys(List<EventKey> inner) {
        return with(words, inner, role, unless, shown);
    }

    /** The same key, whose words name places or goods of the world. */
    public EventKey names(Role newRole) {
        return with(words, keys, Optional.of(newRole), unless, shown);
    }

    /** The same key, which must be there unless another one has that word. */
    public EventKey unless(String key, String word) {
        return with(words, keys, role, Optional.of(new Unless(key, word)), shown);
    }

    /** The same key, shown in templates though it is not required. */
    public EventKey inTemplates() {
        return with(words, keys, role, unless, true);
    }

    private EventKey with(
            List<String> newWords,
            List<EventKey> newKeys,
            Optional<Role> newRole,
            Optional<Unless> newUnless,
            boolean newShown) {
        return copy(fallback, usual, bounds, example, newWords, newKeys, newRole, newUnless, newShown);
    }

    private EventKey copy(
            String instead,
            Optional<Object> value,
            Optional<Limit> limits,
            String sample,
            List<String> allowed,
            List<EventKey> inner,
            Optional<Role> named,
            Optional<Unless> other,
            boolean seen) {
        return new EventKey(
                name, type, required, says, instead, value, limits, sample, allowed, inner, named, other, seen);
    }

    /** What it says and when it must be there: one line for guides. */
    public String meaning() {
        return unless.map(other -> says + "; required unless " + other.key() + " is " + other.word())
                .orElse(says);
    }

    /** A word of an enum as files spell it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> word) {
            return word(word);
        }
        return value instanceof Number number ? Numbers.text(number.doubleValue()) : value.toString();
    }
}
