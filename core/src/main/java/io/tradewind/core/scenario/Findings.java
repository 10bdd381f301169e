package io.tradewind.core.scenario;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.Numbers;
import io.tradewind.core.base.Problem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the problems of one part of a scenario; paths start with that part's own. */
public final class Findings {
    private final String path;
    private final List<Problem> problems;
    private final Set<String> bounded = new HashSet<>();

    Findings(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /** Adds a problem whose path is a key of this part. */
    public void add(Problem problem) {
        add(problem.path(), problem.message(), problem.hint());
    }

    /** Findings of the event at that position. */
    static Findings ofEvent(int index, List<Problem> problems) {
        return new Findings("events[" + index + "]", problems);
    }

    /** Adds a problem with a key of this part. */
    public void add(String key, String message, String hint) {
        problems.add(new Problem(path + "." + key, message, hint));
    }

    /** Reports unless the condition holds. */
    public void require(boolean condition, String key, String message, String hint) {
        if (!condition) {
            add(key, message, hint);
        }
    }

    /** Reports unless the condition holds, and suggests the nearest of the known words. */
    public void requireKnown(boolean condition, String key, String message, String word, Collection<String> known) {
        if (!condition) {
            unknown(key, message, word, known);
        }
    }

    /** Reports a word that is none of the known ones. */
    public void unknown(String key, String message, String word, Collection<String> known) {
        add(key, message, Nearest.hint(word, known));
    }

    /** Reports a number outside its bounds, or none. */
    public void within(double value, Limit limit, String key) {
        requireBound(
                limit.holds(value),
                key,
                "The value " + text(value) + " of '" + key + "' lies outside its bounds.",
                "Maybe use a value " + limit.text() + ".");
    }

    /** Reports a number outside its bounds in words of its own; the bounds of its key are not checked again. */
    public void requireBound(boolean condition, String key, String message, String hint) {
        if (!condition) {
            bounded.add(key);
            add(key, message, hint);
        }
    }

    /** Whether bounds of that key have been reported. */
    boolean concern(String key) {
        return bounded.contains(key);
    }

    /** Reports an end that is not after the start. */
    public void endsAfter(LocalDate start, Optional<LocalDate> end, String startKey) {
        end.ifPresent(day -> require(
                day.isAfter(start),
                "end",
                "The end (" + day + ") is not after '" + startKey + "' (" + start + ").",
                "Maybe the two days are swapped; the end is the first day no longer in force."));
    }

    /** Reports an announcement after the day itself. */
    public void ordered(LocalDate announced, LocalDate effective) {
        require(
                !announced.isAfter(effective),
                "announced",
                "It is announced (" + announced + ") after it takes effect (" + effective + ").",
                "Maybe the two days are swapped.");
    }

    /** A number without a needless {@code .0}. */
    public static String text(double value) {
        return Numbers.text(value);
    }
}
