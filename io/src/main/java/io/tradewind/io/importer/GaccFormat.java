package io.tradewind.io.importer;

import io.tradewind.io.importer.MonthlyImport.Levels;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * China's customs (GACC): the table that the query page exports, in Chinese (GBK) or English headings, and tables by partner as they are copied from the
 * monthly releases ({@code month,partner_code,…,exports_10k_cny,imports_10k_cny}). Cumulative columns beside the month's are left out and counted.
 */
final class GaccFormat {
    private static final List<String> PRODUCT = List.of("商品编码", "Commodity code", "Commodity Code", "commodity_code");
    private static final List<String> PARTNER =
            List.of("贸易伙伴名称", "贸易伙伴", "Trading partner", "Trading Partner", "Partner", "partner_name");
    private static final List<String> PARTNER_CODE =
            List.of("贸易伙伴编码", "Trading partner code", "Trading Partner Code", "Partner code", "partner_code");
    private static final List<String> PERIOD =
            List.of("数据年月", "年月", "Date of data", "Date", "Month", "month", "period");
    private static final List<String> FLOW = List.of("进出口类型", "进出口", "贸易流向", "Trade type", "Flow", "flow");
    private static final Pattern DOLLARS = Pattern.compile("(?i).*(美元|US dollar|US\\$|USD).*");
    private static final Pattern YUAN = Pattern.compile("(?i).*(人民币|RMB|Renminbi|CNY).*");
    private static final Pattern CUMULATIVE = Pattern.compile("(?i).*(累计|ytd|cumulative|1 to \\d+|同比|yoy|%).*");
    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)[-年./]?(0[1-9]|1[0-2]|[1-9](?=月))月?");
    private static final double MILLION = 1e6;
    private static final String REPORTER = "CN";

    private final Levels levels;
    private final Optional<String> flow;
    private final Set<String> seen = new HashSet<>();

    GaccFormat(Levels levels, Optional<String> flow) {
        this.levels = levels;
        this.flow = flow;
    }

    void readAll(List<SourceFile> files) {
        for (SourceFile file : files) {
            try (SourceTable table = SourceTable.open(file, Charset.forName("GB18030"))) {
                if (find(table, PERIOD) < 0 && month(file.shortName()).isEmpty()
                        || find(table, PARTNER) < 0 && find(table, PRODUCT) < 0 && find(table, PARTNER_CODE) < 0) {
                    throw file.refused(
                            1,
                            "The header (" + String.join(",", table.header()) + ") is none of the format gacc.",
                            "It needs 数据年月 or a month in the file's name, 贸易伙伴名称 or 商品编码, and 美元 or 人民币.");
                }
                read(table);
                levels.tally.file(file, find(table, PRODUCT) < 0 ? "partners" : "query", table.rows());
            }
        }
    }

    private static int find(SourceTable table, List<String> names) {
        for (String name : names) {
            int at = table.header().indexOf(name);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    private void read(SourceTable table) {
        int values = 0;
        int cumulative = 0;
        for (int k = 0; k < table.header().size(); k++) {
            String name = table.header().get(k);
            boolean money =
                    DOLLARS.matcher(name).matches() || YUAN.matcher(name).matches();
            values += money && !CUMULATIVE.matcher(name).matches() ? 1 : 0;
            cumulative += money && CUMULATIVE.matcher(name).matches() ? 1 : 0;
        }
        if (values == 0) {
            throw table.file()
                    .refused(1, "No column holds dollars or yuan.", "It needs 美元, 人民币, USD or CNY in a heading.");
        }
        if (cumulative > 0) {
            levels.tally.note("Columns that add up months since January stand beside the month's and are not read.");
        }
        while (table.next()) {
            for (int k = 0; k < table.header().size(); k++) {
                readCell(table, k);
            }
        }
    }

    private void readCell(SourceTable table, int column) {
        String heading = table.header().get(column);
        boolean dollars = DOLLARS.matcher(heading).matches();
        if (!dollars && !YUAN.matcher(heading).matches()
                || CUMULATIVE.matcher(heading).matches()) {
            return;
        }
        String text = table.text(column);
        if (text.isEmpty() || text.equals("-")) {
            levels.tally.read(0.0);
            levels.tally.drop("no value", 0.0);
            return;
        }
        double value = table.number(column) * scale(heading) / MILLION;
        levels.tally.read(value);
        int product = find(table, PRODUCT);
        String goods = product < 0 || MonthlyImport.TOTALS.contains(table.text(product))
                ? MonthlyImport.ALL
                : table.text(product);
        String period = period(table);
        String direction = direction(table, heading);
        Optional<String> partner = partner(table);
        String key = period + "|" + direction + "|" + partner + "|" + partnerText(table) + "|" + rest(table, column);
        if (!seen.add(key)) {
            levels.tally.drop("the row stands in an earlier one", value);
            return;
        }
        if (partner.isEmpty()) {
            levels.tally.drop("no region for the partner " + partnerText(table), value);
            return;
        }
        levels.add(
                period,
                Optional.of(REPORTER),
                partner,
                direction,
                goods.length() % 2 == 1 && Character.isDigit(goods.charAt(0)) ? "0" + goods : goods,
                value,
                dollars ? "mn USD" : "mn CNY",
                "General Administration of Customs of China, " + table.file().shortName());
    }

    /** Everything in the row that tells it apart from others: all its texts but its numbers, and which column it is. */
    private static String rest(SourceTable table, int column) {
        StringBuilder text = new StringBuilder(table.header().get(column));
        for (int k = 0; k < table.width(); k++) {
            String heading = table.header().get(k);
            boolean number =
                    DOLLARS.matcher(heading).matches() || YUAN.matcher(heading).matches() || heading.contains("数量");
            text.append('|').append(number ? "" : table.text(k));
        }
        return text.toString();
    }

    /** What one unit of the column is worth in plain money. */
    private static double scale(String heading) {
        String lower = heading.toLowerCase(java.util.Locale.ROOT);
        if (heading.contains("亿") || lower.contains("100m")) {
            return 1e8;
        }
        if (heading.contains("万") || lower.contains("10k") || lower.contains("10,000")) {
            return 1e4;
        }
        return heading.contains("千") || lower.contains("1,000") || lower.contains("1000") || lower.contains("thousand")
                ? 1e3
                : 1;
    }

    private String period(SourceTable table) {
        int at = find(table, PERIOD);
        String text = at < 0 ? table.file().shortName() : table.text(at);
        return month(text)
                .orElseThrow(() -> table.file()
                        .refused(table.line(), "'" + text + "' is not a month such as 202509 or 202501-202502.", ""));
    }

    /** A month or a range of months as a period. */
    static Optional<String> month(String text) {
        Matcher found = MONTH.matcher(text);
        String first = null;
        String last = null;
        while (found.find()) {
            last = found.group(1) + "-" + (found.group(2).length() == 1 ? "0" : "") + found.group(2);
            first = first == null ? last : first;
        }
        return first == null ? Optional.empty() : Optional.of(first.equals(last) ? first : first + "/" + last);
    }

    private String direction(SourceTable table, String heading) {
        int at = find(table, FLOW);
        return MonthlyImport.flowIn(heading)
                .or(() -> at < 0 ? Optional.empty() : MonthlyImport.flowIn(table.text(at)))
                .or(() -> flow)
                .or(() -> MonthlyImport.flowIn(table.file().shortName()))
                .orElseThrow(() -> table.file()
                        .refused(
                                0,
                                "Neither a column nor the name of the file says whether these are exports or imports.",
                                "Maybe say the flow: exports or imports."));
    }

    private Optional<String> partner(SourceTable table) {
        int code = find(table, PARTNER_CODE);
        int name = find(table, PARTNER);
        if (code < 0 && name < 0) {
            return Optional.of(MonthlyImport.WORLD);
        }
        String byCode = code < 0 ? "" : table.text(code);
        String byName = name < 0 ? "" : table.text(name);
        if (byCode.equals("_WLD") || MonthlyImport.TOTALS.contains(byName) && !byName.isEmpty()) {
            return Optional.of(MonthlyImport.WORLD);
        }
        return levels.place(byCode, byName.isEmpty() ? Optional.empty() : Optional.of(byName));
    }

    private static String partnerText(SourceTable table) {
        int code = find(table, PARTNER_CODE);
        int name = find(table, PARTNER);
        return ((code < 0 ? "" : table.text(code)) + " " + (name < 0 ? "" : table.text(name))).strip();
    }
}
