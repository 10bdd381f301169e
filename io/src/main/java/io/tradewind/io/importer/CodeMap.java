package io.tradewind.io.importer;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Which regions or sectors the codes of a source stand for, each with its share; among codes of goods the longest prefix that is listed wins. */
public final class CodeMap {
    private static final double SLACK = 1e-6;

    private final Map<String, List<Share>> byCode;
    private final boolean prefixes;

    /**
     * A part of what a code stands for.
     *
     * @param target region or sector
     * @param share  part of the value that goes there
     */
    public record Share(String target, double share) {}

    private CodeMap(Map<String, List<Share>> byCode, boolean prefixes) {
        this.byCode = byCode;
        this.prefixes = prefixes;
    }

    /** A map of whole codes to one target each. */
    public static CodeMap of(Map<String, String> targets) {
        return of(targets, false);
    }

    /** A map of prefixes to one target each. */
    public static CodeMap ofPrefixes(Map<String, String> targets) {
        return of(targets, true);
    }

    private static CodeMap of(Map<String, String> targets, boolean prefixes) {
        Map<String, List<Share>> byCode = new LinkedHashMap<>();
        targets.forEach((code, target) -> byCode.put(plain(code), List.of(new Share(target, 1.0))));
        return new CodeMap(byCode, prefixes);
    }

    /**
     * Reads a table {@code code,region[,share]} or {@code code,sector[,share]}; the shares of a code add up to 1.
     *
     * @param column   {@code region} or {@code sector}
     * @param prefixes whether a code stands for all that begin with it
     * @throws InvalidInputException with everything that is wrong with it
     */
    public static CodeMap read(Path file, String column, boolean prefixes) {
        ProblemLog log = new ProblemLog();
        Map<String, List<Share>> byCode = new LinkedHashMap<>();
        Map<String, Long> lines = new LinkedHashMap<>();
        String name = TableSource.nameOf(file);
        TableSchema schema = new TableSchema(List.of("code", column), List.of("share"));
        CsvTable.read(TableSource.around(file), name, schema, log, row -> {
            String code = plain(row.text(0));
            lines.putIfAbsent(code, row.line());
            add(row, code, byCode.computeIfAbsent(code, none -> new ArrayList<>()));
        });
        byCode.forEach((code, shares) -> checkSum(name, lines.get(code), code, shares, log));
        if (log.isEmpty() && byCode.isEmpty()) {
            log.addFile(name, "The map has no row.", "It needs rows of a code, a comma and what the code means here.");
        }
        if (!log.isEmpty()) {
            throw new InvalidInputException(
                    name,
                    log.kept().stream()
                            .map(problem -> new Problem(problem.place(), problem.message(), problem.hint()))
                            .toList());
        }
        return new CodeMap(byCode, prefixes);
    }

    private static void add(Row row, String code, List<Share> shares) {
        String target = row.text(1).strip();
        double share = row.text(2).isEmpty() ? 1.0 : row.number(2);
        if (code.isEmpty() || target.isEmpty()) {
            row.problem(code.isEmpty() ? 0 : 1, "The row names no " + (code.isEmpty() ? "code." : "target."), "");
        } else if (share <= 0 || share > 1) {
            row.problem(2, "The share (" + share + ") is not above 0 and at most 1.", "");
        } else if (shares.stream().anyMatch(other -> other.target().equals(target))) {
            row.problem(0, "The code (" + code + ") has '" + target + "' twice.", "");
        } else {
            shares.add(new Share(target, share));
        }
    }

    private static void checkSum(String file, long line, String code, List<Share> shares, ProblemLog log) {
        double sum = shares.stream().mapToDouble(Share::share).sum();
        if (!shares.isEmpty() && Math.abs(sum - 1.0) > SLACK) {
            log.add(
                    file,
                    line,
                    "share",
                    "The shares of code " + code + " add up to " + sum + ", not to 1.",
                    "Maybe a code stands twice, or a share is missing.");
        }
    }

    /** The same with other words for what is listed; a word for what is not, or that is listed itself, adds nothing. */
    public CodeMap with(Map<String, String> words) {
        Map<String, List<Share>> more = new LinkedHashMap<>(byCode);
        words.forEach((word, code) -> {
            if (byCode.containsKey(plain(code))) {
                more.putIfAbsent(plain(word), byCode.get(plain(code)));
            }
        });
        return new CodeMap(more, prefixes);
    }

    /** A code without the point that some write in codes of goods, and without zeros before a number that is no code of goods. */
    private static String plain(String code) {
        return code.strip().replace(".", "");
    }

    /** What the code stands for; empty if it is not listed. */
    List<Share> of(String code) {
        String text = plain(code);
        List<Share> exact = byCode.get(text);
        for (int end = text.length() - 1; exact == null && prefixes && end > 0; end--) {
            exact = byCode.get(text.substring(0, end));
        }
        return exact == null ? List.of() : exact;
    }

    /** Everything that some code stands for, in the order of the map. */
    Collection<String> targets() {
        LinkedHashSet<String> targets = new LinkedHashSet<>();
        byCode.values().forEach(shares -> shares.forEach(share -> targets.add(share.target())));
        return targets;
    }
}
