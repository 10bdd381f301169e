package io.tradewind.io.importer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A public format that holds the flows of a world. Its files are told apart by their headers. */
abstract class WorldFormat {
    private final List<SourceFile> unread = new ArrayList<>();

    /** What is cited of a source. */
    record About(String title, String link, String licence) {}

    /** Its word on the command line. */
    abstract String word();

    /** What is cited. */
    abstract About about();

    /** Whether trade within a region is what it sells at home. */
    boolean hasHomeTrade() {
        return false;
    }

    /** What a file is by its header, the first rows of it; empty if it is none of the format's. */
    abstract Optional<String> kind(SourceTable table);

    /** Kinds that hold flows: all, where a format has no other files. */
    boolean holdsFlows(String kind) {
        return true;
    }

    /** Whether the columns that are needed are there, and no other than those that are known: a layout that nobody has seen is not guessed at. */
    static boolean isLayout(List<String> header, List<String> needed, Collection<String> known) {
        return header.containsAll(needed)
                && header.stream().allMatch(name -> needed.contains(name) || known.contains(name));
    }

    /** Reads a file of flows. */
    abstract void read(SourceTable table, String kind, Years years, Intake intake);

    /** Refuses files of flows that do not belong together. */
    void checkTogether(List<SourceFile> flows) {}

    /** Reads a file that helps with others, before them. */
    void readFirst(SourceTable table, String kind) {}

    /** Called when all files are read. */
    void finish(Years years, Intake intake) {}

    /** What else the source calls a place. */
    Optional<String> otherCode(String code) {
        return Optional.empty();
    }

    /** Encoding of a file that is not UTF-8. */
    Charset otherwise() {
        return StandardCharsets.ISO_8859_1;
    }

    /** Which year is asked for: the one that was named, else the only one there is. */
    static final class Years {
        private final OptionalInt named;
        private int found;

        Years(OptionalInt named) {
            this.named = named;
            this.found = named.orElse(0);
        }

        /** The year of the flows; 0 if no row had one. */
        int year() {
            return found;
        }

        /** Whether a row of that year is wanted. A second year that nobody chose from is refused. */
        boolean wants(int year, SourceTable table) {
            if (found == 0) {
                found = year;
            }
            if (year != found && named.isEmpty()) {
                throw table.file()
                        .refused(
                                table.line(),
                                "The files hold the years " + found + " and " + year + ", and a world has one.",
                                "Maybe say the year: " + year + ".");
            }
            return year == found;
        }
    }

    /** Reads all files: those that help first, then the flows, each in the order of their names. */
    final void readAll(List<SourceFile> files, Years years, Intake intake) {
        List<SourceFile> flows = new ArrayList<>();
        for (SourceFile file : files) {
            try (SourceTable table = SourceTable.open(file, otherwise())) {
                Optional<String> kind = kind(table);
                if (kind.isEmpty()) {
                    refuseUnknown(file, table.header());
                    unread.add(file);
                } else if (holdsFlows(kind.get())) {
                    flows.add(file);
                } else {
                    readFirst(table, kind.get());
                    intake.tally().file(file, kind.get(), table.rows());
                }
            }
        }
        if (flows.isEmpty()) {
            throw SourceFile.refused(
                    files.isEmpty() ? "" : files.get(0).name(),
                    "None of the files holds flows of the format " + word() + ".",
                    "Its header is " + expected() + ".");
        }
        checkTogether(flows);
        for (SourceFile file : flows) {
            try (SourceTable table = SourceTable.open(file, otherwise())) {
                String kind = kind(table).orElseThrow();
                read(table, kind, years, intake);
                intake.tally().file(file, kind, table.rows());
            }
        }
        unread.forEach(file -> intake.tally().file(file, "not read", 0));
        finish(years, intake);
    }

    /** What lies beside tables in a packed file is left alone; a table that nobody knows is not. */
    private void refuseUnknown(SourceFile file, List<String> header) {
        if (file.name().endsWith(".csv") || !file.name().contains("!")) {
            String text = String.join(",", header);
            throw file.refused(
                    1,
                    "The header (" + (text.length() > 120 ? text.substring(0, 117) + "..." : text)
                            + ") is none of the format " + word() + ".",
                    "It reads " + expected() + ".");
        }
    }

    /** The header that it knows, for messages. */
    abstract String expected();

    /** The format of a word. @throws InvalidInputException if there is none */
    static WorldFormat named(String word) {
        return switch (word) {
            case "baci" -> new BaciFormat();
            case "icio" -> new IcioFormat();
            case "comtrade" -> new ComtradeFormat();
            case "itpd" -> new ItpdFormat();
            case "wits" -> new WitsFormat();
            case "wiod", "adb" -> GridFormat.of(word);
            default -> throw SourceFile.refused("", "There is no format '" + word + "'.", "");
        };
    }
}
