package io.tradewind.scenarios.data;

import io.tradewind.io.table.TableSchema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Reads US imports by month, origin and sector with the duty collected on them, 2023-01 to 2025-09: what elasticities are estimated on. */
public final class UsImportReader {
    private static final String FOLDER = "calibration";
    private static final String FILE = "us_imports.csv";

    private final LocalDate knownOn;
    private final YearMonth lastMonth;

    private UsImportReader(LocalDate knownOn, YearMonth lastMonth) {
        this.knownOn = knownOn;
        this.lastMonth = lastMonth;
    }

    /** A reader of what was published by that day. */
    public static UsImportReader knownOn(LocalDate day) {
        return new UsImportReader(day, YearMonth.from(day));
    }

    /** A reader of the months up to that one, whenever they were published. */
    public static UsImportReader until(YearMonth month) {
        return new UsImportReader(ChinaPanelReader.EVERYTHING_KNOWN, month);
    }

    /** The rows, in the order of months, origins and sectors. */
    public List<UsImport> imports() {
        List<UsImport> rows = new ArrayList<>();
        TableSchema schema = TableSchema.of("month", "origin", "sector", "part", "value_usd", "duty_usd", "published");
        ShippedTable.read(FOLDER, FILE, schema, row -> {
            YearMonth month = IsoText.month(row.text(0));
            LocalDate published = IsoText.day(row.text(6));
            if (!published.isAfter(knownOn) && !month.isAfter(lastMonth)) {
                rows.add(new UsImport(
                        month, row.text(1), row.text(2), row.text(3), row.number(4), row.number(5), published));
            }
        });
        return List.copyOf(rows);
    }
}
