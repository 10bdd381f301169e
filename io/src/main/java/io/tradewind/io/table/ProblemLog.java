package io.tradewind.io.table;

import io.tradewind.core.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Collects problems: keeps the first {@value #MAX_KEPT} and counts the rest. */
public final class ProblemLog {
    /** Number of problems that are kept with their text. */
    public static final int MAX_KEPT = 50;

    private final List<FileProblem> kept = new ArrayList<>();
    private int count;

    /** Adds a problem of a line; the hint is only worked out if the problem is kept. */
    public void add(String file, long line, String column, String message, Supplier<String> hint) {
        if (kept.size() < MAX_KEPT) {
            kept.add(new FileProblem(file, line, column, message, hint.get()));
        }
        count++;
    }

    /** Adds a problem of a line. */
    public void add(String file, long line, String column, String message, String hint) {
        add(file, line, column, message, () -> hint);
    }

    /** Adds a problem of a whole file. */
    public void addFile(String file, String message, String hint) {
        add(file, 0, "", message, hint);
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Number of problems, kept or not. */
    public int count() {
        return count;
    }

    /** The problems that were kept, in the order they were found. */
    public List<FileProblem> kept() {
        return List.copyOf(kept);
    }

    /** What was kept, each with its place, and how much more there is; what concerns no place is of that kind of file. */
    public List<Problem> problems(String kind, String file) {
        List<Problem> problems = new ArrayList<>();
        String unnamed = kind + " '" + file + "'";
        kept().forEach(p ->
                problems.add(new Problem(p.place().isBlank() ? unnamed : p.place(), p.message(), p.hint())));
        int more = count() - kept().size();
        if (more > 0) {
            problems.add(new Problem(file, "... and " + more + " more.", ""));
        }
        return problems;
    }

    /** Throws if anything is wrong with what is shipped, which is our own mistake. */
    public void throwIfBroken(String what) {
        if (!isEmpty()) {
            String problems = kept.stream().map(FileProblem::toString).collect(Collectors.joining("; "));
            throw new IllegalStateException(what + " is broken: " + problems);
        }
    }
}
