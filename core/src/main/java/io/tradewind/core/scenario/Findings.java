package io.tradewind.core.scenario;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Numbers;
import io.tradewind.core.base.Problem;
import java.util.Collection;
import java.util.List;

/** Collects the problems of one part of a scenario; paths start with that part's own. */
final class Findings {
    private final String path;
    private final List<Problem> problems;

    Findings(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** Adds a problem whose path is a key of this part. */
    void add(Problem problem) {
        add(problem.path(), problem.message(), problem.hint());
    }

    /** Findings of the event at that position. */
    static Findings ofEvent(int index, List<Problem> problems) {
        return new Findings("events[" + index + "]", problems);
    }

    void add(String key, String message, String hint) {
        problems.add(new Problem(path + "." + key, message, hint));
    }

    /** Reports unless the condition holds. */
    void require(boolean condition, String key, String message, String hint) {
        if (!condition) {
            add(key, message, hint);
        }
    }

    /** Reports unless the condition holds, and suggests the nearest of the known words. */
    void requireKnown(boolean condition, String key, String message, String word, Collection<String> known) {
        if (!condition) {
            unknown(key, message, word, known);
        }
    }

    /** Reports a word that is none of the known ones. */
    void unknown(String key, String message, String word, Collection<String> known) {
        add(key, message, Nearest.hint(word, known));
    }

    /** Reports a number outside its bounds, or none. */
    void within(double value, Limit limit, String key) {
        require(
                limit.holds(value),
                key,
                "The value " + text(value) + " of '" + key + "' lies outside its bounds.",
                "Maybe use a value " + limit.text() + ".");
    }

    /** Reports a number above its upper bound; for values whose lower bound has words of its own. */
    void atMost(double value, Limit limit, String key) {
        if (!(value <= limit.low())) {
            within(value, limit, key);
        }
    }

    /** A number without a needless {@code .0}. */
    static String text(double value) {
        return Numbers.text(value);
    }
}
