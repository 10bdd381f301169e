package io.tradewind.io.world;

import io.tradewind.core.base.Check;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.table.ProblemLog;
import java.util.List;
import java.util.stream.Collectors;

/** Shock files that cannot be used, with what is wrong with them. */
public final class InvalidShocksException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<FileProblem> problems;
    private final int count;

    InvalidShocksException(ProblemLog log) {
        super(log.kept().stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(Check.notEmpty(log.kept(), "problems"));
        this.count = log.count();
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
