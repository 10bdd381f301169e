package io.tradewind.io.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * UN Comtrade's two tables of comma separated values, that of 2016 to 2022 and today's: annual trade in goods under the Harmonized System. Every row that
 * repeats others (sums over products, modes of transport, second partners) is left out and counted. Imports count; what only the exporter reports counts too.
 */
final class ComtradeFormat extends WorldFormat {
    private static final double MILLION = 1e6;
    private static final Set<String> WORLD = Set.of("0", "W00", "WLD", "");
    private static final Set<String> EMPTY_OR_ALL = Set.of("", "0", "C00");
    private static final long PREVIEW = 500;
    private static final int HS6 = 6;
    private static final int CHAPTER = 2;

    private final boolean monthly;
    private final List<ComtradeRow> rows = new ArrayList<>();
    private final Map<String, String> iso = new HashMap<>();

    /** Annual data for a world. */
    ComtradeFormat() {
        this(false);
    }

    /** Data of whole years or of months. */
    ComtradeFormat(boolean monthly) {
        this.monthly = monthly;
    }

    /** A row that repeats nothing by itself. */
    record ComtradeRow(
            String period,
            String reporter,
            String partner,
            boolean imports,
            String product,
            double usdMn,
            double tons) {
        String origin() {
            return imports ? partner : reporter;
        }

        String destination() {
            return imports ? reporter : partner;
        }

        /** The rows among which one level of detail is chosen. */
        String block() {
            return period + "|" + reporter + "|" + partner + "|" + imports + "|"
                    + product.substring(0, Math.min(CHAPTER, product.length()));
        }
    }

    @Override
    String word() {
        return "comtrade";
    }

    @Override
    About about() {
        return new About(
                "United Nations Comtrade database",
                "https://comtradeplus.un.org/",
                "UN Comtrade policy on use and re-dissemination: own use; passing it on needs permission");
    }

    @Override
    Optional<String> kind(SourceTable table) {
        return ComtradeColumns.of(table.header()).map(ComtradeColumns::kind);
    }

    @Override
    String expected() {
        return "Classification,Year,Period,... of the legacy table, or typeCode,freqCode,refPeriodId,... of Comtrade+";
    }

    @Override
    Optional<String> otherCode(String code) {
        return Optional.ofNullable(iso.get(code));
    }

    @Override
    void read(SourceTable table, String kind, Years years, Intake intake) {
        read(table, years, intake.tally());
    }

    /** Reads the rows, which are kept until all files are read. */
    void read(SourceTable table, Years years, Tally tally) {
        ComtradeColumns columns = ComtradeColumns.of(table.header()).orElseThrow();
        Set<String> seen = new HashSet<>();
        rows.forEach(row -> seen.add(key(row)));
        long before = tally.rows();
        while (table.next()) {
            boolean imports = columns.flow(table).equals("M");
            double usdMn = value(columns, table, imports) / MILLION;
            tally.read(usdMn);
            String why = whyNot(columns, table, years);
            if (!why.isEmpty()) {
                tally.drop(why, usdMn);
                continue;
            }
            ComtradeRow row = row(columns, table, imports, usdMn, tally);
            if (!seen.add(key(row))) {
                tally.drop("reporter, partner, flow and product stand in an earlier row", usdMn);
            } else {
                rows.add(row);
            }
        }
        if (tally.rows() - before == PREVIEW) {
            tally.note(table.file().name() + " has exactly " + PREVIEW
                    + " rows, which is all that Comtrade gives without a subscription: maybe more are missing.");
        }
    }

    private static String key(ComtradeRow row) {
        return row.period + "|" + row.reporter + "|" + row.partner + "|" + row.imports + "|" + row.product;
    }

    /** Imports before freight and insurance where a row says so. */
    private static double value(ComtradeColumns columns, SourceTable table, boolean imports) {
        String fob = columns.text(table, ComtradeColumns.FOB);
        boolean hasFob = imports && !fob.isEmpty() && table.number(columns.at(ComtradeColumns.FOB)) > 0;
        return table.number(columns.at(hasFob ? ComtradeColumns.FOB : ComtradeColumns.VALUE));
    }

    /** Why a row is left out; empty if it is not. */
    private String whyNot(ComtradeColumns columns, SourceTable table, Years years) {
        if (!columns.isGoods(table)) {
            return "services";
        }
        if (columns.isAnnual(table) == monthly) {
            return monthly ? "a whole year" : "a month; annual data are not the sum of months";
        }
        int year = columns.year(table);
        if (!monthly && !years.wants(year, table)) {
            return "year " + year + " is not asked for";
        }
        String flow = columns.flow(table);
        if (!flow.equals("M") && !flow.equals("X")) {
            return "re-exports, re-imports and other flows (" + flow + ")";
        }
        if (!columns.isHarmonized(table)) {
            return "not classified by the Harmonized System";
        }
        if (WORLD.contains(columns.text(table, ComtradeColumns.PARTNER))
                || WORLD.contains(columns.text(table, ComtradeColumns.PARTNER_ISO))
                        && !columns.text(table, ComtradeColumns.PARTNER_ISO).isEmpty()) {
            return "the partner is the world";
        }
        if (!EMPTY_OR_ALL.contains(columns.text(table, ComtradeColumns.PARTNER2))) {
            return "a part by second partner of a row that is kept";
        }
        if (!EMPTY_OR_ALL.contains(columns.text(table, ComtradeColumns.CUSTOMS))) {
            return "a part by customs procedure of a row that is kept";
        }
        return EMPTY_OR_ALL.contains(columns.text(table, ComtradeColumns.MODE))
                ? ""
                : "a part by mode of transport of a row that is kept";
    }

    private ComtradeRow row(ComtradeColumns columns, SourceTable table, boolean imports, double usdMn, Tally tally) {
        String reporter = columns.text(table, ComtradeColumns.REPORTER);
        String partner = columns.text(table, ComtradeColumns.PARTNER);
        keepIso(reporter, columns.text(table, ComtradeColumns.REPORTER_ISO));
        keepIso(partner, columns.text(table, ComtradeColumns.PARTNER_ISO));
        String product = columns.text(table, ComtradeColumns.PRODUCT);
        int level = columns.level(table);
        if (level > 0
                && level <= HS6
                && product.length() < level
                && !product.isEmpty()
                && Character.isDigit(product.charAt(0))) {
            tally.note("Codes of goods that had lost zeros in front got them back.");
            product = "0".repeat(level - product.length()) + product;
        }
        String weight = columns.text(table, ComtradeColumns.WEIGHT);
        double tons = weight.isEmpty() ? Double.NaN : table.number(columns.at(ComtradeColumns.WEIGHT)) / 1000.0;
        return new ComtradeRow(columns.period(table), reporter, partner, imports, product, usdMn, tons);
    }

    private void keepIso(String code, String isoCode) {
        if (!isoCode.isEmpty()) {
            iso.putIfAbsent(code, isoCode);
        }
    }

    /** Rows of the deepest level of detail that a chapter has. */
    List<ComtradeRow> deepest(Tally tally) {
        Map<String, Integer> deepest = new HashMap<>();
        rows.forEach(row -> deepest.merge(row.block(), depth(row.product), Math::max));
        List<ComtradeRow> kept = new ArrayList<>();
        for (ComtradeRow row : rows) {
            if (depth(row.product) == 0) {
                tally.drop("a sum over products", row.usdMn);
            } else if (depth(row.product) != deepest.get(row.block())) {
                tally.drop("a sum of rows with more digits", row.usdMn);
            } else {
                kept.add(row);
            }
        }
        return kept;
    }

    @Override
    void finish(Years years, Intake intake) {
        Set<String> importers = new HashSet<>();
        rows.stream().filter(ComtradeRow::imports).forEach(row -> importers.add(row.reporter));
        for (ComtradeRow row : deepest(intake.tally())) {
            if (row.imports || !importers.contains(row.partner)) {
                intake.flow(row.origin(), row.destination(), row.product, row.usdMn, row.tons);
            } else {
                intake.tally().drop("the importer reports it too", row.usdMn);
            }
        }
        intake.tally()
                .note(
                        "Imports are what importers report, with freight and insurance unless the row has a value without;"
                                + " exports fill in where the importer reports nothing.");
    }

    /** Digits of a code of goods; 0 for a sum over them. */
    private static int depth(String product) {
        return product.isEmpty() || !Character.isDigit(product.charAt(0)) ? 0 : product.length();
    }
}
