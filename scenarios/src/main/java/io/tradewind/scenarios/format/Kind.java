package io.tradewind.scenarios.format;

import java.util.ArrayList;
import java.util.List;

/**
 * One kind of event.
 *
 * @param name    as the file spells it
 * @param meaning what it does, one sentence
 * @param keys    its own keys, without those of every event
 */
record Kind(String name, String meaning, List<Key> keys) {
    Kind {
        keys = List.copyOf(keys);
    }

    /** The keys of every event and its own. */
    List<Key> allKeys() {
        List<Key> all = new ArrayList<>(ScenarioKeys.EVENT);
        all.addAll(keys);
        return List.copyOf(all);
    }
}
