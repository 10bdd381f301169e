package io.tradewind.io.table;

import io.tradewind.core.base.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the columns of a schema in a header line and reports the ones that are missing, misspelt, unknown or doubled. */
record HeaderCheck(String file, TableSchema schema, List<String> header, long line, ProblemLog log) {
    /** Position of each column of the schema in the header, -1 for an optional one that is absent; empty after a problem. */
    Optional<int[]> positions() {
        int before = log.count();
        List<String> columns = schema.columns();
        reportMissing(reportUnknown(columns));
        if (log.count() > before) {
            return Optional.empty();
        }
        return Optional.of(columns.stream().mapToInt(header::indexOf).toArray());
    }

    /** Reports columns that the schema does not have and returns those that they seem to be misspellings of. */
    private Set<String> reportUnknown(List<String> columns) {
        Set<String> explained = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                log.add(file, line, name, "The column (" + Row.shortened(name) + ") stands twice in the header.", "");
            } else if (!columns.contains(name)) {
                Optional<String> meant = Nearest.to(name, absent(columns));
                meant.ifPresent(explained::add);
                log.add(
                        file,
                        line,
                        Row.shortened(name),
                        "The table has no column '" + Row.shortened(name) + "'.",
                        meant.map(near -> "Maybe use '" + near + "'.")
                                .orElse("Its columns are " + String.join(",", columns) + "."));
            }
        }
        return explained;
    }

    private List<String> absent(List<String> columns) {
        List<String> absent = new ArrayList<>(columns);
        absent.removeAll(header);
        return absent;
    }

    private void reportMissing(Set<String> explained) {
        for (String column : schema.required()) {
            if (!header.contains(column) && !explained.contains(column)) {
                log.add(
                        file,
                        line,
                        column,
                        "The column '" + column + "' is missing.",
                        "The header must have " + String.join(",", schema.required()) + ".");
            }
        }
    }
}
