package io.tradewind.io.importer;

import io.tradewind.io.importer.ImportReport.Amount;
import io.tradewind.io.importer.ImportReport.ReadFile;
import io.tradewind.io.importer.ImportReport.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts rows and values while files are read. Sums are exact to the last digits, so that what is kept and what is dropped add up to what was read. */
final class Tally {
    private static final Comparator<Reason> LARGEST = Comparator.comparingDouble(
                    (Reason reason) -> -Math.abs(reason.amount().value()))
            .thenComparing(Reason::text);

    private final Sum read = new Sum();
    private final Sum kept = new Sum();
    private final Map<String, Sum> dropped = new TreeMap<>();
    private final Map<String, Sum> guessed = new TreeMap<>();
    private final List<ReadFile> files = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** A sum that carries what rounding would lose. */
    private static final class Sum {
        private long rows;
        private double value;
        private double carry;

        void add(long count, double more) {
            rows += count;
            double next = value + more;
            carry += Math.abs(value) >= Math.abs(more) ? value - next + more : more - next + value;
            value = next;
        }

        Amount amount() {
            return new Amount(rows, value + carry);
        }
    }

    /** Rows read so far. */
    long rows() {
        return read.rows;
    }

    void read(double value) {
        read.add(1, value);
    }

    void keep(double value) {
        kept.add(1, value);
    }

    /** A row that is left out. */
    void drop(String reason, double value) {
        dropped.computeIfAbsent(reason, none -> new Sum()).add(1, value);
    }

    /** Rows that were kept and then left out after all. */
    void takeBack(String reason, long rows, double value) {
        kept.add(-rows, -value);
        dropped.computeIfAbsent(reason, none -> new Sum()).add(rows, value);
    }

    /** A row whose code no concordance lists. */
    void guess(String text, double value) {
        guessed.computeIfAbsent(text, none -> new Sum()).add(1, value);
    }

    void file(SourceFile file, String kind, long rows) {
        files.add(new ReadFile(
                file.name(),
                kind,
                file.packed().sha256(),
                file.packed().bytes(),
                file.packed().day().toString(),
                rows));
    }

    /** Says something once. */
    void note(String text) {
        notes.add(text);
    }

    /** @param goods where it went by sector @param origins the same by region */
    ImportReport report(String format, int year, String unit, List<Reason> goods, List<Reason> origins) {
        return new ImportReport(
                format,
                year,
                unit,
                files,
                read.amount(),
                kept.amount(),
                list(dropped),
                list(guessed),
                goods,
                origins,
                List.copyOf(notes));
    }

    private static List<Reason> list(Map<String, Sum> sums) {
        return sums.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue().amount()))
                .sorted(LARGEST)
                .toList();
    }
}
