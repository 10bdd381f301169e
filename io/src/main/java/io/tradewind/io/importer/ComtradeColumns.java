package io.tradewind.io.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the columns of one of Comtrade's tables stand, and what their words mean. */
record ComtradeColumns(String kind, List<String> header) {
    static final int REPORTER = 0;
    static final int REPORTER_ISO = 1;
    static final int PARTNER = 2;
    static final int PARTNER_ISO = 3;
    static final int PARTNER2 = 4;
    static final int CUSTOMS = 5;
    static final int MODE = 6;
    static final int PRODUCT = 7;
    static final int WEIGHT = 8;
    static final int VALUE = 9;
    static final int FOB = 10;

    private static final String LEGACY = "legacy";
    private static final String PLUS = "comtrade+";
    private static final List<String> LEGACY_COLUMNS = List.of(
            "Reporter Code",
            "Reporter ISO",
            "Partner Code",
            "Partner ISO",
            "2nd Partner Code",
            "Customs Proc. Code",
            "Mode of Transport Code",
            "Commodity Code",
            "Netweight (kg)",
            "Trade Value (US$)",
            "FOB Trade Value (US$)");
    private static final List<String> PLUS_COLUMNS = List.of(
            "reporterCode",
            "reporterISO",
            "partnerCode",
            "partnerISO",
            "partner2Code",
            "customsCode",
            "motCode",
            "cmdCode",
            "netWgt",
            "primaryValue",
            "fobvalue");
    private static final List<String> LEGACY_NEEDED = List.of(
            "Classification", "Year", "Period", "Trade Flow Code", "Reporter Code", "Partner Code", "Commodity Code");
    private static final List<String> PLUS_NEEDED = List.of(
            "freqCode",
            "refYear",
            "reporterCode",
            "flowCode",
            "partnerCode",
            "classificationCode",
            "cmdCode",
            "primaryValue");
    private static final Map<String, String> LEGACY_FLOWS = Map.of("1", "M", "2", "X", "3", "RX", "4", "RM");
    private static final String WHOLE_YEAR = "52";

    /** The columns of a header; empty if it is none of Comtrade's. */
    static Optional<ComtradeColumns> of(List<String> header) {
        if (header.containsAll(LEGACY_NEEDED) && header.contains("Trade Value (US$)")) {
            return Optional.of(new ComtradeColumns(LEGACY, header));
        }
        return header.containsAll(PLUS_NEEDED) ? Optional.of(new ComtradeColumns(PLUS, header)) : Optional.empty();
    }

    private boolean plus() {
        return kind.equals(PLUS);
    }

    /** Position of a column; -1 if the table does not have it. */
    int at(int column) {
        return header.indexOf((plus() ? PLUS_COLUMNS : LEGACY_COLUMNS).get(column));
    }

    /** Its text; empty if the table does not have it. */
    String text(SourceTable table, int column) {
        return named(table, (plus() ? PLUS_COLUMNS : LEGACY_COLUMNS).get(column));
    }

    private String named(SourceTable table, String name) {
        int at = header.indexOf(name);
        return at < 0 ? "" : table.text(at);
    }

    boolean isGoods(SourceTable table) {
        return !named(table, "typeCode").equals("S");
    }

    /** Whether the row is of a whole year, which some tables call month 52. */
    boolean isAnnual(SourceTable table) {
        if (!plus()) {
            return named(table, "Period").length() == named(table, "Year").length();
        }
        String month = named(table, "refMonth");
        return named(table, "freqCode").equals("A") && (month.isEmpty() || month.equals(WHOLE_YEAR));
    }

    /** The period as {@code 2022} or {@code 2022-03}. */
    String period(SourceTable table) {
        String text = named(table, plus() ? "period" : "Period");
        return text.length() == 6 ? text.substring(0, 4) + "-" + text.substring(4) : text;
    }

    int year(SourceTable table) {
        return (int) table.number(header.indexOf(plus() ? "refYear" : "Year"));
    }

    /** M for imports, X for exports, RX and RM for what goes through; others as they are written. */
    String flow(SourceTable table) {
        String code = named(table, plus() ? "flowCode" : "Trade Flow Code");
        return plus() ? code : LEGACY_FLOWS.getOrDefault(code, code);
    }

    boolean isHarmonized(SourceTable table) {
        return named(table, plus() ? "classificationCode" : "Classification").startsWith("H");
    }

    /** Digits of the row's code of goods as the table says it; 0 if it does not. */
    int level(SourceTable table) {
        String text = named(table, plus() ? "aggrLevel" : "Aggregate Level");
        return text.matches("[0-9]") ? Integer.parseInt(text) : 0;
    }
}
