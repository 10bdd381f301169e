package io.tradewind.scenarios.explain;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A line of a table of groups.
 *
 * @param player  id of the player
 * @param label   what to call it in a sentence
 * @param pattern id of an event; {@code *} at its end stands for any letters
 * @param line    its line in the file
 */
record GroupLine(String player, String label, String pattern, long line) {
    private static final String ANY = "*";

    /** How many letters of the id the pattern states, the whole id counting for one more; empty if it does not fit. */
    Optional<Integer> fit(String event) {
        if (pattern.equals(event)) {
            return Optional.of(event.length() + 1);
        }
        String start = pattern.endsWith(ANY) ? pattern.substring(0, pattern.length() - 1) : null;
        return start != null && event.startsWith(start) ? Optional.of(start.length()) : Optional.empty();
    }

    /** What is wrong with the line if none of these events fits. */
    Optional<Problem> problem(List<String> events) {
        if (events.stream().anyMatch(event -> fit(event).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "line " + line, "The scenario has no event '" + pattern + "'.", Nearest.hint(pattern, events)));
    }
}
