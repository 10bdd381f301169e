package io.tradewind.io.world;

import io.tradewind.core.base.NameBook;
import io.tradewind.core.base.Nearest;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The codes of the regions or sectors of a world that is being read, in their order. */
final class CodeList {
    private static final String ONE_THING = "; a word may select one thing only.";

    private final String kind;
    private final List<String> reserved;
    /** What people call places, or goods. */
    private final NameBook book;

    private final Map<String, Integer> index = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final Map<String, Long> groups = new LinkedHashMap<>();
    /** Names by code. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private boolean incomplete;

    /** An empty list of codes of that kind, {@code region} or {@code sector}, none of which may be one of these words; what people call such things. */
    CodeList(String kind, List<String> reserved, NameBook book) {
        this.kind = kind;
        this.reserved = reserved;
        this.book = book;
    }

    /** The codes of a world that was read, with their names. */
    static CodeList of(String kind, Map<String, String> names, NameBook book) {
        CodeList list = new CodeList(kind, List.of(), book);
        names.forEach((code, name) -> {
            list.index.put(code, list.codes.size());
            list.codes.add(code);
            list.names.put(code, name);
        });
        return list;
    }

    /** Adds the code in that column, and its name in the next one, unless it is blank or stands there already, which is reported. */
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
        names.put(code, row.text(column + 1));
        return true;
    }

    /** Notes that a group of that name stands on that line. */
    void addGroup(String group, long line) {
        groups.putIfAbsent(group, line);
    }

    /** Reports groups and names that mean something else already, in whatever letters; once all codes are there. */
    void reportWords(String file, ProblemLog log) {
        Map<String, Integer> byCode = new HashMap<>();
        index.forEach((code, position) -> byCode.putIfAbsent(NameBook.plain(code), position));
        groups.forEach((group, line) -> {
            Integer same = byCode.get(NameBook.plain(group));
            if (same != null || isReserved(group)) {
                String why = same == null
                        ? reservedMeaning()
                        : "is named like the " + kind + " on line " + lines.get(same) + ONE_THING;
                log.add(
                        file,
                        line,
                        "groups",
                        "The group (" + Row.shortened(group) + ") " + why,
                        "Maybe choose another name for the group.");
            }
        });
        reportNames(file, byCode, log);
    }

    private void reportNames(String file, Map<String, Integer> byCode, ProblemLog log) {
        Map<String, Long> byGroup = new HashMap<>();
        groups.forEach((group, line) -> byGroup.putIfAbsent(NameBook.plain(group), line));
        byGroup.keySet().removeAll(byCode.keySet()); // reported already
        Map<String, Integer> byName = new HashMap<>();
        for (int k = 0; k < codes.size(); k++) {
            String name = names.get(codes.get(k));
            String plain = NameBook.plain(name);
            Integer other = plain.isEmpty() ? null : byName.putIfAbsent(meaning(name), k);
            Integer code = byCode.getOrDefault(plain, k);
            Long group = byGroup.get(plain);
            boolean all = meansAll(name);
            if (other != null || code != k || group != null || all) {
                String one = other != null || code != k
                        ? "the " + kind + " on line " + lines.get(other != null ? other : code)
                        : "the group on line " + group;
                log.add(
                        file,
                        lines.get(k),
                        "name",
                        "The name (" + Row.shortened(name) + ") of " + codes.get(k) + " also means "
                                + (all ? "all " + kind + "s" : one) + ONE_THING,
                        "Maybe give it a name of its own.");
            }
        }
    }

    private boolean isReserved(String word) {
        return reserved.contains(word);
    }

    /** Whether a name is a reserved word, in whatever letters, or another name of what that stands for. */
    private boolean meansAll(String word) {
        return Stream.concat(Stream.of(word), book.entry(word).stream().flatMap(entry -> entry.words().stream()))
                .map(NameBook::plain)
                .anyMatch(plain -> reserved.stream()
                        .anyMatch(other -> NameBook.plain(other).equals(plain)));
    }

    /** What names are compared by: two names of one place are one, but goods that people call alike may be two sectors (mining, minerals). */
    private String meaning(String name) {
        String same = kind.equals("region")
                ? book.entry(name).map(NameBook.Entry::name).orElse(name)
                : name;
        return NameBook.plain(same);
    }

    private String reservedMeaning() {
        return "is a word that stands for all " + kind + "s" + ONE_THING;
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
                () -> hint(code));
        return -1;
    }

    /** The code of the same place or goods, else the codes; never one that merely looks alike. */
    private String hint(String word) {
        return book.with(names)
                .same(word, codes)
                .map(code -> "Maybe use '" + code + "'.")
                .orElseGet(() -> Nearest.list(codes));
    }

    /** The code at that position. */
    String code(int position) {
        return codes.get(position);
    }

    /** Number of codes. */
    int size() {
        return codes.size();
    }

    /** Whether it is one of the codes. */
    boolean has(String code) {
        return index.containsKey(code);
    }
}
