package io.tradewind.io.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OECD's inter-country input-output tables of the editions 2016 to 2025, small or extended: million dollars at basic prices, with sales at home, inputs and value added. */
final class IcioFormat extends WorldFormat {
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]|[A-T]?\\d[0-9A-Z_]*");
    private static final Set<String> DEMAND =
            Set.of("HFCE", "NPISH", "GGFC", "GFCF", "INVNT", "DPABR", "P33", "DIRP", "CONS_ABR", "FD", "NONRES");
    private static final Set<String> TAXES = Set.of("TLS", "TAXSUB");
    private static final Set<String> ADDED = Set.of("VA", "VALU");
    private static final Set<String> TOTALS = Set.of("OUT", "OUTPUT", "TOTAL");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?!\\d)");
    private static final double TOTAL_GAP = 0.02;
    private static final double WORLD_GAP = 0.01;

    /** What a row or column stands for. */
    private record Label(String country, String code, Kind kind) {}

    private enum Kind {
        INDUSTRY,
        DEMAND,
        TOTAL,
        TAXES,
        ADDED
    }

    @Override
    String word() {
        return "icio";
    }

    @Override
    About about() {
        return new About("OECD, Inter-Country Input-Output Tables", "http://oe.cd/icio", "CC-BY-4.0");
    }

    @Override
    boolean hasHomeTrade() {
        return true;
    }

    @Override
    Optional<String> kind(List<String> header) {
        boolean first =
                !header.isEmpty() && (header.get(0).isEmpty() || header.get(0).equals("V1"));
        List<Label> labels = header.stream().skip(1).map(IcioFormat::label).toList();
        return first
                        && labels.stream().allMatch(label -> label != null)
                        && labels.stream().anyMatch(label -> label.kind == Kind.INDUSTRY)
                        && labels.stream().anyMatch(label -> label.kind == Kind.DEMAND)
                ? Optional.of("table")
                : Optional.empty();
    }

    @Override
    boolean holdsFlows(String kind) {
        return true;
    }

    @Override
    String expected() {
        return "V1,AGO_A01,... with a column for each industry and each final demand of each economy";
    }

    /** What a label says; null if it says nothing that is known. Only the first underscore parts a code: C17_18 is one industry. */
    private static Label label(String text) {
        if (TOTALS.contains(text)) {
            return new Label("", text, Kind.TOTAL);
        }
        if (TAXES.contains(text) || ADDED.contains(text)) {
            return new Label("", text, TAXES.contains(text) ? Kind.TAXES : Kind.ADDED);
        }
        int cut = text.indexOf('_');
        if (cut <= 0) {
            return null;
        }
        String left = text.substring(0, cut);
        String right = text.substring(cut + 1);
        if (DEMAND.contains(right)) {
            return new Label(left, right, Kind.DEMAND);
        }
        if (DEMAND.contains(left)) {
            // The edition of 2016 writes the category before the economy.
            return new Label(right, left, Kind.DEMAND);
        }
        if (TAXES.contains(right)) {
            return new Label(left, right, Kind.TAXES);
        }
        return INDUSTRY.matcher(right).matches() ? new Label(left, right, Kind.INDUSTRY) : null;
    }

    @Override
    void read(SourceTable table, String kind, Years years, Intake intake) {
        if (!years.wants(year(table, years), table)) {
            intake.tally().note(table.file().name() + " is of another year and was not read.");
            return;
        }
        List<Label> columns =
                table.header().stream().skip(1).map(IcioFormat::label).toList();
        Set<String> rows = new HashSet<>();
        double[] gaps = new double[3];
        while (table.next()) {
            String name = table.text(0);
            Label row = label(name);
            if (row == null || row.kind == Kind.DEMAND) {
                throw table.file().refused(table.line(), "The row '" + name + "' is none of the format icio.", "");
            }
            if (!rows.add(name)) {
                throw table.file()
                        .refused(table.line(), "The row '" + name + "' stands twice.", "Maybe the file was doubled.");
            }
            if (row.kind == Kind.INDUSTRY) {
                readSales(table, row, columns, gaps, intake);
            } else if (row.kind == Kind.TOTAL) {
                readOutput(table, columns, intake);
            }
        }
        checkComplete(table, rows);
        checkTotals(table, gaps, intake.tally());
    }

    private static int year(SourceTable table, Years years) {
        Matcher found = YEAR.matcher(table.file().shortName());
        List<Integer> all = new ArrayList<>();
        while (found.find()) {
            all.add(Integer.parseInt(found.group()));
        }
        if (all.isEmpty() && years.year() == 0) {
            throw table.file()
                    .refused(
                            0,
                            "The name of the file does not say its year.",
                            "Maybe say the year of the table, such as 2022.");
        }
        return all.isEmpty() ? years.year() : all.get(all.size() - 1);
    }

    /** A row of an industry: what it sells to industries as inputs and to final demand. */
    private static void readSales(SourceTable table, Label seller, List<Label> columns, double[] gaps, Intake intake) {
        double sum = 0.0;
        double total = Double.NaN;
        for (int k = 0; k < columns.size(); k++) {
            Label buyer = columns.get(k);
            double value = table.number(k + 1);
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

    /** The row of outputs, by column. */
    private static void readOutput(SourceTable table, List<Label> columns, Intake intake) {
        for (int k = 0; k < columns.size(); k++) {
            Label maker = columns.get(k);
            if (maker.kind == Kind.INDUSTRY && !table.text(k + 1).isEmpty()) {
                intake.output(maker.country, maker.code, table.number(k + 1));
            }
        }
    }

    private static void checkComplete(SourceTable table, Set<String> rows) {
        for (String column : table.header().subList(1, table.header().size())) {
            Label label = label(column);
            if (label.kind == Kind.INDUSTRY && !rows.contains(column)) {
                throw table.file()
                        .refused(
                                table.line(),
                                "The table has no row '" + column + "', which is one of its columns.",
                                "Maybe the file was cut off: download it again.");
            }
        }
        if (rows.stream().noneMatch(TOTALS::contains)) {
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
