package io.tradewind.core.model;

import io.tradewind.core.base.Check;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What the words for regions, or those for sectors, select: a code one, a group its members, {@code all} all; no word means two things. */
@SuppressWarnings("serial") // read back by io.result.ProjectionFile, which knows its parts
final class Words implements Serializable {
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, List<Integer>> selections = new LinkedHashMap<>();

    /**
     * @param what     what they are, for messages
     * @param reserved words that are neither codes nor groups
     * @param codes    the codes, in order
     * @param groups   the groups of each
     */
    Words(String what, List<String> reserved, List<String> codes, List<List<String>> groups) {
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            Check.that(index.put(code, i) == null, "The " + what + " (" + code + ") stands twice.");
            Check.that(!reserved.contains(code), "The " + what + " (" + code + ") has a name that is reserved.");
            selections.put(code, List.of(i));
        }
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            for (String group : new LinkedHashSet<>(groups.get(i))) {
                Check.that(
                        !index.containsKey(group) && !reserved.contains(group),
                        "The group (" + group + ") of " + what + " " + codes.get(i) + " has a name that is taken.");
                members.computeIfAbsent(group, any -> new ArrayList<>()).add(i);
            }
        }
        members.forEach((group, positions) -> selections.put(group, List.copyOf(positions)));
        selections.put(
                WorldWords.ALL,
                List.copyOf(new ArrayList<>(index.values()).stream().sorted().toList()));
    }

    /** Position of the code. */
    OptionalInt indexOf(String code) {
        Integer position = index.get(code);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Positions that the word selects, in order; empty if it is unknown. */
    List<Integer> select(String word) {
        return selections.getOrDefault(word, List.of());
    }

    /** Every word that selects something: codes, groups, {@code all}, in this order. */
    Set<String> all() {
        return Collections.unmodifiableSet(selections.keySet());
    }
}
