package io.tradewind.scenarios.calibration;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.parameter.ParameterRegistry;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values of parameters in a CSV file with the columns {@code parameter, value}; other columns are for people. */
public final class ParameterFile {
    private static final TableSchema SCHEMA =
            new TableSchema(List.of("parameter", "value"), List.of("standard_error", "prior", "data_to", "sha256"));

    private ParameterFile() {}

    /**
     * The values of the file, by parameter.
     *
     * @throws InvalidInputException with everything that is wrong, each with its line
     */
    public static SortedMap<String, Double> read(Path file, ParameterRegistry registry) {
        String name = TableSource.nameOf(file);
        SortedMap<String, Double> values = new TreeMap<>();
        ProblemLog log = new ProblemLog();
        CsvTable.read(TableSource.around(file), name, SCHEMA, log, row -> take(row, registry, values));
        if (!log.isEmpty()) {
            throw new InvalidInputException(
                    "parameters " + name,
                    log.kept().stream()
                            .map(problem -> new Problem(problem.place(), problem.message(), problem.hint()))
                            .toList());
        }
        return values;
    }

    private static void take(Row row, ParameterRegistry registry, SortedMap<String, Double> values) {
        String id = row.text(0);
        double value = row.number(1);
        if (Double.isNaN(value)) {
            return;
        }
        registry.problemWith("", id, value)
                .ifPresentOrElse(
                        problem -> row.problem(registry.find(id).isEmpty() ? 0 : 1, problem.message(), problem.hint()),
                        () -> {
                            if (values.put(ParameterRegistry.currentId(id), value) != null) {
                                row.problem(0, "The parameter '" + id + "' stands twice.", "Maybe remove one line.");
                            }
                        });
    }
}
