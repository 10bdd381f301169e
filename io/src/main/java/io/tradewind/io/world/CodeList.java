package io.tradewind.io.world;

import io.tradewind.core.base.Nearest;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The codes of the regions or sectors of a world that is being read, in their order. */
final class CodeList {
    private final String kind;
    private final List<String> reserved;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final Map<String, Long> groups = new LinkedHashMap<>();
    private boolean incomplete;

    /** An empty list of codes of that kind, {@code region} or {@code sector}, none of which may be one of these words. */
    CodeList(String kind, List<String> reserved) {
        this.kind = kind;
        this.reserved = reserved;
    }

    /** The codes of a world that was read. */
    static CodeList of(String kind, List<String> codes) {
        CodeList list = new CodeList(kind, List.of());
        for (String code : codes) {
            list.index.put(code, list.codes.size());
            list.codes.add(code);
        }
        return list;
    }

    /** Adds the code in that column unless it is blank or stands there already, which is reported. */
    boolean add(Row row, int column) {
        String code = row.text(column);
        if (code.isBlank()) {
            row.problem(column, "The " + kind + " is empty.", "");
            return false;
        }
        if (!code.equals(code.strip())) {
            row.problem(column, "The " + kind + " (" + code + ") starts or ends with a space.", "");
        }
        if (index.putIfAbsent(code, codes.size()) != null) {
            row.problem(column, "The " + kind + " (" + Row.shortened(code) + ") stands twice.", "");
            return false;
        }
        if (isReserved(code)) {
            row.problem(column, "The " + kind + " (" + code + ") " + reservedMeaning(), "Maybe choose another code.");
        }
        codes.add(code);
        lines.add(row.line());
        return true;
    }

    /** Notes that a group of that name stands on that line. */
    void addGroup(String group, long line) {
        groups.putIfAbsent(group, line);
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /** Reports groups whose name means something else already, in whatever letters; once all codes are there. */
    void reportGroups(String file, ProblemLog log) {
        Map<String, Integer> folded = new HashMap<>();
        index.forEach((code, position) -> folded.putIfAbsent(folded(code), position));
        groups.forEach((group, line) -> {
            Integer same = folded.get(folded(group));
            if (same != null || isReserved(group)) {
                String why = same == null
                        ? reservedMeaning()
                        : "is named like the " + kind + " on line " + lines.get(same)
                                + "; a word may select one thing only.";
                log.add(
                        file,
                        line,
                        "groups",
                        "The group (" + Row.shortened(group) + ") " + why,
                        "Maybe choose another name for the group.");
            }
        });
    }

    private boolean isReserved(String word) {
        return reserved.contains(word);
    }

    private String reservedMeaning() {
        return "is a word that stands for all " + kind + "s; a word may select one thing only.";
    }

    /** Says that some rows of the list could not be read, so that an unknown code is no problem of its own; whether that is news. */
    boolean markIncomplete() {
        boolean news = !incomplete;
        incomplete = true;
        return news;
    }

    /** Position of the code in that column, or -1 after a problem was reported. */
    int find(Row row, int column) {
        String code = row.text(column);
        Integer position = index.get(code);
        if (position != null) {
            return position;
        }
        if (incomplete) {
            return -1;
        }
        row.problem(
                column,
                code.isBlank()
                        ? "The " + kind + " is empty."
                        : "The " + kind + " (" + Row.shortened(code) + ") is not in " + kind + "s.csv.",
                () -> Nearest.hint(Row.shortened(code), codes));
        return -1;
    }

    /** The code at that position. */
    String code(int position) {
        return codes.get(position);
    }

    /** Number of codes. */
    int size() {
        return codes.size();
    }
}
