package io.tradewind.scenarios.world;

import io.tradewind.core.base.Nearest;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.WorldNames;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSource;
import io.tradewind.io.world.InvalidWorldException;
import io.tradewind.io.world.LoadedWorld;
import io.tradewind.io.world.WorldInfo;
import io.tradewind.io.world.WorldReader;
import io.tradewind.io.world.WorldSnapshot;
import io.tradewind.scenarios.data.MonthlyBaselines;
import io.tradewind.scenarios.data.NameTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds worlds: the built-in ones by id, others by their folder. */
public final class Worlds {
    /** Id of the world that is used unless another is named. */
    public static final String STANDARD = "world-2023";

    /** Folder of the built-in worlds among the resources. */
    static final String FOLDER = "worlds";

    private static final String SHOCK_FOLDER = "shocks/";

    /** Id of the world that the paper on the duties of 2 April 2025 is about. */
    public static final String LIBERATION = "liberation-2023";

    private static final List<String> BUILT_IN = List.of(STANDARD, "world-2022", LIBERATION);
    /** Shocks that ship with a world, by its id. */
    private static final Map<String, List<String>> SHOCKS = Map.of(
            LIBERATION, List.of("tariffs-2025-04-02.csv", "reciprocal-retaliation.csv", "optimal-retaliation.csv"));

    private Worlds() {}

    /**
     * The economy of a built-in world (with what is known by month) or of a world folder (without).
     *
     * @throws InvalidWorldException if there is no such world, or with everything that is wrong with it
     */
    public static Economy load(String idOrPath) {
        return open(idOrPath).economy();
    }

    /**
     * The same with what the world says about itself and what was corrected while it was read.
     *
     * @throws InvalidWorldException if there is no such world, or with everything that is wrong with it
     */
    public static LoadedWorld open(String idOrPath) {
        return BUILT_IN.contains(idOrPath) ? openBuiltIn(idOrPath) : read(TableSource.folder(existingFolder(idOrPath)));
    }

    /**
     * The built-in world of that id, never a folder.
     *
     * @throws InvalidWorldException if there is no such world
     */
    public static LoadedWorld openBuiltIn(String id) {
        if (!BUILT_IN.contains(id)) {
            throw unknown(id, "There is no built-in world of that name.");
        }
        LoadedWorld world = WorldReader.read(builtInSource(id), names(id));
        return isMonthly(id) ? world.with(MonthlyBaselines.forWorld(world.economy())) : world;
    }

    /**
     * The world whose files these are.
     *
     * @throws InvalidWorldException with everything that is wrong with it
     */
    public static LoadedWorld read(TableSource files) {
        LoadedWorld world = WorldReader.read(files, names(files.name()));
        return withPanel(withReporter(world).with(names(world.info().id())));
    }

    /** A world whose package has the name of a built-in one, with the same regions and sectors, has the customs prints and the shares of goods that go with that one. */
    private static LoadedWorld withPanel(LoadedWorld world) {
        String id = world.info().id();
        if (!BUILT_IN.contains(id) || !isMonthly(id)) {
            return world;
        }
        WorldReader.Codes own = WorldReader.Codes.of(world.economy());
        WorldReader.Codes builtIn = WorldReader.readCodes(builtInSource(id));
        return own.equals(builtIn)
                ? withShares(world.with(MonthlyBaselines.forWorld(world.economy())), id)
                : world.noting("The package is called '" + id
                        + "' and has other regions or sectors than the built-in world of that name, so it goes without its customs"
                        + " panel: months are those of the year's flows.");
    }

    /** What its sectors are made of by code of goods, unless it says so itself. */
    private static LoadedWorld withShares(LoadedWorld world, String id) {
        return world.economy().productShares().isPresent()
                ? world
                : WorldReader.readShares(builtInSource(id)).map(world::with).orElse(world);
    }

    private static InvalidWorldException unknown(String name, String message) {
        ProblemLog log = new ProblemLog();
        log.addFile("", message, Nearest.hint(name, BUILT_IN));
        return new InvalidWorldException(name, log);
    }

    /** A world that says nothing of its reporter has that of the standard world, or none where it has no such region. */
    private static LoadedWorld withReporter(LoadedWorld world) {
        return world.economy().reporter().isPresent()
                ? world
                : world.with(WorldReader.readReporter(builtInSource(STANDARD)).orElseThrow());
    }

    /** What people call places and goods, and which other built-in world has a place by itself. */
    private static WorldNames names(String world) {
        Map<String, String> elsewhere = new LinkedHashMap<>();
        BUILT_IN.stream()
                .filter(id -> !id.equals(world) && isMonthly(id))
                .forEach(id -> WorldReader.readCodes(builtInSource(id))
                        .regions()
                        .forEach(region -> elsewhere.putIfAbsent(region, id)));
        return new WorldNames(NameTables.places(), NameTables.goods(), elsewhere);
    }

    /** Whether anything is known of it by month. */
    private static boolean isMonthly(String id) {
        return !id.equals(LIBERATION);
    }

    /** Names of the shock files that ship with a built-in world. */
    public static List<String> shocks(String id) {
        return SHOCKS.getOrDefault(id, List.of());
    }

    /** A shock file that ships with a built-in world; empty if there is none of that name, which may lack its folder and its ending. */
    public static Optional<InputStream> shock(String id, String name) {
        String file = name.replace('\\', '/');
        file = file.startsWith(SHOCK_FOLDER) ? file.substring(SHOCK_FOLDER.length()) : file;
        file = file.endsWith(".csv") ? file : file + ".csv";
        if (!shocks(id).contains(file)) {
            return Optional.empty();
        }
        try {
            return TableSource.builtIn(FOLDER + "/" + id).open(SHOCK_FOLDER + file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether a world of that id is shipped. */
    public static boolean isBuiltIn(String id) {
        return BUILT_IN.contains(id);
    }

    /** What the built-in worlds say about themselves. */
    public static List<WorldInfo> builtIn() {
        return BUILT_IN.stream()
                .map(id -> WorldReader.readInfo(builtInSource(id)))
                .toList();
    }

    private static TableSource builtInSource(String id) {
        return WorldSnapshot.over(TableSource.builtIn(FOLDER + "/" + id));
    }

    private static Path existingFolder(String idOrPath) {
        try {
            Path folder = Path.of(idOrPath);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            if (Files.exists(folder)) {
                ProblemLog log = new ProblemLog();
                log.addFile("", "A world is a folder, but this is a file.", "Maybe name the folder that it is in.");
                throw new InvalidWorldException(idOrPath, log);
            }
        } catch (InvalidPathException notAPath) {
            // Reported below like any other name that leads nowhere.
        }
        throw unknown(idOrPath, "There is no built-in world and no folder of that name.");
    }
}
