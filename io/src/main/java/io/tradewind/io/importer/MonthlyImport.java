package io.tradewind.io.importer;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.WorldWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Monthly trade made of published files: levels by period, reporter, partner, direction and product.
 *
 * @param flows  the levels, sorted
 * @param report what became of every row
 */
public record MonthlyImport(List<Level> flows, ImportReport report) {
    /** Formats by their words. */
    public static final List<String> FORMATS = List.of("gacc", "comtrade", "census");
    /** Word for the sum of all partners. */
    static final String WORLD = WorldWords.WORLD;
    /** Word for the sum of all goods. */
    static final String ALL = WorldWords.ALL;

    /** Copies the list. */
    public MonthlyImport {
        flows = List.copyOf(flows);
    }

    /**
     * A level.
     *
     * @param period   such as {@code 2025-09} or {@code 2025-01/2025-02}
     * @param reporter whose customs print it
     * @param partner  region, or {@code WLD}
     * @param flow     {@code exports} or {@code imports}
     * @param product  sector, or {@code all}
     * @param value    in the unit
     * @param unit     such as {@code mn USD}
     * @param source   file that it comes from
     */
    public record Level(
            String period,
            String reporter,
            String partner,
            String flow,
            String product,
            double value,
            String unit,
            String source) {}

    /**
     * Reads the files.
     *
     * @param format one of {@link #FORMATS}
     * @param files  in any order, plain or packed
     * @param codes  what their codes stand for
     * @param flow   direction of files that do not say it
     * @throws InvalidInputException if a file cannot be used, with its place
     */
    public static MonthlyImport read(String format, List<Path> files, Codes codes, Optional<String> flow) {
        Levels levels = new Levels(codes);
        List<SourceFile> all = SourceFile.in(files);
        switch (format) {
            case "gacc" -> new GaccFormat(levels, flow).readAll(all);
            case "census" -> new CensusFormat(levels).readAll(all);
            case "comtrade" -> readComtrade(all, levels);
            default -> throw SourceFile.refused("", "There is no format '" + format + "'.", "");
        }
        if (levels.sums.isEmpty()) {
            throw SourceFile.refused(
                    all.get(0).name(),
                    "Nothing is left of it: "
                            + levels.tally.report(format, 0, "", List.of(), List.of()).dropped().stream()
                                    .limit(3)
                                    .map(reason -> reason.amount().rows() + " rows: " + reason.text())
                                    .reduce((a, b) -> a + "; " + b)
                                    .orElse("no file has a row")
                            + ".",
                    "");
        }
        return new MonthlyImport(levels.list(), levels.tally.report(format, 0, levels.unit, List.of(), List.of()));
    }

    private static void readComtrade(List<SourceFile> files, Levels levels) {
        ComtradeFormat format = new ComtradeFormat(true);
        for (SourceFile file : files) {
            try (SourceTable table = SourceTable.open(file, format.otherwise())) {
                if (format.kind(table).isEmpty()) {
                    throw file.refused(
                            1, "The header is none of the format comtrade.", "It reads " + format.expected() + ".");
                }
                format.read(table, new WorldFormat.Years(java.util.OptionalInt.empty()), levels.tally);
                levels.tally.file(file, format.kind(table).orElseThrow(), table.rows());
            }
        }
        for (ComtradeFormat.ComtradeRow row : format.deepest(levels.tally)) {
            levels.add(
                    row.period(),
                    levels.place(row.reporter(), format.otherCode(row.reporter())),
                    levels.place(row.partner(), format.otherCode(row.partner())),
                    row.imports() ? "imports" : "exports",
                    row.product(),
                    row.usdMn(),
                    "mn USD",
                    "UN Comtrade");
        }
    }

    /** Sums of levels while files are read. */
    static final class Levels {
        final Tally tally = new Tally();
        private final Codes codes;
        private final Map<List<String>, Double> sums = new LinkedHashMap<>();
        private String unit = "";

        Levels(Codes codes) {
            this.codes = codes;
        }

        /** The region of a place by one of its codes or names; empty if none is listed. */
        Optional<String> place(String code, Optional<String> other) {
            List<CodeMap.Share> shares = codes.regions().of(code);
            if (shares.isEmpty() && other.isPresent()) {
                shares = codes.regions().of(other.get());
            }
            return shares.stream().map(CodeMap.Share::target).findFirst();
        }

        /** A row, counted as read before. */
        void add(
                String period,
                Optional<String> reporter,
                Optional<String> partner,
                String flow,
                String product,
                double value,
                String inUnit,
                String source) {
            if (reporter.isEmpty() || partner.isEmpty()) {
                tally.drop("no region for a " + (reporter.isEmpty() ? "reporter" : "partner"), value);
                return;
            }
            List<CodeMap.Share> goods = product.equals(ALL)
                    ? List.of(new CodeMap.Share(ALL, 1.0))
                    : codes.sectors().of(product);
            if (goods.isEmpty()) {
                tally.drop("no sector for the code " + product, value);
                return;
            }
            unit = unit.isEmpty() || unit.equals(inUnit) ? inUnit : "mixed units";
            tally.keep(value);
            for (CodeMap.Share part : goods) {
                sums.merge(
                        List.of(period, reporter.get(), partner.get(), flow, part.target(), inUnit, source),
                        value * part.share(),
                        Double::sum);
            }
        }

        private List<Level> list() {
            Map<String, Level> sorted = new TreeMap<>();
            sums.forEach((key, value) -> sorted.put(
                    String.join("|", key),
                    new Level(
                            key.get(0),
                            key.get(1),
                            key.get(2),
                            key.get(3),
                            key.get(4),
                            value,
                            key.get(5),
                            key.get(6))));
            return new ArrayList<>(sorted.values());
        }
    }

    /** Words of directions as files and their names write them. */
    static Optional<String> flowIn(String text) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        boolean out = lower.contains("export") || text.contains("出口");
        boolean in = lower.contains("import") || text.contains("进口");
        boolean both = text.contains("进出口");
        return out == in || both && !lower.contains("export") && !lower.contains("import")
                ? Optional.empty()
                : Optional.of(out ? "exports" : "imports");
    }

    /** Codes of goods that stand for all of them. */
    static final Set<String> TOTALS = Set.of("", "-", "TOTAL", "总值", "合计");
}
