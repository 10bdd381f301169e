package io.tradewind.scenarios.facts;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSource;
import java.nio.file.Path;

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
            throw new InvalidInputException("facts " + file, log.problems("facts", file));
        }
        return facts;
    }
}
