package io.tradewind.io.world;

import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import io.tradewind.io.world.KeyedTable.Bounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code elasticities.csv}: further sets of trade elasticities, each with a value for every sector. */
final class ElasticityFile {
    static final String FILE = "elasticities.csv";
    static final List<String> COLUMNS = List.of("sector", "set", "value", "status", "source");

    private static final Bounds BOUNDS = WorldCodes.ELASTICITY;

    private final CodeList sectors;
    private final ProblemLog log;
    private final Map<String, Rows> sets = new LinkedHashMap<>();

    /** The rows of one set. */
    private static final class Rows {
        private final long[] lines;
        private final Double[] values;
        private final String[] statuses;
        private final String[] sources;

        Rows(int sectors) {
            lines = new long[sectors];
            values = new Double[sectors];
            statuses = new String[sectors];
            sources = new String[sectors];
        }
    }

    private ElasticityFile(CodeList sectors, ProblemLog log) {
        this.sectors = sectors;
        this.log = log;
    }

    /** The sets in the order of the file; none if there is no such file. */
    static List<NamedElasticities> read(TableSource source, CodeList sectors, ProblemLog log) {
        ElasticityFile file = new ElasticityFile(sectors, log);
        int before = log.count();
        CsvTable.readIfPresent(source, FILE, new TableSchema(COLUMNS, List.of()), log, file::add);
        if (log.count() == before) {
            file.sets.forEach(file::reportMissing);
        }
        return log.count() > before ? List.of() : file.named();
    }

    private void add(Row row) {
        int sector = sectors.find(row, 0);
        String set = row.text(1);
        if (set.isBlank() || set.equals(NamedElasticities.OWN)) {
            row.problem(
                    1,
                    set.isBlank() ? "The set is empty." : "The set (" + set + ") is the name for those of sectors.csv.",
                    "Maybe give it a name such as caliendo-parro.");
            return;
        }
        double value = row.number(2);
        if (Double.isNaN(value) || sector < 0) {
            return;
        }
        if (!BOUNDS.allow(value)) {
            row.problem(2, "The value (" + Row.shortened(row.text(2)) + ") " + BOUNDS.complaint(value) + ".", "");
            return;
        }
        Rows rows = sets.computeIfAbsent(set, any -> new Rows(sectors.size()));
        if (rows.lines[sector] != 0) {
            row.problem(
                    0,
                    "The row for (" + row.text(0) + ", " + Row.shortened(set) + ") stands twice, first on line "
                            + rows.lines[sector] + ".",
                    "Maybe delete one of the two.");
            return;
        }
        rows.lines[sector] = row.line();
        rows.values[sector] = value;
        rows.statuses[sector] = row.text(3);
        rows.sources[sector] = row.text(4);
    }

    private void reportMissing(String set, Rows rows) {
        List<String> missing = new ArrayList<>();
        for (int s = 0; s < sectors.size(); s++) {
            if (rows.values[s] == null) {
                missing.add(sectors.code(s));
            }
        }
        if (!missing.isEmpty()) {
            log.addFile(
                    FILE,
                    "The set (" + Row.shortened(set) + ") has no value for " + String.join(", ", missing) + ".",
                    "A set needs one for every sector.");
        }
    }

    private List<NamedElasticities> named() {
        List<NamedElasticities> named = new ArrayList<>();
        sets.forEach((set, rows) -> named.add(new NamedElasticities(
                set, Arrays.asList(rows.values), Arrays.asList(rows.statuses), Arrays.asList(rows.sources))));
        return named;
    }
}
