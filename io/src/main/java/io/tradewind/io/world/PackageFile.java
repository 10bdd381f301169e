package io.tradewind.io.world;

import io.tradewind.core.base.Source;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code datapackage.json}. */
final class PackageFile {
    static final String FILE = "datapackage.json";
    static final String FORMAT_VERSION = "1";
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private final FlatJson json;
    private final ProblemLog log;

    private PackageFile(FlatJson json, ProblemLog log) {
        this.json = json;
        this.log = log;
    }

    /**
     * What the file says.
     *
     * @param info about the world, without its size
     * @param unit about its values
     */
    record Contents(WorldInfo info, ValueUnit unit) {}

    /** What the world says about itself; empty after a problem was reported. */
    static Optional<Contents> read(TableSource source, ProblemLog log) {
        return FlatJson.read(source, FILE, "name, title and world", log)
                .flatMap(json -> new PackageFile(json, log).info());
    }

    private Optional<Contents> info() {
        int before = log.count();
        Optional<String> id = needed("name", "a short id such as my-world");
        checkFormatVersion();
        int year = year();
        Optional<ValueUnit> unit = needed("world.valueUnit", "the unit of flows.csv, such as \"USD million\"")
                .flatMap(text -> ValueUnit.read(json, text, log));
        if (log.count() > before) {
            return Optional.empty();
        }
        String name = id.orElseThrow();
        String unitText = unit.orElseThrow().text();
        return Optional.of(new Contents(
                new WorldInfo(name, json.text("title", name), year, unitText, 0, 0, licences(), sources()),
                unit.get()));
    }

    private Optional<String> needed(String place, String meaning) {
        Optional<String> text = json.at(place).map(FlatJson.Leaf::value).filter(value -> !value.isBlank());
        if (text.isEmpty()) {
            problem(place, "The key '" + place + "' is missing or empty.", "It must be " + meaning + ".");
        }
        return text;
    }

    private void checkFormatVersion() {
        String place = "world.formatVersion";
        needed(place, "\"" + FORMAT_VERSION + "\"")
                .filter(version -> !version.equals(FORMAT_VERSION))
                .ifPresent(version -> problem(
                        place,
                        "The format version (" + version + ") is not one that this program reads.",
                        "It reads version \"" + FORMAT_VERSION + "\"."));
    }

    private int year() {
        String place = "world.year";
        String text = needed(place, "the year of the flows, such as 2023").orElse("");
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("[0-9]{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
        }
        problem(
                place,
                "The year (" + text + ") is not a whole number between " + FIRST_YEAR + " and " + LAST_YEAR + ".",
                "");
        return 0;
    }

    private void problem(String place, String message, String hint) {
        log.add(FILE, json.at(place).map(FlatJson.Leaf::line).orElse(0), place, message, hint);
    }

    private List<String> licences() {
        List<String> licences = new ArrayList<>();
        for (int i = 0; i < json.size("licenses"); i++) {
            licences.add(json.text("licenses[" + i + "].name", json.text("licenses[" + i + "].title", "unnamed")));
        }
        return licences;
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < json.size("sources"); i++) {
            String place = "sources[" + i + "].";
            String licence = json.text(place + "licence", "");
            String title = json.text(place + "title", "untitled source");
            sources.add(new Source(
                    licence.isEmpty() ? title : title + " (licence: " + licence + ")",
                    Optional.of(json.text(place + "path", "")).filter(path -> !path.isEmpty()),
                    day(json.text(place + "date", ""))));
        }
        return sources;
    }

    /** A day that other programs may have written in another way, which is no fault of the world. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
