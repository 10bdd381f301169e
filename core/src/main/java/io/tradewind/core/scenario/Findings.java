package io.tradewind.core.scenario;

import io.tradewind.core.base.Nearest;
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

    /** Reports a number outside [low, high], or NaN. */
    void within(double value, double low, double high, String key) {
        require(
                value >= low && value <= high,
                key,
                "The value " + text(value) + " of '" + key + "' lies outside its bounds.",
                "Maybe use a value between " + text(low) + " and " + text(high) + ".");
    }

    /** A number without a needless {@code .0}. */
    static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
