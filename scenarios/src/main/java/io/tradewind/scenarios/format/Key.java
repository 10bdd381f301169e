package io.tradewind.scenarios.format;

import io.tradewind.core.base.Check;
import io.tradewind.core.model.WorldWords.Role;
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
 * @param bounds      its bounds, for the guide and the schema
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
        Bounds bounds,
        String example,
        List<String> words,
        List<Key> keys,
        boolean shown) {
    /**
     * Bounds of a number.
     *
     * @param low       lower bound, or NaN
     * @param high      upper bound, or NaN
     * @param excluding whether the lower bound itself is outside
     */
    record Bounds(double low, double high, boolean excluding) {
        static final Bounds NONE = new Bounds(Double.NaN, Double.NaN, false);
    }

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
        return new Key(name, type, true, meaning, "", Bounds.NONE, example, List.of(), List.of(), true);
    }

    static Key optional(String name, KeyType type, String example, String meaning) {
        return new Key(name, type, false, meaning, "", Bounds.NONE, example, List.of(), List.of(), false);
    }

    Key otherwise(String newFallback) {
        return new Key(name, type, required, meaning, newFallback, bounds, example, words, keys, shown);
    }

    Key between(double low, double high) {
        return bounds(new Bounds(low, high, false));
    }

    Key above(double low, double high) {
        return bounds(new Bounds(low, high, true));
    }

    private Key bounds(Bounds newBounds) {
        return new Key(name, type, required, meaning, fallback, newBounds, example, words, keys, shown);
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
