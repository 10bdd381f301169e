package io.tradewind.scenarios.world;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.Sector;
import io.tradewind.scenarios.table.CsvTable;
import io.tradewind.scenarios.table.ProblemLog;
import io.tradewind.scenarios.table.Row;
import io.tradewind.scenarios.table.TableSchema;
import io.tradewind.scenarios.table.TableSource;
import io.tradewind.scenarios.world.KeyedTable.Bounds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a world in format 1: {@code datapackage.json} and CSV files. Reports everything that is wrong with the files at once. */
public final class WorldReader {
    private static final TableSchema REGIONS = new TableSchema(List.of("region", "name"), List.of("groups"));
    private static final TableSchema SECTORS = TableSchema.of("sector", "name", "trade_elasticity");
    private static final Bounds FLOW = new Bounds(0, true, Double.MAX_VALUE, "is negative");
    private static final Bounds TARIFF = new Bounds(-1, false, Double.MAX_VALUE, "is not above -1");
    private static final Bounds SHARE = new Bounds(0, true, 1, "is not between 0 and 1");
    private static final Bounds INPUT_SHARE = new Bounds(0, true, Double.MAX_VALUE, "is negative");
    /** Most numbers in one table of a world: 160 MB. */
    private static final long MAX_CELLS = 20_000_000;

    private final TableSource source;
    private final ProblemLog log = new ProblemLog();
    private final CodeList regionCodes = new CodeList("region");
    private final CodeList sectorCodes = new CodeList("sector");
    private final List<Region> regions = new ArrayList<>();
    private final List<Sector> sectors = new ArrayList<>();

    private WorldReader(TableSource source) {
        this.source = source;
    }

    /**
     * Reads the world in a folder.
     *
     * @throws InvalidWorldException with all problems of the folder
     */
    public static LoadedWorld read(Path folder) {
        return read(TableSource.folder(folder));
    }

    /**
     * Reads the world of a source.
     *
     * @throws InvalidWorldException with all problems of its files
     */
    public static LoadedWorld read(TableSource source) {
        return new WorldReader(source).world();
    }

    /** What the world of a source says about itself, without reading its flows. */
    static WorldInfo readInfo(TableSource source) {
        WorldReader reader = new WorldReader(source);
        Optional<WorldInfo> info = PackageFile.read(source, reader.log);
        reader.readCodes();
        reader.stopIfBroken();
        return info.orElseThrow().withSize(reader.regions.size(), reader.sectors.size());
    }

    /** Codes of the regions of a source. */
    static List<String> readRegions(TableSource source) {
        WorldReader reader = new WorldReader(source);
        reader.readCodes("regions.csv", REGIONS, reader.regionCodes, reader::addRegion);
        reader.stopIfBroken();
        return reader.regions.stream().map(region -> region.code().code()).toList();
    }

    private LoadedWorld world() {
        Optional<WorldInfo> info = PackageFile.read(source, log);
        readCodes();
        if (!canReadCells()) {
            throw new InvalidWorldException(source.name(), log);
        }
        TradeCube flows = cube(bilateral("flows.csv", "value", FLOW).read(source, log));
        Optional<TradeCube> tariffs = bilateral("tariffs.csv", "rate", TARIFF)
                .readIfPresent(source, log)
                .map(this::cube);
        Accounts accounts = accounts();
        stopIfBroken();
        checkEveryoneTrades(flows);
        stopIfBroken();
        Economy economy = Economy.builder(info.orElseThrow().id())
                .year(info.get().year())
                .regions(regions)
                .sectors(sectors)
                .flows(flows)
                .tariffs(tariffs.orElse(null))
                .valueAdded(accounts.valueAdded())
                .inputOutput(accounts.inputOutput())
                .build();
        return new LoadedWorld(economy, info.get().withSize(regions.size(), sectors.size()), accounts.notices());
    }

    private void readCodes() {
        readCodes("regions.csv", REGIONS, regionCodes, this::addRegion);
        readCodes("sectors.csv", SECTORS, sectorCodes, this::addSector);
        if (log.isEmpty() && (regions.isEmpty() || sectors.isEmpty())) {
            log.addFile(regions.isEmpty() ? "regions.csv" : "sectors.csv", "The file has a header but no rows.", "");
        }
    }

    /** Reads a list of codes; if rows of it could not be read at all, codes that are missing later are no news. */
    private void readCodes(String file, TableSchema schema, CodeList codes, Consumer<Row> add) {
        int before = log.count();
        int[] ofReadableRows = new int[1];
        boolean read = CsvTable.read(source, file, schema, log, row -> {
            int beforeRow = log.count();
            add.accept(row);
            ofReadableRows[0] += log.count() - beforeRow;
        });
        if (!read || log.count() - before > ofReadableRows[0]) {
            codes.markIncomplete();
        }
    }

    private void addRegion(Row row) {
        if (regionCodes.add(row, 0)) {
            String groups = row.text(2);
            regions.add(new Region(
                    RegionCode.of(row.text(0)),
                    row.text(1),
                    groups.isEmpty() ? List.of() : List.of(groups.split(";"))));
        }
    }

    private void addSector(Row row) {
        double elasticity = row.number(2);
        if (elasticity <= 0) {
            row.problem(
                    2,
                    "The trade_elasticity (" + row.text(2) + ") is not above 0.",
                    "It is the exponent of spending shares on cost, such as 4.");
        }
        if (sectorCodes.add(row, 0) && elasticity > 0) {
            sectors.add(new Sector(SectorCode.of(row.text(0)), row.text(1), elasticity));
        }
    }

    /** Whether the codes are there and not too many, so that the other files can be judged. */
    private boolean canReadCells() {
        long n = regionCodes.size();
        long j = sectorCodes.size();
        if (Math.max(n, j) * n * j > MAX_CELLS) {
            log.addFile(
                    "regions.csv",
                    "The world has " + n + " regions and " + j + " sectors, more than " + MAX_CELLS
                            + " numbers in a table.",
                    "");
            return false;
        }
        return n > 0 && j > 0;
    }

    private void stopIfBroken() {
        if (!log.isEmpty()) {
            throw new InvalidWorldException(source.name(), log);
        }
    }

    private KeyedTable bilateral(String file, String value, Bounds bounds) {
        return new KeyedTable(
                file,
                List.of("origin", "destination", "sector"),
                List.of(regionCodes, regionCodes, sectorCodes),
                value,
                bounds);
    }

    private TradeCube cube(KeyedTable.Values values) {
        int n = regionCodes.size();
        int j = sectorCodes.size();
        double[] cells = new double[n * n * j];
        int position = 0;
        for (int origin = 0; origin < n; origin++) {
            for (int destination = 0; destination < n; destination++) {
                for (int sector = 0; sector < j; sector++) {
                    cells[TradeCube.index(origin, destination, sector, n)] = values.orZero(position++);
                }
            }
        }
        return TradeCube.of(n, j, cells);
    }

    /** A region without sales or purchases has no prices; most often the file was cut off before its rows. */
    private void checkEveryoneTrades(TradeCube flows) {
        int n = regionCodes.size();
        boolean[] sells = new boolean[n];
        boolean[] buys = new boolean[n];
        double[] cells = flows.toArray();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] > 0) {
                sells[i % n] = true;
                buys[i / n % n] = true;
            }
        }
        for (int r = 0; r < n; r++) {
            if (!sells[r] || !buys[r]) {
                log.addFile(
                        "flows.csv",
                        "The region (" + regionCodes.code(r) + ") " + (sells[r] ? "buys" : "sells")
                                + " nothing: no flow above 0 has it as " + (sells[r] ? "destination" : "origin") + ".",
                        "Maybe the file was cut off, or the region does not belong in regions.csv.");
            }
        }
    }

    private Accounts accounts() {
        int before = log.count();
        Optional<KeyedTable.Values> shares = new KeyedTable(
                        Accounts.VALUE_ADDED,
                        List.of("region", "sector"),
                        List.of(regionCodes, sectorCodes),
                        "share",
                        SHARE)
                .readIfPresent(source, log);
        Optional<KeyedTable.Values> inputs = new KeyedTable(
                        Accounts.INPUT_OUTPUT,
                        List.of("region", "sector", "input"),
                        List.of(regionCodes, sectorCodes, sectorCodes),
                        "share",
                        INPUT_SHARE)
                .readIfPresent(source, log);
        Accounts accounts = new Accounts(regionCodes, sectorCodes, log);
        if (log.count() == before) {
            accounts.balance(shares, inputs);
        }
        return accounts;
    }
}
