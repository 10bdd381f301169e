package io.tradewind.io.importer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A table of what each industry of each economy sells to each industry and to each final demand: million dollars at basic prices, with sales at home. */
abstract class MultiRegionFormat extends WorldFormat {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?!\\d)");
    private static final double TOTAL_GAP = 0.02;
    private static final double WORLD_GAP = 0.01;

    /** What a row or column stands for. */
    record Label(String country, String code, Kind kind) {
        /** Its name, by which rows and columns find each other. */
        String name() {
            return country.isEmpty() ? code : country + "_" + code;
        }
    }

    /** Kinds of rows and columns. */
    enum Kind {
        INDUSTRY,
        DEMAND,
        TOTAL,
        OTHER
    }

    @Override
    final boolean hasHomeTrade() {
        return true;
    }

    /** What the columns stand for, from the first that holds numbers on; the table stands before its first row of numbers then. */
    abstract List<Label> columns(SourceTable table, String kind);

    /** Position of the first column that holds numbers. */
    abstract int firstNumber(String kind);

    /** What the row stands for; null if that is not known. */
    abstract Label row(SourceTable table, String kind);

    /** Whether an empty cell is 0, as programs for tables leave them; else the file is broken there. */
    abstract boolean blanksAreNothing();

    /** The year that a name says where it says several: that one of them. */
    abstract int yearOf(List<Integer> named);

    @Override
    final void read(SourceTable table, String kind, Years years, Intake intake) {
        if (!years.wants(year(table, years), table)) {
            intake.tally().note(table.file().name() + " is of another year and was not read.");
            return;
        }
        List<Label> columns = columns(table, kind);
        Set<String> rows = new HashSet<>();
        double[] gaps = new double[3];
        boolean outputs = false;
        while (table.next()) {
            Label row = row(table, kind);
            if (row == null || row.kind == Kind.DEMAND) {
                throw table.file()
                        .refused(
                                table.line(),
                                "The row '" + table.text(0) + "' is none of the format " + word() + ".",
                                "");
            }
            if (!rows.add(row.name())) {
                throw table.file()
                        .refused(
                                table.line(),
                                "The row '" + row.name() + "' stands twice.",
                                "Maybe the file was doubled.");
            }
            if (row.kind == Kind.INDUSTRY) {
                readSales(table, row, columns, firstNumber(kind), gaps, intake);
            } else if (row.kind == Kind.TOTAL) {
                outputs = true;
                readOutput(table, columns, firstNumber(kind), intake);
            }
        }
        checkComplete(table, columns, rows, outputs);
        checkTotals(table, gaps, intake.tally());
    }

    private int year(SourceTable table, Years years) {
        List<Integer> all = YEAR.matcher(table.file().shortName())
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .toList();
        if (all.isEmpty() && years.year() == 0) {
            throw table.file()
                    .refused(
                            0,
                            "The name of the file does not say its year.",
                            "Maybe say the year of the table, such as 2022.");
        }
        return all.isEmpty() ? years.year() : yearOf(all);
    }

    /** A row of an industry: what it sells to industries as inputs and to final demand. */
    private void readSales(
            SourceTable table, Label seller, List<Label> columns, int first, double[] gaps, Intake intake) {
        double sum = 0.0;
        double total = Double.NaN;
        for (int k = 0; k < columns.size(); k++) {
            Label buyer = columns.get(k);
            if (buyer.kind == Kind.OTHER) {
                continue;
            }
            double value = number(table, first + k);
            if (buyer.kind == Kind.TOTAL) {
                total = value;
            } else if (value != 0.0) {
                sum += value;
                intake.tally().read(value);
                intake.flow(seller.country, buyer.country, seller.code, value, Double.NaN);
                if (buyer.kind == Kind.INDUSTRY) {
                    intake.input(buyer.country, buyer.code, seller.code, value);
                }
            }
        }
        if (!Double.isNaN(total)) {
            gaps[0] += Math.abs(sum - total);
            gaps[1] += Math.abs(total);
            gaps[2] += Math.abs(sum - total) > TOTAL_GAP * Math.abs(total) && Math.abs(sum - total) > 1.0 ? 1 : 0;
        }
    }

    private double number(SourceTable table, int column) {
        return blanksAreNothing() && table.text(column).isEmpty() ? 0.0 : table.number(column);
    }

    /** The row of outputs, by column. */
    private void readOutput(SourceTable table, List<Label> columns, int first, Intake intake) {
        for (int k = 0; k < columns.size(); k++) {
            Label maker = columns.get(k);
            if (maker.kind == Kind.INDUSTRY) {
                intake.output(maker.country, maker.code, number(table, first + k));
            }
        }
    }

    private static void checkComplete(SourceTable table, List<Label> columns, Set<String> rows, boolean outputs) {
        Optional<Label> missing = columns.stream()
                .filter(label -> label.kind == Kind.INDUSTRY && !rows.contains(label.name()))
                .findFirst();
        if (missing.isPresent()) {
            throw table.file()
                    .refused(
                            table.line(),
                            "The table has no row '" + missing.get().name() + "', which is one of its columns.",
                            "Maybe the file was cut off: download it again.");
        }
        if (!outputs) {
            throw table.file()
                    .refused(
                            table.line(),
                            "The table ends without its row of outputs.",
                            "Maybe the file was cut off here.");
        }
    }

    private static void checkTotals(SourceTable table, double[] gaps, Tally tally) {
        if (gaps[0] > WORLD_GAP * gaps[1]) {
            throw table.file()
                    .refused(
                            0,
                            "The rows miss the outputs that the table states by " + Math.round(gaps[0])
                                    + " million dollars in all, more than 1 %.",
                            "Maybe a column is missing.");
        }
        if (gaps[2] > 0) {
            tally.note(Math.round(gaps[2])
                    + " rows miss the output that the table states by more than 2 %, in small cells.");
        }
    }
}
