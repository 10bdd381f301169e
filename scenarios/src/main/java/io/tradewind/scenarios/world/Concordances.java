package io.tradewind.scenarios.world;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import io.tradewind.core.model.Economy;
import io.tradewind.io.importer.CodeMap;
import io.tradewind.io.importer.Codes;
import io.tradewind.io.table.CsvTable;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.Row;
import io.tradewind.io.table.TableSchema;
import io.tradewind.io.table.TableSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the codes of public data stand for in the built-in worlds: tables {@code concordance/} and the names of places. */
public final class Concordances {
    private static final String FOLDER = "concordance";
    /** World whose economies and industries are those of the OECD's tables. */
    private static final String OECD_WORLD = "world-2022";

    private static final String REST = "ROW";
    /** Where goods go that no chapter of the Harmonized System lists. */
    private static final String OTHER = "furniture_other_mfg";

    /** Formats by industry, each with the shipped table of its industries; empty where there is none. */
    private static final Map<String, String> BY_INDUSTRY =
            Map.of("icio", "icio.csv", "wiod", "wiod.csv", "adb", "wiod.csv", "itpd", "");

    /** Formats with a region for everyone whom they do not name. */
    private static final Set<String> WITH_THE_REST = Set.of("wiod", "adb");

    private Concordances() {}

    /**
     * What the codes of a format stand for; maps of a user go before the shipped ones.
     *
     * @param regions table {@code code,region[,share]}
     * @param sectors table {@code code,sector[,share]}
     * @throws io.tradewind.core.base.InvalidInputException with everything that is wrong with a map
     */
    public static Codes of(String format, Optional<Path> regions, Optional<Path> sectors) {
        boolean byIndustry = BY_INDUSTRY.containsKey(format);
        String industries = BY_INDUSTRY.getOrDefault(format, "");
        if (byIndustry && industries.isEmpty() && sectors.isEmpty()) {
            throw new InvalidInputException(
                    "data",
                    List.of(
                            new Problem(
                                    format,
                                    "No table of the industries of this format is shipped.",
                                    "Maybe give a map of sectors: a CSV file code,sector with the numbers of its industries.")));
        }
        Economy world = Worlds.openBuiltIn(format.equals("icio") ? OECD_WORLD : Worlds.STANDARD)
                .economy();
        CodeMap places = regions.map(file -> CodeMap.read(file, "region", false))
                .orElseGet(() -> places(world, WITH_THE_REST.contains(format)));
        CodeMap goods = sectors.map(file -> CodeMap.read(file, "sector", !byIndustry))
                .orElseGet(() -> byIndustry
                        ? CodeMap.of(table(industries, "code", "sector"))
                        : CodeMap.ofPrefixes(table("hs.csv", "code", "sector", "isic")));
        boolean guesses = sectors.isEmpty() && !byIndustry;
        return new Codes(
                places, goods, guesses ? Optional.of(OTHER) : Optional.empty(), world.regions(), world.sectors());
    }

    /** The same for monthly trade as customs print it, whose partners are known by their names too. */
    public static Codes ofMonths(String format, Optional<Path> regions, Optional<Path> sectors) {
        Codes codes = of(format, regions, sectors);
        return regions.isPresent() || format.equals("comtrade")
                ? codes
                : new Codes(
                        codes.regions().with(namesOfPlaces(codes.regions())),
                        codes.sectors(),
                        codes.otherSector(),
                        codes.knownRegions(),
                        codes.knownSectors());
    }

    /** Names of places as China's customs and the US Census Bureau write them, each with a code that the map lists. */
    private static Map<String, String> namesOfPlaces(CodeMap places) {
        Map<String, String> names = new LinkedHashMap<>(table("customs_china.csv", "code", "place"));
        each("names", "places.csv", TableSchema.of("place", "name", "other_names", "inside"), row -> {
            names.putIfAbsent(row.text(1).toUpperCase(Locale.ROOT), row.text(0));
            for (String other : row.text(2).split(";")) {
                names.putIfAbsent(other.toUpperCase(Locale.ROOT), row.text(0));
            }
        });
        names.remove("");
        return names;
    }

    /** The region of each place of the world: itself, or the nearest larger place that is one. */
    private static CodeMap places(Economy world, boolean withTheRest) {
        List<String> regions =
                world.regions().stream().map(region -> region.code().code()).toList();
        Map<String, String> regionOf = new LinkedHashMap<>();
        each("names", "places.csv", TableSchema.of("place", "name", "other_names", "inside"), row -> {
            String place = row.text(0);
            List<String> larger = List.of(row.text(3).split(";"));
            Optional<String> region = regions.contains(place)
                    ? Optional.of(place)
                    : larger.stream().filter(regions::contains).findFirst();
            region.ifPresent(code -> regionOf.put(place, code));
        });
        table("countries.csv", "code", "place", "note").forEach((code, place) -> {
            String region = regions.contains(place) ? place : regionOf.get(place);
            if (region != null) {
                regionOf.put(code, region);
            }
        });
        if (withTheRest) {
            regionOf.put(REST, REST);
        }
        return CodeMap.of(regionOf);
    }

    /** The first two columns of a shipped table. */
    private static Map<String, String> table(String file, String... columns) {
        Map<String, String> table = new LinkedHashMap<>();
        each(FOLDER, file, TableSchema.of(columns), row -> table.put(row.text(0), row.text(1)));
        return table;
    }

    private static void each(String folder, String file, TableSchema schema, Consumer<Row> eachRow) {
        ProblemLog log = new ProblemLog();
        CsvTable.read(TableSource.builtIn(folder), file, schema, log, eachRow);
        log.throwIfBroken("The shipped table " + folder + "/" + file);
    }
}
