package io.tradewind.scenarios.register;

import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the entries that ship inside the library; anything wrong with them is our own mistake. */
final class RegisterReader {
    private static final TableSchema SCHEMA = TableSchema.of(
            "id",
            "number",
            "status",
            "authority",
            "announced",
            "effective",
            "end",
            "imposer",
            "targets",
            "members",
            "weight",
            "scope",
            "stacking",
            "refers",
            "carriers",
            "reason",
            "source");

    private final Row row;
    private int column;

    private RegisterReader(Row row) {
        this.row = row;
    }

    static List<RegisterEntry> read(String folder, String file) {
        List<RegisterEntry> entries = new ArrayList<>();
        ProblemLog log = new ProblemLog();
        CsvTable.read(
                TableSource.builtIn(folder), file, SCHEMA, log, row -> entries.add(new RegisterReader(row).entry()));
        log.throwIfBroken("The register");
        return entries;
    }

    /** Reads the columns from left to right. */
    private RegisterEntry entry() {
        return new RegisterEntry(
                text(),
                text(),
                RegisterEntry.Status.valueOf(constant()),
                text(),
                day(),
                LocalDate.parse(text()),
                day(),
                text(),
                words(),
                text(),
                share(),
                text(),
                RegisterEntry.Stacking.valueOf(constant()),
                words(),
                words(),
                text(),
                text());
    }

    private String text() {
        return row.text(column++);
    }

    private String constant() {
        return text().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private Optional<LocalDate> day() {
        return Optional.of(text()).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    private OptionalDouble share() {
        String text = text();
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private List<String> words() {
        String text = text();
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
