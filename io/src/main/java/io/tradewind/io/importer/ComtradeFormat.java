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
    private static final int HS6 = 6;
    private static final int CHAPTER = 2;

    private final List<ComtradeRow> rows = new ArrayList<>();
    private final Map<String, String> iso = new HashMap<>();

    /** A row that repeats nothing by itself. */
    private record ComtradeRow(
            String reporter, String partner, boolean imports, String product, double usdMn, double tons) {
        String origin() {
            return imports ? partner : reporter;
        }

        String destination() {
            return imports ? reporter : partner;
        }

        /** The rows among which one level of detail is chosen. */
        String block() {
            return reporter + "|" + partner + "|" + imports + "|"
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
    boolean hasHomeTrade() {
        return false;
    }

    @Override
    Optional<String> kind(List<String> header) {
        return ComtradeColumns.of(header).map(ComtradeColumns::kind);
    }

    @Override
    boolean holdsFlows(String kind) {
        return true;
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
        ComtradeColumns columns = ComtradeColumns.of(table.header()).orElseThrow();
        Tally tally = intake.tally();
        Set<String> seen = new HashSet<>();
        rows.forEach(row -> seen.add(key(row)));
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
    }

    private static String key(ComtradeRow row) {
        return row.reporter + "|" + row.partner + "|" + row.imports + "|" + row.product;
    }

    /** Imports before freight and insurance where a row says so. */
    private static double value(ComtradeColumns columns, SourceTable table, boolean imports) {
        String fob = columns.text(table, ComtradeColumns.FOB);
        boolean hasFob = imports && !fob.isEmpty() && table.number(columns.at(ComtradeColumns.FOB)) > 0;
        return table.number(columns.at(hasFob ? ComtradeColumns.FOB : ComtradeColumns.VALUE));
    }

    /** Why a row is left out; empty if it is not. */
    private static String whyNot(ComtradeColumns columns, SourceTable table, Years years) {
        if (!columns.isGoods(table)) {
            return "services";
        }
        if (!columns.isAnnual(table)) {
            return "a month; annual data are not the sum of months";
        }
        int year = columns.year(table);
        if (!years.wants(year, table)) {
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
        return new ComtradeRow(reporter, partner, imports, product, usdMn, tons);
    }

    private void keepIso(String code, String isoCode) {
        if (!isoCode.isEmpty()) {
            iso.putIfAbsent(code, isoCode);
        }
    }

    @Override
    void finish(Years years, Intake intake) {
        Map<String, Integer> deepest = new HashMap<>();
        Set<String> importers = new HashSet<>();
        for (ComtradeRow row : rows) {
            deepest.merge(row.block(), depth(row.product), Math::max);
            if (row.imports) {
                importers.add(row.reporter);
            }
        }
        for (ComtradeRow row : rows) {
            String why = whyNotNow(row, deepest.get(row.block()), importers);
            if (why.isEmpty()) {
                intake.flow(row.origin(), row.destination(), row.product, row.usdMn, row.tons);
            } else {
                intake.tally().drop(why, row.usdMn);
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

    private static String whyNotNow(ComtradeRow row, int deepest, Set<String> importers) {
        if (depth(row.product) == 0) {
            return "a sum over products";
        }
        if (depth(row.product) != deepest) {
            return "a sum of rows with more digits";
        }
        return row.imports || !importers.contains(row.partner) ? "" : "the importer reports it too";
    }
}
