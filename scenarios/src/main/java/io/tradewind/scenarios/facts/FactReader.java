package io.tradewind.scenarios.facts;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a user's facts: a CSV file with the columns {@code period, reporter, partner, flow, product, measure, value, unit, source} and, if wanted,
 * {@code id, channel, ownership, bound, tolerance, class, reason, note}.
 */
public final class FactReader {
    private FactReader() {}

    /**
     * The facts of a file. A measure or name that the model does not have is no mistake: {@link FactComparison} lists it as not covered.
     *
     * @throws InvalidInputException with everything that is wrong, each with file, line, column and what to do
     */
    public static Facts read(Path file) {
        return read(TableSource.around(file), TableSource.nameOf(file));
    }

    /** The facts of a file of a set of files. */
    static Facts read(TableSource source, String file) {
        ProblemLog log = new ProblemLog();
        Facts facts = FactTable.read(source, file, log);
        if (!log.isEmpty()) {
            throw new InvalidInputException("facts " + file, problems(log, file));
        }
        return facts;
    }

    private static List<Problem> problems(ProblemLog log, String file) {
        List<Problem> problems = new ArrayList<>();
        String unnamed = "facts '" + file + "'";
        log.kept()
                .forEach(p ->
                        problems.add(new Problem(p.place().isBlank() ? unnamed : p.place(), p.message(), p.hint())));
        int more = log.count() - log.kept().size();
        if (more > 0) {
            problems.add(new Problem(file, "... and " + more + " more.", ""));
        }
        return problems;
    }
}
