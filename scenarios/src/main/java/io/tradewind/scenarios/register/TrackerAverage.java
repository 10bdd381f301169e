package io.tradewind.scenarios.register;

import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An average of US duties by an independent tracker, from a day on; to set the register beside, read by no estimate.
 *
 * @param day     first day
 * @param partner the region on whose goods; {@code all} is every one
 * @param addedPp points added since the end of 2024, weighted by US imports of 2024
 * @param totalPp the same with the duties of 2024
 */
public record TrackerAverage(LocalDate day, String partner, double addedPp, double totalPp) {
    private static final TableSchema SCHEMA = TableSchema.of("day", "partner", "added_pp", "total_pct");

    /** The average of a partner that holds on a day; nothing if the tracker does not print it. */
    public static Optional<TrackerAverage> on(LocalDate day, String partner) {
        return shipped().stream()
                .filter(average -> average.partner.equals(partner) && !average.day.isAfter(day))
                .max(Comparator.comparing(TrackerAverage::day));
    }

    private static List<TrackerAverage> shipped() {
        List<TrackerAverage> averages = new ArrayList<>();
        ProblemLog log = new ProblemLog();
        CsvTable.read(
                TableSource.builtIn("register"),
                "tracker.csv",
                SCHEMA,
                log,
                row -> averages.add(new TrackerAverage(
                        LocalDate.parse(row.text(0)),
                        row.text(1),
                        Double.parseDouble(row.text(2)),
                        Double.parseDouble(row.text(3)))));
        log.throwIfBroken("The tracker's averages");
        return averages;
    }
}
