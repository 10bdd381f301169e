package io.tradewind.io.world;

import io.tradewind.core.base.Check;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.table.ProblemLog;
import java.util.List;
import java.util.stream.Collectors;

/** A world that cannot be used, with what is wrong with its files. */
public final class InvalidWorldException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<FileProblem> problems;
    private final int count;

    /** An error about a world, with everything the log has collected; the log must not be empty. */
    public InvalidWorldException(String world, ProblemLog log) {
        super(message(world, log));
        this.problems = List.copyOf(Check.notEmpty(log.kept(), "problems"));
        this.count = log.count();
    }

    private static String message(String world, ProblemLog log) {
        int unkept = log.count() - log.kept().size();
        return "The world (" + world + ") cannot be used: "
                + (log.count() == 1 ? "1 problem" : log.count() + " problems") + ".\n"
                + log.kept().stream().map(FileProblem::toString).collect(Collectors.joining("\n"))
                + (unkept == 0 ? "" : "\n... and " + unkept + " more.");
    }

    /** The first problems, at most {@link ProblemLog#MAX_KEPT} of them, file by file. */
    public List<FileProblem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** Number of problems, with those that are not listed. */
    public int count() {
        return count;
    }
}
