package io.tradewind.scenarios.format;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.WorldWords.Role;
import io.tradewind.core.scenario.Limit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One key of the file.
 *
 * @param name        its name
 * @param type        what may stand behind it
 * @param required    whether it must be there
 * @param meaning     what it says, one line; with its unit where it has one
 * @param fallback    what holds if it is left out; empty if there is nothing to say
 * @param bounds      its bounds, if it is a number; the guide and the schema print them, core checks them
 * @param example     a value for templates, as YAML
 * @param words       of a word: the allowed ones
 * @param keys        of an object: its keys
 * @param shown       whether a template shows it; required keys are shown
 */
record Key(
        String name,
        KeyType type,
        boolean required,
        String meaning,
        String fallback,
        Optional<Limit> bounds,
        String example,
        List<String> words,
        List<Key> keys,
        boolean shown) {
    /** The keys whose words name places or goods, in every kind of event. */
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("imposer", Role.REGION),
            Map.entry("targets", Role.REGION),
            Map.entry("hosts", Role.REGION),
            Map.entry("importers", Role.REGION),
            Map.entry("exporters", Role.REGION),
            Map.entry("origins", Role.REGION),
            Map.entry("partners", Role.PARTNER),
            Map.entry("sectors", Role.SECTOR),
            Map.entry("exempt", Role.SECTOR),
            Map.entry("mix", Role.SECTOR),
            Map.entry("products", Role.PRODUCT),
            Map.entry("exemptProducts", Role.PRODUCT));

    Key {
        Check.notBlank(name, "key");
        Check.notBlank(meaning, "meaning of " + name);
        words = List.copyOf(words);
        keys = List.copyOf(keys);
    }

    /** What the words of this key name, if they name places or goods of the world. */
    Optional<Role> role() {
        return Optional.ofNullable(ROLES.get(name));
    }

    static Key required(String name, KeyType type, String example, String meaning) {
        return new Key(name, type, true, meaning, "", Optional.empty(), example, List.of(), List.of(), true);
    }

    static Key optional(String name, KeyType type, String example, String meaning) {
        return new Key(name, type, false, meaning, "", Optional.empty(), example, List.of(), List.of(), false);
    }

    Key otherwise(String newFallback) {
        return new Key(name, type, required, meaning, newFallback, bounds, example, words, keys, shown);
    }

    /** The same key with the bounds of its numbers. */
    Key within(Limit limit) {
        return new Key(name, type, required, meaning, fallback, Optional.of(limit), example, words, keys, shown);
    }

    Key words(List<String> newWords) {
        return new Key(name, type, required, meaning, fallback, bounds, example, newWords, keys, shown);
    }

    Key keys(List<Key> newKeys) {
        return new Key(name, type, required, meaning, fallback, bounds, example, words, newKeys, shown);
    }

    /** The same key, shown in templates though it is not required. */
    Key inTemplates() {
        return new Key(name, type, required, meaning, fallback, bounds, example, words, keys, true);
    }
}
