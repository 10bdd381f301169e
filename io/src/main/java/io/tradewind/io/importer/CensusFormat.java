package io.tradewind.io.importer;

import io.tradewind.io.importer.MonthlyImport.Levels;
import io.tradewind.io.table.BoundedFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The US Census Bureau's API of monthly trade: a JSON array of rows of texts, the first of which is the header. */
final class CensusFormat {
    private static final double MILLION = 1e6;
    private static final Set<String> IMPORTS = Set.of("GEN_VAL_MO", "CON_VAL_MO");
    private static final String EXPORTS = "ALL_VAL_MO";
    private static final String REPORTER = "USA";
    private static final String COUNTRY = "[1-9]\\d{3}";

    private final Levels levels;
    private final Set<String> seen = new HashSet<>();

    CensusFormat(Levels levels) {
        this.levels = levels;
    }

    /** A row whose level of detail is not chosen yet. */
    private record Line(String period, String partner, String flow, String product, double usdMn, String source) {}

    void readAll(List<SourceFile> files) {
        List<Line> lines = new ArrayList<>();
        for (SourceFile file : files) {
            List<List<String>> rows = rows(file);
            if (rows.isEmpty()) {
                levels.tally.file(file, "empty: the month is not out yet", 0);
                levels.tally.note(file.name() + " is empty: the month was not out yet when it was asked for.");
                continue;
            }
            read(file, rows, lines);
            levels.tally.file(file, "monthly trade", rows.size() - 1L);
        }
        keepDeepest(lines);
    }

    private static List<List<String>> rows(SourceFile file) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream bytes = new BufferedInputStream(file.bytes().open());
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return rows;
            }
            boolean fine = token == JsonToken.START_ARRAY;
            while (fine && json.nextToken() == JsonToken.START_ARRAY) {
                List<String> row = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    row.add(json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getString());
                }
                rows.add(row);
            }
            if (!fine || json.currentToken() != JsonToken.END_ARRAY) {
                throw file.refused(0, "The file is not an array of rows.", "It begins [[\"GEN_VAL_MO\",...],[...]].");
            }
            return rows;
        } catch (JacksonException broken) {
            throw file.refused(
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
                    "The file is not whole JSON.",
                    "Maybe it was cut off: download it again.");
        } catch (IOException unreadable) {
            throw file.refused(0, "The file cannot be read (" + BoundedFile.why(unreadable) + ").", "");
        }
    }

    private void read(SourceFile file, List<List<String>> rows, List<Line> lines) {
        List<String> header = rows.get(0);
        Optional<String> value = header.stream()
                .filter(name -> IMPORTS.contains(name) || name.equals(EXPORTS))
                .findFirst();
        if (value.isEmpty() || !header.contains("time")) {
            throw file.refused(
                    1,
                    "The header (" + String.join(",", header) + ") is none of the format census.",
                    "It needs time and one of GEN_VAL_MO, CON_VAL_MO and ALL_VAL_MO.");
        }
        String flow = IMPORTS.contains(value.get()) ? "imports" : "exports";
        for (int k = 1; k < rows.size(); k++) {
            List<String> row = rows.get(k);
            if (row.size() != header.size()) {
                throw file.refused(
                        k + 1L, "The row has " + row.size() + " values, the header has " + header.size() + ".", "");
            }
            double usdMn = number(file, k + 1L, row.get(header.indexOf(value.get()))) / MILLION;
            levels.tally.read(usdMn);
            take(file, header, row, flow, usdMn, lines);
        }
    }

    private static double number(SourceFile file, long line, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw file.refused(line, "'" + text + "' is not a value.", "");
        }
    }

    private void take(
            SourceFile file, List<String> header, List<String> row, String flow, double usdMn, List<Line> lines) {
        String code = text(header, row, "CTY_CODE");
        String name = text(header, row, "CTY_NAME");
        String product = text(header, row, flow.equals("imports") ? "I_COMMODITY" : "E_COMMODITY");
        if (!code.isEmpty() && !code.equals("-") && !code.matches(COUNTRY)) {
            levels.tally.drop("a group of countries", usdMn);
            return;
        }
        boolean world = code.equals("-") || code.isEmpty() && name.isEmpty();
        Optional<String> partner = world
                ? Optional.of(MonthlyImport.WORLD)
                : levels.place(code, Optional.of(name.toUpperCase(Locale.ROOT)));
        if (partner.isEmpty()) {
            levels.tally.drop("no region for the country " + (code + " " + name).strip(), usdMn);
            return;
        }
        Line line = new Line(
                text(header, row, "time"),
                partner.get(),
                flow,
                MonthlyImport.TOTALS.contains(product) ? MonthlyImport.ALL : product,
                usdMn,
                "US Census Bureau, " + file.shortName());
        if (seen.add(line.period + "|" + code + "|" + name + "|" + flow + "|" + product)) {
            lines.add(line);
        } else {
            levels.tally.drop("country, month and commodity stand in an earlier row", usdMn);
        }
    }

    private static String text(List<String> header, List<String> row, String name) {
        int at = header.indexOf(name);
        return at < 0 ? "" : row.get(at);
    }

    /** Of rows that repeat each other with fewer and more digits those with most are kept. */
    private void keepDeepest(List<Line> lines) {
        Map<String, Integer> deepest = new HashMap<>();
        lines.forEach(line -> deepest.merge(block(line), line.product.length(), Math::max));
        for (Line line : lines) {
            if (line.product.length() == deepest.get(block(line))) {
                levels.add(
                        line.period,
                        Optional.of(REPORTER),
                        Optional.of(line.partner),
                        line.flow,
                        line.product,
                        line.usdMn,
                        "mn USD",
                        line.source);
            } else {
                levels.tally.drop("a sum of rows with more digits", line.usdMn);
            }
        }
    }

    private static String block(Line line) {
        String chapter = line.product.equals(MonthlyImport.ALL)
                ? ""
                : line.product.substring(0, Math.min(2, line.product.length()));
        return line.period + "|" + line.partner + "|" + line.flow + "|" + chapter;
    }
}
