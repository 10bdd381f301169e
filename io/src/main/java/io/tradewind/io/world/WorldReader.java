package io.tradewind.io.world;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;
import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ProductShares;
import io.tradewind.core.model.Region;
import io.tradewind.core.model.ReporterProfile;
import io.tradewind.core.model.Sector;
import io.tradewind.core.model.WorldNames;
import io.tradewind.io.table.FileProblem;
import io.tradewind.io.table.ProblemLog;
import io.tradewind.io.table.TableSource;
import io.tradewind.io.world.KeyedTable.Bounds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a world in format 1: {@code datapackage.json} and CSV files. Reports everything that is wrong with the files at once. */
public final class WorldReader {
    static final String FLOWS = "flows.csv";
    static final String TARIFFS = "tariffs.csv";
    static final String GDP = "gdp.csv";

    private static final Bounds SHARE = new Bounds(0, true, 1, "is not between 0 and 1", "is not between 0 and 1");
    private static final Bounds INPUT_SHARE =
            new Bounds(0, true, 1.001, "is negative", "is above 1, and value added and inputs add up to 1");
    private static final Bounds PRODUCT =
            new Bounds(0, false, Double.MAX_VALUE, "is not above 0", "is too large to be a number");
    /** Most numbers in one table of a world: 160 MB. */
    private static final long MAX_CELLS = 20_000_000;

    private final TableSource source;
    private final ProblemLog log = new ProblemLog();
    private final List<FileProblem> notices = new ArrayList<>();
    private final WorldCodes codes;

    WorldReader(TableSource source, WorldNames names) {
        this.source = source;
        this.codes = new WorldCodes(source, names, log);
    }

    /**
     * Reads the world in a folder.
     *
     * @throws InvalidWorldException with all problems of the folder
     */
    public static LoadedWorld read(Path folder) {
        return read(TableSource.folder(folder), WorldNames.NONE);
    }

    /**
     * Reads the world of a source, in which two places that mean the same by these names are one too many.
     *
     * @throws InvalidWorldException with all problems of its files
     */
    public static LoadedWorld read(TableSource source, WorldNames names) {
        return new WorldReader(source, names).world().with(names);
    }

    /** What the world of a source says about itself, without reading its flows. */
    public static WorldInfo readInfo(TableSource source) {
        WorldReader reader = new WorldReader(source, WorldNames.NONE);
        Optional<PackageFile.Contents> about = PackageFile.read(source, reader.log);
        reader.codes.read();
        reader.stopIfBroken();
        return reader.sized(about.orElseThrow().info());
    }

    /**
     * What a world's cells are named by.
     *
     * @param regions codes of its regions, in their order
     * @param sectors codes of its sectors
     */
    public record Codes(List<String> regions, List<String> sectors) {
        /** Copies the lists. */
        public Codes {
            regions = List.copyOf(regions);
            sectors = List.copyOf(sectors);
        }

        /** Those of a world that is read. */
        public static Codes of(Economy economy) {
            return of(economy.regions(), economy.sectors());
        }

        private static Codes of(List<Region> regions, List<Sector> sectors) {
            return new Codes(
                    regions.stream().map(region -> region.code().code()).toList(),
                    sectors.stream().map(sector -> sector.code().code()).toList());
        }
    }

    /** Codes of the regions and sectors of a source. */
    public static Codes readCodes(TableSource source) {
        WorldReader reader = new WorldReader(source, WorldNames.NONE);
        reader.codes.read();
        reader.stopIfBroken();
        return Codes.of(reader.codes.regions(), reader.codes.sectors());
    }

    /** What is special about the reporter of a source, if it says so. */
    public static Optional<ReporterProfile> readReporter(TableSource source) {
        WorldReader reader = new WorldReader(source, WorldNames.NONE);
        reader.codes.read();
        Optional<ReporterProfile> profile = ReporterFile.read(source, reader.codes.regions(), reader.log);
        reader.stopIfBroken();
        return profile;
    }

    /** What the sectors of a source are made of by code of goods, if it says so. */
    public static Optional<ProductShares> readShares(TableSource source) {
        WorldReader reader = new WorldReader(source, WorldNames.NONE);
        reader.codes.read();
        Optional<ProductShares> shares = ShareFile.read(source, reader.codes.sectorCodes(), reader.log);
        reader.stopIfBroken();
        return shares;
    }

    private LoadedWorld world() {
        Optional<PackageFile.Contents> about = PackageFile.read(source, log);
        codes.read();
        if (!canReadCells()) {
            throw new InvalidWorldException(source.name(), log);
        }
        Optional<ValueUnit> unit = about.map(PackageFile.Contents::unit);
        unit.ifPresent(this::noteUnit);
        BilateralTable tables = new BilateralTable(codes.regionCodes(), codes.sectorCodes(), log);
        double[] flows = tables.flows(source, FLOWS, unit.orElse(ValueUnit.MILLION_USD));
        Optional<double[]> tariffs = tables.ratesIfPresent(source, TARIFFS);
        FlowFindings findings = new FlowFindings(codes.regionCodes(), codes.sectorCodes(), flows);
        Accounts accounts = accounts(flows);
        List<NamedElasticities> elasticities = ElasticityFile.read(source, codes.sectorCodes(), log);
        Optional<ReporterProfile> reporter = ReporterFile.read(source, codes.regions(), log);
        Optional<Vector> gdp = gdp(unit.orElse(ValueUnit.MILLION_USD));
        Optional<ProductShares> shares = ShareFile.read(source, codes.sectorCodes(), log);
        stopIfBroken();
        findings.reportIdleRegions(log);
        stopIfBroken();
        notices.addAll(findings.findings());
        tariffs.flatMap(rates -> BilateralTable.percentNote(TARIFFS, rates)).ifPresent(notices::add);
        notices.addAll(accounts.notices());
        Economy economy = economy(about.orElseThrow().info(), flows, tariffs, accounts, reporter);
        if (!isLaidDown()) {
            checkAccounts(economy);
        }
        LoadedWorld world =
                new LoadedWorld(economy, sized(about.get().info()), new WorldNotices(notices), elasticities, gdp);
        return shares.map(world::with).orElse(world);
    }

    /** The numbers of the large tables as they are read, by file (see {@link WorldSnapshot}). */
    Map<String, double[]> numbers() {
        Optional<PackageFile.Contents> about = PackageFile.read(source, log);
        codes.read();
        stopIfBroken();
        BilateralTable tables = new BilateralTable(codes.regionCodes(), codes.sectorCodes(), log);
        Map<String, double[]> numbers = new TreeMap<>();
        numbers.put(
                FLOWS,
                tables.flowValues(source, FLOWS, about.orElseThrow().unit()).toArray());
        tables.rateValues(source, TARIFFS).ifPresent(values -> numbers.put(TARIFFS, values.toArray()));
        valueAdded().ifPresent(values -> numbers.put(Accounts.VALUE_ADDED, values.toArray()));
        inputs().ifPresent(values -> numbers.put(Accounts.INPUT_OUTPUT, values.toArray()));
        stopIfBroken();
        return numbers;
    }

    private WorldInfo sized(WorldInfo info) {
        return info.withSize(codes.regions().size(), codes.sectors().size());
    }

    private void noteUnit(ValueUnit unit) {
        if (unit.isForeign()) {
            String text = "The flows are in " + unit.text() + "; they are taken as dollars at " + unit.usdPerUnit()
                    + " a " + unit.currency() + ".";
            notices.add(new FileProblem(PackageFile.FILE, 0, "world.usdPerUnit", text, ""));
        }
    }

    private Economy economy(
            WorldInfo info,
            double[] flows,
            Optional<double[]> tariffs,
            Accounts accounts,
            Optional<ReporterProfile> reporter) {
        int n = codes.regions().size();
        int j = codes.sectors().size();
        return Economy.builder(info.id())
                .year(info.year())
                .regions(codes.regions())
                .sectors(codes.sectors())
                .flows(TradeCube.of(n, j, flows))
                .tariffs(tariffs.map(rates -> TradeCube.of(n, j, orZero(rates))).orElse(null))
                .valueAdded(accounts.valueAdded())
                .inputOutput(accounts.inputOutput())
                .reporter(reporter.orElse(null))
                .build();
    }

    private static double[] orZero(double[] numbers) {
        return Arrays.stream(numbers).map(x -> Double.isNaN(x) ? 0 : x).toArray();
    }

    /** Whether its tables were read, and its accounts found, when the program was built. */
    private boolean isLaidDown() {
        try {
            return source.numbers(FLOWS).isPresent();
        } catch (IOException e) {
            return false; // reading the table has said what is wrong with it
        }
    }

    /** A world from which no accounts follow can be used for nothing; better to say so before someone tries. */
    private void checkAccounts(Economy economy) {
        try {
            io.tradewind.core.model.Accounts.of(economy);
        } catch (InvalidInputException impossible) {
            impossible
                    .problems()
                    .forEach(problem -> log.addFile(FLOWS, problem.path() + ": " + problem.message(), problem.hint()));
            stopIfBroken();
        }
    }

    /** Whether the codes are there and not too many, so that the other files can be judged. */
    private boolean canReadCells() {
        long n = codes.regionCodes().size();
        long j = codes.sectorCodes().size();
        if (Math.max(n, j) * n * j > MAX_CELLS) {
            log.addFile(
                    WorldCodes.REGIONS_FILE,
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

    private Accounts accounts(double[] flows) {
        int before = log.count();
        Optional<KeyedTable.Values> shares = valueAdded();
        Optional<KeyedTable.Values> inputs = inputs();
        Accounts accounts = new Accounts(codes.regionCodes(), codes.sectorCodes(), flows, log);
        if (log.count() == before) {
            accounts.balance(shares, inputs);
        }
        return accounts;
    }

    private Optional<KeyedTable.Values> valueAdded() {
        List<CodeList> keys = List.of(codes.regionCodes(), codes.sectorCodes());
        return new KeyedTable(Accounts.VALUE_ADDED, List.of("region", "sector"), keys, "share", SHARE)
                .readIfPresent(source, log);
    }

    /** GDP of every region, if the file is there. */
    private Optional<Vector> gdp(ValueUnit unit) {
        Optional<KeyedTable.Values> values = new KeyedTable(
                        GDP, List.of("region"), List.of(codes.regionCodes()), "gdp", PRODUCT)
                .convertedBy(unit::usdMn)
                .readIfPresent(source, log);
        values.ifPresent(known -> {
            for (int r = 0; r < known.size(); r++) {
                if (known.line(r) == 0) {
                    log.addFile(
                            GDP,
                            "There is no row for " + codes.regions().get(r).code() + ".",
                            "Maybe add it: every region of regions.csv needs its GDP.");
                }
            }
        });
        return values.map(known -> Vector.of(known.toArray()));
    }

    private Optional<KeyedTable.Values> inputs() {
        List<CodeList> keys = List.of(codes.regionCodes(), codes.sectorCodes(), codes.sectorCodes());
        return new KeyedTable(Accounts.INPUT_OUTPUT, List.of("region", "sector", "input"), keys, "share", INPUT_SHARE)
                .readIfPresent(source, log);
    }
}
